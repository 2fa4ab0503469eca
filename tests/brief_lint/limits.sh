#!/bin/sh
# Checks that what brief_lint prints of hostile input has a bound, stays on its line and cannot
# control a terminal.
# usage: limits.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"

# repeat COUNT TEXT: prints TEXT that many times
repeat() { yes "$2" 2> /dev/null | head -n "$1" | tr -d '\n'; }
# members COUNT: prints that many members of a JSON object, each after a comma
members() { seq "$1" | sed 's/.*/,"k&":0/' | tr -d '\n'; }

# hostile NAME PROBLEMS FIRST: checks a line from standard input between two good lines. Expects that
# many problems: at most 20 are printed, and the number of the others. No line is long.
hostile() {
    { echo "$good"; cat; echo; echo "$also_good"; } > "$1.jsonl"
    run 2 --strict "$1.jsonl"
    complains "$1.jsonl:2: $3"
    more=$(($2 - 20))
    lines=$2
    if [ "$more" -gt 0 ]; then
        lines=21
        plural=s
        [ "$more" = 1 ] && plural=
        [ "$(tail -n 1 err)" = "$1.jsonl:2: … and $more more problem$plural in this line" ] || fail "$1: problems left out are not counted"
    fi
    [ "$(wc -l < err)" = "$lines" ] || fail "$1: expected $lines lines of complaints"
    [ "$(grep -c "^$1.jsonl:2: " err)" = "$lines" ] || fail "$1: a complaint without file and line"
    [ "$(LC_ALL=C awk 'length > 700' err | wc -l)" = 0 ] || fail "$1: a complaint longer than 700 bytes"
    [ "$(grep -c 'good$' out)" = 2 ] || fail "$1: the other lines were not checked"
}

# The number of complaints: 20, and one line that counts the others.
for count in 20 21 22; do
    { printf '{"method":{"where":[0'; repeat $((count - 1)) ,0; printf ']}}'; } | hostile "wrong_$count" "$count" 'method.where[0]: expected a string, got a number'
done
{ printf '{"method":{"where":[""'; repeat 300000 ',""'; printf ']}}'; } |
    hostile unknown_channels 300001 'method.where[0]: expected one of store, '
{ printf '{"touchpoints":[0'; repeat 300000 ',0'; printf ']}'; } | hostile wrong_elements 300001 'touchpoints[0]: expected an object or a string, got a number'
{ printf '{"a":0'; members 80000; printf '}'; } | hostile unknown_keys 80001 'a: unknown key'
{ printf '{"id":0'; repeat 80000 ',"id":0'; printf '}'; } | hostile doubled_keys 80000 'id: duplicate key'
{ printf '{"id":[0,{"a":0'; repeat 80000 ',"a":0'; printf '}]}'; } | hostile doubled_inside 80000 'id[1].a: duplicate key'

# Without --strict, unknown keys are noted: 20, and one line that counts the others.
{ echo "$good"; printf '{"a":0'; members 80000; echo '}'; } > noted.jsonl
run 1 noted.jsonl
[ "$(grep -c ': note: .*: unknown key; kept as a note$' err)" = 20 ] || fail "expected 20 notes"
complains 'noted.jsonl:2: note: 79981 more notes on this brief'

# The length of a key, a path or a quoted word: 80 characters with the ellipsis at its end.
x79=$(repeat 79 x)
x80=$(repeat 80 x)
echo "{\"$x80\":0}" | hostile key_80 1 "$x80: unknown key"
echo "{\"${x80}x\":0}" | hostile key_81 1 "$x79…: unknown key"
echo "{\"objective\":{\"leads_to\":\"$x80\"}}" | hostile word_80 1 "objective.leads_to: expected one of awareness, "
complains "; got '$x80'"
echo "{\"objective\":{\"leads_to\":\"${x80}x\"}}" | hostile word_81 1 "objective.leads_to: expected one of awareness, "
complains "; got '$x79…'"
echo "{\"objective\":{\"leads_to\":\"$(repeat 81 é)\"}}" | hostile word_of_81_letters 1 "objective.leads_to: expected one of awareness, "
complains "; got '$(repeat 79 é)…'"
{ printf '{"'; repeat 1000000 x; printf '":0}'; } | hostile long_key 1 "$x79…: unknown key"
{ printf '{"objective":{"leads_to":"'; repeat 1000000 x; printf '"}}'; } | hostile long_word 1 'objective.leads_to: '
complains "got '$x79…'"
{ printf '{"method":{"frequency":'; repeat 1000000 9; printf '}}'; } | hostile long_number 1 'method.frequency: '
complains "number overflow parsing '$(repeat 79 9)…'"
{ printf '{"id":"'; repeat 1000000 x; } | hostile open_string 1 'id: parse error at column'
complains "last read: '\"$(repeat 78 x)…'"
{ printf '{"id":"'; repeat 1000000 "'; expected "; } | head -c 1000000 | hostile open_quotes 1 'id: parse error at column'
{ printf '{"'; repeat 20 x; printf '":{"'; repeat 500000 x; printf '":{"a":0'; repeat 80000 ',"a":0'; printf '}}}'; } |
    hostile long_path 80000 "$(repeat 20 x).$(repeat 58 x)…: duplicate key"
{ repeat 7 "{\"$x80\":"; printf '{"a":0,"a":0}'; repeat 7 '}'; } | hostile deep_path 1 "$x79…: duplicate key"
run 2 "--$(repeat 50000 x)"
[ "$(wc -c < err)" -lt 300 ] || fail "an option is printed whole"
run 2 --format "$(repeat 50000 x)"
complains "got '$x79…'"

# The length of an id and a title above a report: 200 characters. JSON has the id whole.
x199=$(repeat 199 x)
printf '{"id":"%sx","title":"%s"}\n{"id":"%sxx","title":"%s"}\n' "$x199" "$(repeat 200 é)" "$x199" "$(repeat 500000 é)" > heading.jsonl
run 1 heading.jsonl
[ "$(head -n 1 out)" = "${x199}x: $(repeat 200 é)" ] || fail "a heading of 200 characters is cut"
prints "$x199…: $(repeat 199 é)…"
[ "$(LC_ALL=C awk 'length > 1000' out | wc -l)" = 0 ] || fail "a heading is not cut"
run 1 --format markdown heading.jsonl
prints "## $x199…: $(repeat 199 é)…"
run 1 --format json heading.jsonl
prints "{\"id\":\"${x199}xx\","

# JSON repeats the id for each recipient: a line of a mebibyte must not give gigabytes.
printf '{"recipients":[{}%s]}' "$(repeat 1000 ',{}')" | hostile recipients 1 'recipients: more than 1000 elements'
printf '{"id":"%s","recipients":[{},{}]}' "$(repeat 1001 x)" | hostile id_of_recipients 1 'id: longer than 1000 bytes in a brief with several recipients'
printf '[{},\n{"id":"a","recipients":[{}%s]},{"id":"%s","recipients":[{},{}]}]\n' "$(repeat 1000 ',{}')" "$(repeat 1001 x)" > array.json
run 2 array.json
complains 'array.json:2: [1].recipients: more than 1000 elements'
complains 'array.json:2: [2].id: longer than 1000 bytes in a brief with several recipients'
printf 'id,recipients[0].name,recipients[1].name\n%s,Ann,Bob\n' "$(repeat 1001 x)" > ids.csv
run 2 ids.csv
complains 'ids.csv:2: id: longer than 1000 bytes in a brief with several recipients'
{
    printf '{"id":"%s","recipients":[{}%s]}\n' "$(repeat 1000 x)" "$(repeat 999 ',{}')"
    printf '{"id":"%s","recipients":[{}]}\n{"id":"%s"}\n' "$(repeat 1001 x)" "$(repeat 5000 x)"
} > most.jsonl
run 1 --format json most.jsonl
[ "$(wc -l < out)" = 1002 ] || fail "1000 recipients, or a long id without several recipients"

# Characters that control a terminal, are invisible or change the direction of text become spaces;
# malformed UTF-8 becomes U+FFFD. The neighbours of each range stay.
hidden='\u0001\u001f\u007f\u0080\u009b\u009f\u061c\u200b\u200f\u2028\u202e\u2060\u206f\ufeff\ufff9\ufffb\udb40\udc00\udb40\udc7f'
shown='~\u00a0\u061b\u061d\u200a\u2010\u2027\u202f\u205f\u2070\ufefe\uff00\ufff8\ufffc\udb40\udc80'
printf '%s\n' "{\"title\":\"<$hidden>\"}" > hidden.jsonl
run 1 hidden.jsonl
[ "$(head -n 1 out)" = "1: <$(repeat 18 ' ')>" ] || fail "a hidden character in a heading"
run 1 --format markdown hidden.jsonl
[ "$(head -n 1 out)" = "## 1: \\<$(repeat 18 ' ')\\>" ] || fail "a hidden character in a Markdown heading"
printf '%s\n' "{\"title\":\"<$shown>\"}" > shown.jsonl
run 1 shown.jsonl
[ "$(head -n 1 out)" = "$(printf '1: <~\302\240\330\233\330\235\342\200\212\342\200\220\342\200\247\342\200\257\342\201\237\342\201\260\357\273\276\357\274\200\357\277\270\357\277\274\363\240\202\200>')" ] ||
    fail "a character beside the hidden ones is lost"
printf '%s\n' "{\"<$hidden>\":0,\"objective\":{\"leads_to\":\"<$hidden>\"}}" | hostile hidden_words 2 "<$(repeat 18 ' ')>: unknown key"
complains "got '<$(repeat 18 ' ')>'"
name=$(printf 'a\233\033[2J\377b')
run 2 "$name"
complains "$(printf 'a\357\277\275 [2J\357\277\275b: cannot open the file')"
run 2 "--$name"
complains "$(printf 'unknown option --a\357\277\275 [2J\357\277\275b;')"
run 2 --format "$name"
complains "$(printf "got 'a\357\277\275 [2J\357\277\275b'")"

# Processes that share standard error do not tear each other's lines.
yes '{"objective":{"leads_to":"buy"},"x":0}' 2> /dev/null | head -n 2000 > shared.jsonl
: > err
for process in 1 2 3 4; do
    "$lint" --quiet --strict shared.jsonl > "out$process" 2>> err &
done
wait
[ "$(wc -l < err)" = 16000 ] || fail "four processes: expected 16000 complaints"
[ "$(grep -cE '^shared\.jsonl:[0-9]+: (x: unknown key|objective\.leads_to: expected one of [a-z, ]*; got .buy.)$' err)" = 16000 ] || fail "four processes tear each other's lines"
exit "$failed"
