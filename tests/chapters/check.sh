#!/bin/sh
# Checks the chapters of the course: each has fewer than 80 lines, a first line that is a comment with its
# idea, and an expected output. Briefs that chapters cite are in campaigns.jsonl. No word of marketing is in
# the chapter of another domain.
# Usage: check.sh [FOLDER_OF_THE_CHAPTERS]
set -eu
cd "${1-$(dirname "$0")/../../examples}"
failed=0
complain() {
    echo "$1"
    failed=1
}

chapters=0
for source in [0-9][0-9]*_*.cpp; do
    chapters=$((chapters + 1))
    lines=$(wc -l <"$source")
    [ "$lines" -lt 80 ] || complain "$source:80: a chapter has fewer than 80 lines; this one has $lines"
    # README.md prints chapter 01 as its first program, so that chapter begins with an include.
    head -n 1 "$source" | grep -q '^// [A-Z].*[a-z]' || [ "$source" = 01_a_complete_sentence.cpp ] ||
        complain "$source:1: the first line is not a comment with the idea of the chapter"
    [ -s "${source%.cpp}.txt" ] || complain "$source:1: there is no expected output, ${source%.cpp}.txt"
done
[ "$chapters" -ge 13 ] || complain "$chapters chapters were found, and at least 13 are expected"
for output in [0-9][0-9]*_*.txt; do
    [ -e "${output%.txt}.cpp" ] || complain "$output:1: this output belongs to no chapter"
done

# A comment cites a brief as "(some-id in campaigns.jsonl)", also across two lines.
cited=0
for source in [0-9][0-9]*_*.cpp; do
    for id in $(tr '\n' ' ' <"$source" | sed 's, *// *, ,g' | grep -oE '\([a-z0-9-]+ in campaigns\.jsonl' | sed 's/^(//; s/ .*//'); do
        cited=$((cited + 1))
        grep -qF "{\"id\": \"$id\"," campaigns.jsonl || complain "$source: $id is not in campaigns.jsonl"
    done
done
mentions=$(cat [0-9][0-9]*_*.cpp | grep -c 'campaigns\.jsonl')
[ "$cited" = "$mentions" ] || complain "campaigns.jsonl is named $mentions times in chapters, but $cited times as (id in campaigns.jsonl)"
[ "$cited" -ge 4 ] || complain "$cited briefs are cited, and at least 4 are expected"

# "pitch" is the name of the library, so it is allowed.
words='need|solution|method|campaign|brief|audience|recipient|sale|sell|sold|customer|market|advert|slogan|brand|buy|bought|offer|purchas|consum|promot|client'
for file in 12_another_domain.cpp 12_another_domain.txt; do
    [ -s "$file" ] || complain "$file: there is no chapter of another domain"
    if grep -niE "$words" "$file" 2>/dev/null | sed "s/^/$file:/" | grep .; then complain "$file: the lines above have a word of marketing"; fi
done
[ "$failed" = 0 ] && echo "$chapters chapters"
exit "$failed"
