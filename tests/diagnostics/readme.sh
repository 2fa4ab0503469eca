#!/bin/sh
# Prints README.md of this folder, made from the *.cpp files beside it; or checks that README.md is up to date.
# Usage: readme.sh [FOLDER] > README.md      readme.sh --check [FOLDER]
#
# Below the line `// expect: MESSAGE` and an optional line `// names: WORD...`, each file describes its
# mistake in this order:
#     // group: rules            one of the groups below
#     // title: What you did     in plain English, as one would search for it; unique
#     // gcc: TEXT               only if MESSAGE depends on the compiler: what g++ prints,
#     // clang: TEXT             and what clang++ prints; check.sh checks both
#     // means: What it means, and what to do, in one or two sentences.
#     // means: Continued, if a line is too long.
# The code is what follows; `#ifdef BROKEN` must not be nested.
set -eu
check=
[ "${1:-}" != --check ] || { check=1; shift; }
folder=${1:-$(dirname "$0")}
export LC_ALL=C

make_readme() {
    cd "$folder"
    awk '
    BEGIN {
        add_group("rules", "Writing a rule")
        add_group("proofs", "Proving a rule")
        add_group("combinations", "Combining rules")
        add_group("evaluation", "Evaluating")
        add_group("parts", "Parts, records and fields")
        add_group("lifetime", "Texts and lists that would dangle")
        add_group("counting", "Policies, tallies, ledgers and songs")
    }
    function add_group(id, heading) { groups[++group_count] = id; headings[id] = heading }
    function complain(text) { print file ": " text > "/dev/stderr"; bad = 1 }
    # Returns what follows PREFIX in the line; empty if the line begins otherwise.
    function after(prefix) { return index($0, prefix) == 1 ? substr($0, length(prefix) + 1) : "" }
    # Returns the anchor of a heading, as GitHub makes it.
    function anchor(heading) {
        heading = tolower(heading)
        gsub(/[^a-z0-9 _-]/, "", heading)
        gsub(/ /, "-", heading)
        return heading
    }
    function link(f) { return "[" title[f] "](#" anchor(title[f]) ")" }
    # Returns a code span whose text may contain single backticks.
    function code(text) { return text ~ /`/ ? "`` " text " ``" : "`" text "`" }
    # Returns what "gcc" or "clang" prints.
    function message(f, compiler) { return (f, compiler) in own ? own[f, compiler] : expected[f] }
    function wrap(text, width,    words, count, i, line, result) {
        count = split(text, words, " ")
        for (i = 1; i <= count; ++i) {
            if (line != "" && length(line) + 1 + length(words[i]) > width) { result = result line "\n"; line = "" }
            line = line (line == "" ? "" : " ") words[i]
        }
        return result line
    }
    # Adds a line of code as a line of a diff: kept, only in the broken code, or only in the fixed code.
    function add_code(line) {
        if (branch == "" && (line ~ /^#include/ || line ~ /^#pragma once/ || line ~ /^\/\/\/ /)) return
        if (branch == "" && line == "" && (diff[file] == "" || last_empty)) return
        last_empty = line == ""
        mark = branch == "broken" ? "-" : branch == "fixed" ? "+" : line == "" ? "" : " "
        diff[file] = diff[file] mark line "\n"
        if (branch != "") ++changed[file, branch]
    }
    function read_code(line,    included) {
        if (line ~ /^#(if|elif)/ && line !~ /^#ifn?def BROKEN$/) complain("has a condition other than #ifdef BROKEN: " line)
        if (line ~ /^#ifdef BROKEN/) { if (branch != "") complain("#ifdef BROKEN is nested"); branch = "broken" }
        else if (line ~ /^#ifndef BROKEN/) { if (branch != "") complain("#ifdef BROKEN is nested"); branch = "fixed" }
        else if (line ~ /^#else/) branch = branch == "broken" ? "fixed" : "broken"
        else if (line ~ /^#endif/) branch = ""
        else if (line ~ /^#include "/) {
            split(line, included, "\"")
            while ((getline line < included[2]) > 0) read_code(line)
            close(included[2])
        } else add_code(line)
    }
    FNR == 1 {
        file = FILENAME
        files[++file_count] = file
        in_code = branch = last_empty = ""
        expected[file] = after("// expect: ")
        if (expected[file] == "") complain("line 1 is not `// expect: MESSAGE`")
        next
    }
    !in_code && after("// names: ") != "" { next }
    !in_code && after("// group: ") != "" { group[file] = after("// group: "); next }
    !in_code && after("// title: ") != "" { title[file] = after("// title: "); next }
    !in_code && after("// gcc: ") != "" { own[file, "gcc"] = after("// gcc: "); next }
    !in_code && after("// clang: ") != "" { own[file, "clang"] = after("// clang: "); next }
    !in_code && after("// means: ") != "" { means[file] = means[file] (means[file] == "" ? "" : " ") after("// means: "); next }
    { in_code = 1; read_code($0) }
    END {
        for (i = 1; i <= file_count; ++i) {
            file = files[i]
            if (!(group[file] in headings)) complain("needs a line `// group: GROUP`; the groups are in readme.sh")
            if (title[file] == "") complain("needs a line `// title: What you did`")
            if (means[file] == "") complain("needs a line `// means: What it means, and what to do.`")
            if (((file, "gcc") in own) != ((file, "clang") in own)) complain("needs both `// gcc:` and `// clang:`, or neither")
            if (length(expected[file]) < 20 && !((file, "gcc") in own)) complain("needs `// gcc:` and `// clang:`, since line 1 is not a message")
            if (!changed[file, "broken"] && !changed[file, "fixed"]) complain("has no code under #ifdef BROKEN")
            if (title[file] != "" && anchor(title[file]) in used) complain("has the title of " used[anchor(title[file])])
            used[anchor(title[file])] = file
        }
        if (bad) exit 1

        print "# What a compiler error means\n"
        print wrap("This page has one entry for each mistake that pitch diagnoses. Search it for the text of your first error; later errors " \
                   "follow from the first one. Each entry shows what the compiler prints, what it means, and the code: lines with `-` are the " \
                   "mistake, and lines with `+` fix it. Includes are left out.", 110) "\n"
        print wrap("Messages of pitch begin with `pitch:`; every compiler prints them alike. All other messages are those of g++ 12 and " \
                   "clang 14, and later versions may word them differently.", 110) "\n"
        print wrap("[readme.sh](readme.sh) makes this page from the files of this folder, and [check.sh](check.sh) compiles them: do not edit " \
                   "the page, but run `sh tests/diagnostics/readme.sh > tests/diagnostics/README.md`.", 110) "\n"
        print "## Messages\n"
        print "| message | what you did |"
        print "|---|---|"
        for (i = 1; i <= group_count; ++i)
            for (j = 1; j <= file_count; ++j) {
                if (group[files[j]] != groups[i]) continue
                list_message(message(files[j], "gcc"))
                list_message(message(files[j], "clang"))
            }
        for (i = 1; i <= group_count; ++i) {
            print "\n## " headings[groups[i]]
            for (j = 1; j <= file_count; ++j)
                if (group[files[j]] == groups[i]) print_entry(files[j])
        }
    }
    # Prints a row of the table of messages, once for each message, with links to all of its entries.
    function list_message(text,    k, links) {
        if (text in listed) return
        listed[text] = 1
        for (k = 1; k <= file_count; ++k)
            if (message(files[k], "gcc") == text || message(files[k], "clang") == text) links = links (links == "" ? "" : "; ") link(files[k])
        gsub(/\|/, "\\|", text)
        print "| " code(text) " | " links " |"
    }
    function print_entry(f) {
        print "\n### " title[f] "\n"
        if ((f, "gcc") in own) print "```\ng++:   " own[f, "gcc"] "\nclang: " own[f, "clang"] "\n```"
        else print "```\n" expected[f] "\n```"
        print wrap(means[f], 110)
        printf "```diff\n%s```\n", diff[f]
        print "[" f "](" f ")"
    }' ./*.cpp | sed 's|\./||g'
}

if [ -z "$check" ]; then
    make_readme
    exit
fi
made=$(make_readme) || { echo "readme.sh cannot make README.md"; exit 1; }
[ -n "$made" ] || { echo "readme.sh cannot make README.md"; exit 1; }
if ! printf '%s\n' "$made" | diff "$folder/README.md" - | head -n 20 | grep .; then
    echo "README.md is up to date"
    exit
fi
echo "README.md differs; run: sh tests/diagnostics/readme.sh > tests/diagnostics/README.md"
exit 1
