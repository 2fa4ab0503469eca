#!/bin/sh
# Checks the reports, the complaints and the exit status of brief_lint, for valid and invalid input.
# usage: check.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"
campaigns=$2/examples/campaigns.jsonl

# bad NAME LINE COMPLAINT: puts a bad line between two good ones. Expects a complaint with file,
# line and key, and reports on the two good lines.
bad() {
    printf '%s\n%s\n%s\n' "$good" "$2" "$also_good" > "$1.jsonl"
    run 2 "$1.jsonl"
    complains "$1.jsonl:2: $3"
    [ "$(grep -c 'good$' out)" = 2 ] || fail "$1: the other lines were not checked"
    if grep -q '^good$' err; then fail "$1: complaint about a good line"; fi
}
bad broken '{"id":' 'id: parse error at column'
bad trailing '{} {}' 'parse error'
bad not_an_object '[1]' 'expected an object, got an array'
bad null 'null' 'expected an object, got null'
bad wrong_type '{"need":{"statement":7}}' 'need.statement: expected a string, got a number'
bad wrong_part '{"need":["dry feet"]}' 'need: expected an object or a string, got an array'
bad wrong_main_set '{"recipient":7}' 'recipient: expected an object or an array, got a number'
bad wrong_main_word '{"recipient":["price",7]}' 'recipient[1]: expected a string, got a number'
bad wrong_main_number '{"budget":"much"}' 'budget: expected an object or a number, got a string'
bad wrong_element '{"alternatives":["a taxi",7]}' 'alternatives[1]: expected an object or a string, got a number'
bad two_recipients '{"recipient":"price","recipients":[{"name":"a"}]}' 'use either recipient or recipients'
bad wrong_recipients '{"recipients":{"name":"a"}}' 'recipients: expected an array, got an object'
bad wrong_recipient '{"recipients":[{"name":"a"},"b"]}' 'recipients[1]: expected an object, got a string'
bad wrong_cap '{"recipients":[{"frequency_cap":-1}]}' 'recipients[0].frequency_cap: expected a whole number from 0'
bad wrong_list '{"touchpoints":{"name":"x"}}' 'touchpoints: expected an array, got an object'
bad wrong_set '{"need":{"origins":true}}' 'need.origins: expected an array, got a boolean'
bad wrong_amount '{"budget":{"amount":"1"}}' 'budget.amount: expected a number, got a string'
bad wrong_number '{"method":{"frequency":-1}}' 'method.frequency: expected a whole number from 0 to 4294967295, got -1'
bad large_number '{"recipient":{"frequency_cap":4294967296}}' 'recipient.frequency_cap: expected a whole number from 0 to 4294967295, got 4294967296'
bad part_number '{"method":{"frequency":1.5}}' 'method.frequency: expected a whole number from 0 to 4294967295, got 1.5'
bad no_number '{"method":{"frequency":[1]}}' 'method.frequency: expected a whole number from 0 to 4294967295, got an array'
bad too_large '{"metrics":[{"target":1},{"target":1e999}]}' 'metrics[1].target: number overflow'
bad too_small '{"metrics":[{"target":0e-999},{"target":-1e-999}]}' "metrics[1].target: number underflow parsing '-1e-999'"
[ "$(wc -l < err)" = 1 ] || fail "zero is not too small"
bad unknown_key '{"neeed":{}}' "neeed: unknown key; did you mean 'need'?"
bad unknown_field '{"metrics":[{"name":"a"},{"nmae":"b"}]}' "metrics[1].nmae: unknown key; did you mean 'name'?"
bad near_escaped '{"\u0061udiance":"x"}' "audiance: unknown key; did you mean 'audience'?"
bad unknown_note '{"need":{"origins":["organic","organik"]}}' "need.origins[1]: expected one of organic, generated; got 'organik'"
bad unknown_stage '{"objective":{"leads_to":"buy"}}' 'objective.leads_to: expected one of awareness, '
complains "; got 'buy'"
bad unknown_channel '{"method":{"where":["doorstep"]}}' 'method.where[0]: expected one of store, '
complains "partner, delivery, visit; got 'doorstep'"
bad wrong_actual '{"metrics":[{"actual":"3"}]}' 'metrics[0].actual: expected a number, got a string'
bad wrong_experience '{"recipient":{"experienced":["sold","cheated"]}}' "recipient.experienced[1]: expected one of marketed, sold; got 'cheated'"
bad wrong_misled '{"recipient":{"misled":"yes"}}' 'recipient.misled: expected true or false, got a string'
bad number_misled '{"recipient":{"misled":1}}' 'recipient.misled: expected true or false, got a number'
bad list_misled '{"recipient":{"misled":[]}}' 'recipient.misled: expected true or false, got an array'
bad twice '{"need":{"statement":"a"},"need":{"statement":"b"}}' 'need: duplicate key'
bad twice_inside '{"touchpoints":[{"name":"a"},{"name":"a","name":"b"}]}' 'touchpoints[1].name: duplicate key'
bad utf8 "$(printf '{"id":"\377\376"}')" 'id: parse error'
bad overlong "$(printf '{"id":"\300\257"}')" 'id: parse error'
bad deep "$(awk 'BEGIN { while (++n < 50000) printf "[" }')" '[0][0][0][0][0][0][0][0]: nested too deeply'
bad deep_number "$(awk 'BEGIN { printf "{\"method\":{\"frequency\":"; while (++n < 500000) printf "[" }')" 'method.frequency[0]'
# A complaint is one line without control characters, whatever the key contains.
bad forged '{"x\nother.jsonl:1: fine\u001b\u009b\u202e":1,"need":7}' 'need: expected'
[ "$(wc -l < err)" = 1 ] || fail "an unknown key of a bad brief is noted"
bad forged_word '{"objective":{"leads_to":"x\nother.jsonl:1: fine\u001b\u009b\u202e"}}' "objective.leads_to: expected one of"
complains "got 'x other.jsonl:1: fine   '"
[ "$(wc -l < err)" = 1 ] || fail "a word forges a complaint"

# Unknown keys and placeholders are noted once a file.
printf '%s\n' '{"":1,"need":{"statement":"dry feet","why":[{"a":{}}]},"metrics":[{"name":"a","unit":"EUR"},{"name":"b","unit":"EUR"}]}
{"x\nother.jsonl:1: fine\u001b\u009b\u202e":1,"need":{"why":1},"":2,"audience":" TBD. "}
{"audience":{"who":"tbd"},"recipient":{"where":["TBC"],"consents":[],"frequency_cap":"?"},"need":{"origins":"n/a"},"budget":{"amount":"à définir"}}' > notes.jsonl
run 1 --format=json notes.jsonl
[ "$(sed 's/^notes.jsonl://' err)" = "1: note: \"\": unknown key; kept as a note
1: note: need.why: unknown key; kept as a note
1: note: metrics[0].unit: unknown key; kept as a note
2: note: x other.jsonl:1: fine   : unknown key; kept as a note
2: note: audience: ' TBD. ' is not an answer; it counts as not said
3: note: recipient.where[0]: 'TBC' is not an answer; it counts as not said
3: note: recipient.frequency_cap: '?' is not an answer; it counts as not said
3: note: need.origins: 'n/a' is not an answer; it counts as not said
3: note: budget.amount: 'à définir' is not an answer; it counts as not said" ] || fail "notes"

# Short forms mean the same as the long ones: a part is its main field, a word is a list of one.
# shellcheck disable=SC2016 # $schema is a key
echo '{"id":"a","need":"dry feet","solution":"boots","method":{"statement":"a shop","where":"store"},"alternatives":"a taxi","touchpoints":["ad",{"name":"shop"}],"metrics":"calls","recipient":"price","budget":5,"objective":"sell","$schema":"brief.schema.json"}' > short.jsonl
echo '{"id":"a","need":{"statement":"dry feet"},"solution":{"statement":"boots"},"method":{"statement":"a shop","where":["store"]},"alternatives":[{"name":"a taxi"}],"touchpoints":[{"name":"ad"},{"name":"shop"}],"metrics":[{"name":"calls"}],"recipient":{"moved_by":["price"]},"budget":{"amount":5},"objective":{"aim":"sell"}}' > whole.jsonl
run 1 --format=json whole.jsonl
cp out whole
run 1 --format=json short.jsonl
cmp -s out whole || fail "short forms differ from long ones"
[ -s err ] && fail "complaint about short forms"

# Escapes mean the characters that they stand for, in keys and in texts.
printf '%s\n' '{"id":"a \"b\" \u00e9\ud83d\ude00\/","n\u0065ed":{"statement":"dry feet"}}' > escapes.jsonl
run 1 escapes.jsonl
prints 'a "b" é😀/'
run 1 --format=json escapes.jsonl
prints '"missing":["solution","method"]'

# A JSON file as people write it has the verdicts of its JSON Lines.
run 1 --format json "$2/tests/brief_lint/brief_pretty.json"
mv out pretty.out
run 1 --format json "$2/tests/brief_lint/brief_pretty.jsonl"
cmp -s out pretty.out || fail "brief_pretty.json and brief_pretty.jsonl differ"

# A file over many lines: one brief, several, or an array. Each problem has its own line.
echo "$good" | sed 's/,"/,\n    "/g' > pretty.json
run 0 pretty.json
cat pretty.json pretty.json > two.json
run 0 two.json
[ "$(grep -c 'good$' out)" = 2 ] || fail "two briefs in a file over many lines"
{ printf '\357\273\277[\n'; cat pretty.json; printf ',\n7, {\n"id": "é", "need":\n{"origins": [true]},\n"neeed": 1},'; sed "s/\"good\"/\"also good\"/" pretty.json; printf ']\n'; } > array.json
run 2 array.json
[ "$(cat err)" = "array.json:10: [1]: expected an object, got a number
array.json:12: [2].need.origins[0]: expected a string, got a boolean
array.json:13: [2].neeed: unknown key; did you mean 'need'?" ] || fail "problems of an array"
[ "$(grep -c 'good$' out)" = 2 ] || fail "an array: the other briefs were not checked"
{ printf '['; cat pretty.json; printf ',\n  {"id": "é" "x"},'; cat pretty.json; printf ']'; } > syntax.json
run 2 syntax.json
complains "syntax.json:9: [1]: parse error at column 14: expected ',' or '}'; last read: '\"'"
[ "$(grep -c 'good$' out)" = 1 ] || fail "a syntax error: what came before it is lost"
{ cat pretty.json; printf '[\n7 8'; } > between.json
run 2 between.json
complains "between.json:9: parse error at column 3: expected ',' or ']'; last read: '8'"
printf '[\n\n' > open.json
run 2 open.json
complains 'open.json:3: parse error at column 1: unexpected end of input; expected a value'

# One line may have several complaints.
printf '%s\n' '{"need":{"statement":1,"origins":[2]},"neeed":3}' > many.jsonl
run 2 many.jsonl
[ "$(wc -l < err)" = 3 ] || fail "expected three complaints about one line"

# A NUL character does not end the input.
printf '%s\n{"id":"x"}\0 garbage\n%s\n' "$good" "$good" > nul.jsonl
run 2 nul.jsonl
complains 'nul.jsonl:2: line contains a NUL character'
[ "$(grep -c 'good$' out)" = 2 ] || fail "the lines beside a NUL character were not checked"

# A line of ten megabytes
{ echo "$good"; awk 'BEGIN { printf "{\"id\":\""; while (++n <= 10485760 / 64) printf "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; print "\"}" }'; echo "$also_good"; } > long.jsonl
run 2 long.jsonl
complains 'long.jsonl:2: line longer than 1 MiB'
[ "$(grep -c 'good$' out)" = 2 ] || fail "the lines beside a long line were not checked"

# A line that does not end
echo "$good" > one.jsonl
run 2 /dev/zero one.jsonl
complains '/dev/zero:1: line longer than 1 GiB; the rest of the input is not read'
prints good

# A byte order mark at the start of any line: joined files have several
printf '\357\273\277%s\n\357\273\277%s\n' "$good" "$good" > joined.jsonl
run 0 joined.jsonl
[ "$(grep -c 'good$' out)" = 2 ] || fail "joined files with byte order marks"

# Files without briefs
: > empty.jsonl
run 2 empty.jsonl
complains 'empty.jsonl: no briefs found'
run 2 missing.jsonl
complains 'missing.jsonl: cannot open the file: No such file or directory'
mkdir folder
run 2 folder
complains 'folder: no briefs found'

# Command line
run 2 --format=yaml
complains "brief_lint: --format: expected one of text, json, markdown, html, svg, github, junit, sarif; got 'yaml'"
run 2 --language=de
complains "brief_lint: --language: expected one of en, fr; got 'de'"
run 2 --criteria=best
complains "brief_lint: --criteria: expected one of complete, successful, received, moore, kellogg, storybrand, smart, ipa-brief, effie; got 'best'"
run 2 --unknown
complains 'brief_lint: unknown option --unknown'
run 2 --format
complains 'brief_lint: --format: missing value'
run 0 --help
prints 'Exit status'

# Files, standard input, carriage returns, blank lines, a byte order mark, no new line at the end
printf '\357\273\277%s\r\n\n  \n%s' "$good" '{"method":{"statement":"call"}}' > mixed.jsonl
run 1 mixed.jsonl
prints '4'
"$lint" < mixed.jsonl > again 2> err
if [ $? != 1 ] || ! cmp -s out again; then fail "the report on standard input differs from the report on the file"; fi
printf '%s\n' "$good" | "$lint" > out 2> err || fail "a good brief on standard input does not pass"
"$lint" < /dev/null > out 2> err || fail "empty standard input does not pass"

# A blank value counts as absent for a field of any type. A whole number may have a decimal point.
echo '{"id":" ","title":"","need":"","method":{"statement":"call","where":["phone"],"frequency":3.0},"objective":{"aim":"x","leads_to":" "},"recipient":{"consents":"","where":["phone"],"experienced":" ","misled":""},"metrics":""}' > blank.jsonl
run 1 --format=json blank.jsonl
[ -s err ] && fail "complaint about a blank value"
prints '{"id":"1","complete"'
prints '"disruptive":null'

# What the recipient experienced goes before what the method suggests; [] is unwelcome.
call='"method":{"statement":"call","where":["phone"],"how":["assisted"],"frequency":0},"recipient":{"where":["phone"],"how":["assisted"]'
echo "{$call}}
{$call,\"experienced\":[\"marketed\",\"sold\"],\"misled\":null}}
{$call,\"experienced\":[],\"misled\":false}}
{$call,\"misled\":true}}" > experienced.jsonl
run 1 --format=json experienced.jsonl
[ "$(sed 's/.*"disruptive":\([a-z]*\),"perceived_as":\(.*\)}$/\1 \2/' out | tr '\n' ';')" = 'false ["sold"];false ["marketed","sold"];false [];true [];' ] || fail "the experience of the recipient is not read"

# The number reached, the channel visit, and blank rows
echo '{"metrics":[{"name":"calls","target":2,"actual":3.5}],"method":{"statement":"a visit","where":["visit"],"frequency":1},"recipient":{"consents":["visit"]}}
{"metrics":[{"name":"calls","target":2,"actual":1}],"method":{"statement":"a visit","where":["visit"],"frequency":1},"recipient":{"consents":["phone"]}}
{"metrics":[{}],"alternatives":[{"name":"","difference":" "}],"touchpoints":[{"name":null}]}' > rows.jsonl
run 1 --tally --format=json rows.jsonl
prints '{"id":"reached-target","pass":1,"missing":1,"fail":1,'
prints '{"id":"consented","pass":1,"missing":1,"fail":1,'
prints '{"id":"has-metric","pass":2,"missing":1,"fail":0,'
prints '{"id":"faces-alternatives","pass":0,"missing":3,"fail":0,'

# A title stays on its line and is escaped in Markdown.
printf '%s\n' '{"title":"a\n# b_c"}' > title.jsonl
run 1 title.jsonl
[ "$(head -n 1 out)" = '1: a # b_c' ] || fail "a title breaks the text report"
run 1 --format markdown title.jsonl
[ "$(head -n 1 out)" = '## 1: a \# b\_c' ] || fail "a title breaks the Markdown report"

# In Markdown, a title keeps its links, and mentions are broken up.
echo '{"id":"@here","title":"cc @some-team https://shop.example/spring_sale~v2&x=1"}' > mention.jsonl
run 1 --format markdown mention.jsonl
[ "$(head -n 1 out)" = '## @<!---->here: cc @<!---->some-team https://shop.example/spring_sale~v2&x=1' ] || fail "a link or a mention in a title"

# The number of questions left out names the option that prints them.
almost='{"need":{"statement":"dry feet","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]},"method":{"statement":"a shop","where":["store"],"when":["purchase"],"how":["assisted"],"frequency":0},"objective":{"aim":"sell","leads_to":"purchase"},"touchpoints":[{"name":"ad","roles":["marketing","sales","fulfilment"],"when":["purchase"]}],"recipient":{"moved_by":["function"],"where":["store"],"when":["purchase"],"how":["assisted"],"frequency_cap":1}'
alternatives='"alternatives":[{"name":"nothing","difference":"wet"}]'
echo "$almost,$alternatives,\"metrics\":[{\"name\":\"sales\",\"at\":\"purchase\",\"target\":1}],\"message\":{\"words\":\"Dry feet.\"}}" > three.jsonl
echo "$almost,$alternatives}" > four.jsonl
echo "$almost}" > five.jsonl
more() {
    run 0 --language "$1" "$3"
    [ "$(grep -oE -- '… (and|et) [0-9].*' out | tr '\n' ';')" = "$2" ] || fail "expected '$2' below three questions"
}
more en '' three.jsonl
more en '… and 1 more (--all);' four.jsonl
more fr '… et 1 autre question (--all);' four.jsonl
more en '… and 2 more (--all);' five.jsonl
more fr '… et 2 autres questions (--all);' five.jsonl

# Consent that is not said (null), none ([]) and given
echo '{"id":"r","method":{"statement":"call","where":["phone"]},"recipient":{"consents":null}}
{"id":"s","method":{"statement":"call","where":["phone"]},"recipient":{"consents":[]}}
{"id":"t","method":{"statement":"call","where":["phone"]},"recipient":{"where":["phone"],"how":["assisted"],"consents":["phone"]}}' > unknown.jsonl
run 1 --format=json unknown.jsonl
[ "$(sed 's/.*"disruptive":\([a-z]*\),"perceived_as":\(.*\)}$/\1 \2/' out | tr '\n' ';')" = 'null null;true [];false null;' ] || fail "not said, none and given are confused"

# An id that several briefs have is named once, with its first place. No id is not an id.
printf '%s\n' '{"id":"a"}' '{"id":"b"}' '{"id":"a"}' '{"need":"TBD"}' '{"id":"a"}' '{}' '{"id":"b\nx"}' > ids.jsonl
printf 'id,need\nc,x\nb,y\nc,z\n' > ids.csv
for jobs in 1 3; do
    run 1 -j "$jobs" ids.jsonl ids.csv
    [ "$(cat err)" = "ids.jsonl:3: note: id 'a' is used twice; first in line 1
ids.jsonl:4: note: need: 'TBD' is not an answer; it counts as not said
ids.csv:3: note: id 'b' is used twice; first in ids.jsonl:2
ids.csv:4: note: id 'c' is used twice; first in line 2" ] || fail "ids that are used twice"
done
seq 30 | sed 's/.*/{"id":"&"}/' > many.jsonl
run 1 many.jsonl many.jsonl
[ "$(grep -c 'is used twice' err)" = 20 ] || fail "expected 20 notes about ids"
[ "$(tail -n 1 err)" = 'brief_lint: note: 10 more ids are used twice' ] || fail "ids left out are not counted"

# The campaigns: each has its verdicts, and "missing" lists the parts that the brief does not state.
run 1 --format json "$campaigns"
[ "$(wc -l < out)" = "$(wc -l < "$campaigns")" ] || fail "expected one line per brief"
[ "$(wc -l < "$campaigns")" -ge 12 ] || fail "fewer than twelve campaigns"
while read -r line <&3 && read -r verdict <&4; do
    expected=
    for part in need solution method; do
        case $line in *"\"$part\": {\"statement\""*) ;; *) expected="$expected${expected:+,}\"$part\"" ;; esac
    done
    case $verdict in *"\"missing\":[$expected],\"gaps\""*) ;; *) fail "missing is not [$expected]: $verdict" ;; esac
done 3< "$campaigns" 4< out

run 1 "$campaigns"
cp out english
[ "$(grep -c '^  sentence  ' out)" = "$(wc -l < "$campaigns")" ] || fail "expected one verdict per brief"
prints 'Complete, and nobody asked for it.'
[ "$(grep -c 'Judged by what the brief says' out)" = 1 ] || fail "expected one disclaimer"
run 1 --criteria received "$campaigns"
run 1 --all "$campaigns"
cp out english_all
if grep -q -- '--all' out; then fail "--all leaves gaps out"; fi
run 1 --format markdown "$campaigns"
prints '- [ ] '
run 1 --tally --format json "$campaigns"
[ "$(wc -l < out)" = 1 ] || fail "expected a tally of one line"
for verdict in complete successful received; do
    prints "\"$verdict\":{\"sentences\":$(wc -l < "$campaigns"),\"complete\":$("$lint" --quiet --format json "$campaigns" | grep -c "\"$verdict\":{\"outcome\":\"pass\""),"
done
run 1 --tally "$campaigns"
cp out english_tally
[ "$(grep -c "^[^ ].* of $(wc -l < "$campaigns")\.$" out)" = 3 ] || fail "expected three tallies"

# fully_translated ENGLISH: compares a French report with the English report on the same briefs.
# Both must have the same number of lines and no text in common. Columns, sentences and text in
# parentheses are compared one by one. Headings, numbers and names of options are not compared.
fully_translated() {
    [ "$(wc -l < out)" = "$(wc -l < "$1")" ] || fail "the French report has more or fewer lines than the English one"
    LC_ALL=C awk -F '   *| *[():,]+ *|[.?!] +| *$' '
        { gsub("\302\240|\342\200\257", " ") }  # no-break spaces
        /^[a-z0-9.-]+ ?: / { next }              # heading: the id and title of a campaign
        /^ *T [0-9\342]/ { next }                # the letters of TRIDOM, which are the same
        {
            for (i = 1; i <= NF; ++i) {
                text = $i
                if (text !~ /[A-Za-z]/ || text ~ /^--/) continue
                if (FNR == NR) english[text] = 1
                else if (text in english) print FNR ": " text
            }
        }
    ' "$1" out > untranslated
    if [ -s untranslated ]; then fail "English text in the French report: $(head -n 3 untranslated)"; fi
}
run 1 --language fr "$campaigns"
# shellcheck disable=SC1112
prints 'Complète, mais personne n’a rien demandé.'
fully_translated english
run 1 --language fr --all "$campaigns"
fully_translated english_all
run 1 --language fr --tally "$campaigns"
prints 'besoin énoncé'
fully_translated english_tally
run 1 --language fr --format markdown "$campaigns"
prints 'Questions à régler'
exit "$failed"
