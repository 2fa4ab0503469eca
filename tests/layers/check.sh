#!/bin/sh
# check.sh [INCLUDE_DIR]: every header belongs to one layer of layers.txt and includes only headers of its own layer and of
# lower ones; no report compares an id; detail/ defines no public concept or enum.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$here/../../include}/pitch" || exit 1

find . -name '*.hpp' | sed 's|^\./||' | sort | awk -v layers="$here/layers.txt" '
    function complain(text) { print text; bad = 1 }
    function matches(file, glob) {
        gsub(/\./, "\\.", glob)
        gsub(/\*/, "[^/]*", glob)
        return file ~ "^" glob "$"
    }
    BEGIN {
        while ((getline line < layers) > 0) {
            if (line ~ /^#/ || line !~ /[^ ]/) continue
            count = split(line, words, " ")
            name[++height] = words[1]
            for (i = 2; i <= count; ++i)
                if (words[i] ~ /^!/) forbidden[height, substr(words[i], 2)] = 1
                else globs[height] = globs[height] " " words[i]
        }
    }
    {
        files[++number] = $0
        for (i = 1; i <= height; ++i) {
            count = split(globs[i], words, " ")
            for (j = 1; j <= count; ++j)
                if (matches($0, words[j])) {
                    if ($0 in layer) complain($0 ": in two layers, " name[layer[$0]] " and " name[i])
                    layer[$0] = i
                }
        }
        if (!($0 in layer)) complain($0 ": in no layer")
    }
    END {
        if (number < 50) complain("only " number " headers were found")
        for (i = 1; i <= number; ++i) {
            file = files[i]
            at = layer[file]
            space = "pitch"
            line_number = 0
            while ((getline line < file) > 0) {
                ++line_number
                if (line ~ /^namespace .*\{$/) space = line
                if (line ~ /^}  \/\/ namespace/) space = "pitch"
                if (file ~ /^detail\// && line ~ /^(concept|enum)/ && space !~ /detail/)
                    complain(file ":" line_number ": detail/ defines a public concept or enum")
                if (file ~ /(^|\/)report\// && line ~ /[.>]id *[!=]= *"|id\(?\) *[!=]= *"/)
                    complain(file ":" line_number ": a report compares an id")
                if (line !~ /^# *include <pitch\//) continue
                included = line
                sub(/^.*<pitch\//, "", included)
                sub(/>.*$/, "", included)
                if (!(included in layer)) complain(file ":" line_number ": includes " included ", which does not exist")
                else if (at != "" && (layer[included] > at || (at, name[layer[included]]) in forbidden))
                    complain(file " (" name[at] ") includes " included " (" name[layer[included]] ")")
            }
            close(file)
        }
        print number " headers in " height " layers"
        exit bad
    }'
