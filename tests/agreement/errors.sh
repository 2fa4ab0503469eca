#!/bin/sh
# Checks complaints, exit status and hostile input of agreement.
# usage: errors.sh AGREEMENT SOURCE_DIR
set -u
agreement=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
fail() { echo "FAILED: $*"; sed 's/^/    /' out err | cut -c 1-200 | head -n 40; failed=1; }

# run STATUS ARGUMENT...: runs agreement, and expects that exit status
run() {
    status=$1; shift
    "$agreement" "$@" > out 2> err
    actual=$?
    [ "$actual" = "$status" ] || fail "agreement $*: exit status $actual, expected $status"
}
complains() { grep -qxF -- "$1" err || fail "no line '$1' on standard error"; }
prints() { grep -qxF -- "$1" out || fail "no line '$1' on standard output"; }
silent() { [ -s err ] && fail 'a message on standard error'; }
# lines COUNT: expects that number of lines on standard error
lines() { [ "$(wc -l < err)" = "$1" ] || fail "expected $1 lines on standard error"; }

# Wrong use.
usage='usage: agreement FIRST.jsonl SECOND.jsonl'
run 2; complains 'agreement: expected two files, got 0'; complains "$usage"; lines 2
run 2 a; complains 'agreement: expected two files, got 1'; complains "$usage"
run 2 a b c; complains 'agreement: expected two files, got 3'; complains "$usage"
run 2 --kappa a b; complains 'agreement: unknown option --kappa'; complains "$usage"
run 2 - -; complains 'agreement: only one of the files can be standard input'; complains "$usage"
run 0 --help; prints "$usage"; silent
[ -s out ] || fail '--help prints nothing'

# Files that cannot be read, or have no briefs.
echo '{"id":"a","need":"x"}' > a.jsonl
run 2 a.jsonl none.jsonl
complains 'none.jsonl: cannot open the file: No such file or directory'
complains "a.jsonl:1: id: 'a' is not in none.jsonl, as far as it can be read"
prints '0 briefs are in both files.'
run 2 . a.jsonl
complains '.: expected a file, got a folder'
: > empty.jsonl
run 2 empty.jsonl a.jsonl
complains 'empty.jsonl: no briefs found'
complains "a.jsonl:1: id: 'a' is not in empty.jsonl"
lines 2
"$agreement" a.jsonl a.jsonl > /dev/full 2> err
[ "$?" = 2 ] || fail 'a full disk: exit status'
: > out
complains 'agreement: cannot write the report'

# One line of each kind that cannot be read or matched; the others are compared.
cat > first.jsonl << 'END'
{"id":"one","need":{"statement":"dry feet","origins":["organic"]}}
{"id":"two","need":{"statement":"dry feet","origins":["organik"]}}
{"id":"three","need":"dry feet"}

{"id":"four","need":{"statement":"dry feet"}
{"id":"five","need":"dry feet"}
{"need":"dry feet"}
{"id":" ","need":"dry feet"}
{"id":"three","need":"wet feet"}
{"id":"six","recipients":[{"name":"Ann","where":["email"]},{"name":"Bob"}]}
{"id":"seven","recipients":[{"name":"Ann","where":["email"]}],"colour":1}
{"id":"only first","colour":2}
END
cat > second.jsonl << 'END'
{"id":"seven","recipient":{"where":[]}}
{"id":"one","need":{"statement":"dry feet","origins":["generated"]}}
{"id":"two","need":"dry feet"}
{"id":"three","need":"dry feet"}
{"id":"six"}
{"id":"four"}
{"id":"only second"}
{"id":"five"}
END
run 2 first.jsonl second.jsonl
complains "first.jsonl:2: need.origins[0]: expected one of organic, generated; got 'organik'"
grep -q '^first.jsonl:5: .*parse error' err || fail 'broken JSON is not named'
complains 'first.jsonl:7: id: expected an id, by which the briefs of both files are matched'
complains 'first.jsonl:8: id: expected an id, by which the briefs of both files are matched'
complains "first.jsonl:9: id: 'three' is used twice; first in line 3; neither is compared"
complains 'first.jsonl:10: recipients: several recipients; write one brief for each, with an id of its own'
complains 'first.jsonl:11: note: colour: unknown key; kept as a note'
complains "first.jsonl:12: id: 'only first' is not in second.jsonl"
complains "second.jsonl:3: id: 'two' cannot be matched: see the complaint about first.jsonl"
complains "second.jsonl:4: id: 'three' cannot be matched: see the complaint about first.jsonl"
complains "second.jsonl:5: id: 'six' cannot be matched: see the complaint about first.jsonl"
complains "second.jsonl:6: id: 'four' is not in first.jsonl, as far as it can be read"
complains "second.jsonl:7: id: 'only second' is not in first.jsonl, as far as it can be read"
lines 13
prints '3 briefs are in both files.'
sed -n '/^need/,$p' out | sed '/^Left/q' > table
cat > expected << 'END'
need.statement         3  66.7%   0.40
need.origins           3   100%   1.00  0 of 1
recipient.where *      3  66.7%   0.40

*  three codes: not known, none ([]), some
Left out, because neither coder stated them: 40 fields.
END
diff -u expected table || fail 'the other lines are not compared'
prints '  one  organic | generated'
prints '  seven  email | []'
prints '  five  "dry feet" | not stated'

# Whatever the name, a file is JSON Lines.
cp a.jsonl a.csv
run 0 a.csv a.jsonl
prints '1 brief is in both files.'

# A note alone is not a problem. An id that occurs three times is named twice.
echo '{"id":"a","need":"x","colour":1}' > note.jsonl
run 0 note.jsonl a.jsonl
complains 'note.jsonl:1: note: colour: unknown key; kept as a note'
printf '%s\n' '{"id":"a"}' '{"id":"b"}' '{"id":"a"}' '{"id":"a"}' > thrice.jsonl
run 2 thrice.jsonl a.jsonl
complains "thrice.jsonl:3: id: 'a' is used twice; first in line 1; neither is compared"
complains "thrice.jsonl:4: id: 'a' is used twice; first in line 1; neither is compared"
complains "thrice.jsonl:2: id: 'b' is not in a.jsonl"
complains "a.jsonl:1: id: 'a' cannot be matched: see the complaint about thrice.jsonl"
lines 4

# If one of two briefs of an id cannot be read, it is not known which one is meant: neither is compared.
printf '%s\n' '{"id":"a","need":7}' '{"id":"a","need":"x"}' '{"id":"b"}' > first.jsonl
printf '%s\n' '{"id":"b"}' '{"id":"a"}' > second.jsonl
run 2 first.jsonl second.jsonl
grep -q '^first.jsonl:1: need: expected ' err || fail 'the brief that cannot be read is not named'
complains "second.jsonl:2: id: 'a' cannot be matched: see the complaint about first.jsonl"
lines 2
prints '1 brief is in both files.'

# A placeholder counts as not said, so each one is named. An unknown key is named once.
printf '%s\n' '{"id":"a","need":"n/a","colour":1}' '{"id":"b","need":"N/A","colour":1}' '{"id":"c","method":{"where":["n/a"]}}' > first.jsonl
run 0 first.jsonl first.jsonl
complains "first.jsonl:1: note: need: 'n/a' is not an answer; it counts as not said"
complains "first.jsonl:2: note: need: 'N/A' is not an answer; it counts as not said"
complains "first.jsonl:3: note: method.where[0]: 'n/a' is not an answer; it counts as not said"
complains 'first.jsonl:1: note: colour: unknown key; kept as a note'
lines 8

# Ids that look the same: a character that cannot be seen is named. é is one character, or e and U+0301.
printf '%s\n' '{"id":"a\u200b"}' '{"id":"\u00e9"}' '{"id":"b\u00a0c"}' '{"id":"d"}' > first.jsonl
printf '%s\n' '{"id":"a"}' '{"id":"e\u0301"}' '{"id":"b c"}' '{"id":"d"}' > second.jsonl
run 2 first.jsonl second.jsonl
complains "first.jsonl:1: id: 'a ' is not in second.jsonl; it has the character U+200B"
complains "first.jsonl:2: id: '$(printf '\303\251')' is not in second.jsonl"
complains "first.jsonl:3: id: '$(printf 'b\302\240c')' is not in second.jsonl; it has the character U+00A0"
complains "second.jsonl:1: id: 'a' is not in first.jsonl"
complains "second.jsonl:2: id: '$(printf 'e\314\201')' is not in first.jsonl; it has the character U+0301"
complains "second.jsonl:3: id: 'b c' is not in first.jsonl"
lines 6

# Names of notes are not cut, so that two lists of them that differ also look different.
printf '%s\n' '{"id":"a","method":{"when":["awareness","interest","consideration","preference"]}}' > first.jsonl
printf '%s\n' '{"id":"a","method":{"when":["awareness","interest","consideration","purchase"]}}' > second.jsonl
run 0 first.jsonl second.jsonl
prints '  a  awareness, interest, consideration, preference | awareness, interest, consideration, purchase'

# Wide characters take two columns of a terminal, and an accent of its own takes none.
printf '%s\n' '{"id":"\u6625\u6625","need":"x"}' '{"id":"e\u0301","need":"x"}' '{"id":"abcd","need":"x"}' > first.jsonl
sed 's/,"need":"x"//' first.jsonl > second.jsonl
run 0 first.jsonl second.jsonl
prints "$(printf '  \346\230\245\346\230\245  "x" | not stated')"
prints "$(printf '  e\314\201     "x" | not stated')"
prints '  abcd  "x" | not stated'

# Undefined: both coders gave all cases one code. One case that differs is chance.
run 0 a.jsonl a.jsonl
silent
prints '1 brief is in both files.'
prints 'need.statement      1   100%      –'
prints '–  kappa is undefined, because both coders gave all cases one code: 1 field'
prints '0 reached it · 0 below · 1 undefined · 8 never stated'
prints '  need.statement         undefined'
echo '{"id":"a"}' > b.jsonl
run 0 a.jsonl b.jsonl
prints 'need.statement      1     0%   0.00'
prints '0 reached it · 1 below · 0 undefined · 8 never stated'
prints '  need.statement         below: 0.000'
run 0 b.jsonl b.jsonl
prints 'Left out, because neither coder stated them: 43 fields.'
prints '0 reached it · 0 below · 0 undefined · 9 never stated'

# A set of the recipient: not known, none and some are three codes. [] of a plain set is not stated.
printf '%s\n' '{"id":"1","recipient":{"consents":[]}}' '{"id":"2","recipient":{"consents":["sms"]}}' '{"id":"3","need":{"origins":[]}}' > first.jsonl
printf '%s\n' '{"id":"1","recipient":{"consents":["sms"]}}' '{"id":"2","recipient":{"consents":["sms","email"]}}' '{"id":"3"}' > second.jsonl
run 0 first.jsonl second.jsonl
prints 'recipient.consents *      3  66.7%   0.50  0 of 1'
prints '  1  [] | sms'
prints '  2  sms | sms, email'
prints 'Left out, because neither coder stated them: 42 fields.'

# A kappa of exactly 0.7 is enough: 17 + 17 of 40 cases agree, and each coder states the need in 20.
# One case less, and it is not.
for i in $(seq 40); do
    first='"need":"x"' second='"need":"x"'
    [ "$i" -le 20 ] || first='"id":"'$i'"'
    { [ "$i" -gt 3 ] && [ "$i" -le 23 ]; } || second='"id":"'$i'"'
    [ "$i" -le 20 ] && first=$first',"id":"'$i'"'
    { [ "$i" -gt 3 ] && [ "$i" -le 23 ]; } && second=$second',"id":"'$i'"'
    echo "{$first}" >&3
    echo "{$second}" >&4
done 3> first.jsonl 4> second.jsonl
run 0 first.jsonl second.jsonl
prints 'need.statement     40    85%   0.70'
prints '1 reached it · 0 below · 0 undefined · 8 never stated'
sed 's/"need":"x","id":"4"/"id":"4"/' second.jsonl > third.jsonl
run 0 first.jsonl third.jsonl
prints 'need.statement     40  82.5%   0.65'
prints '  need.statement         below: 0.650'

# One difference in 3000 cases is not 100 %, and one agreement is not 0 %.
for i in $(seq 3000); do
    echo '{"id":"'"$i"'","need":"x"}' >&3
    echo '{"id":"'"$i"'"}' >&4
done 3> stated.jsonl 4> blank.jsonl
sed '7d' stated.jsonl > first.jsonl
echo '{"id":"7"}' >> first.jsonl
run 0 first.jsonl stated.jsonl
prints 'need.statement   3000  99.9%   0.00'
run 0 first.jsonl blank.jsonl
prints 'need.statement   3000   0.1%   0.00'

# A kappa below 0.7 or 1 is not rounded up to it: 1 - 1201/4000 = 0.69975, and with one difference 0.99975.
# More than 99999 cases move the columns of all lines.
coders() { # coders CASES DIFFERENCES: half of the cases are stated; they differ from the first one on
    awk -v cases="$1" -v differences="$2" 'BEGIN {
        for (i = 0; i < cases; ++i) {
            print "{\"id\":\"" i "\"" (i % 2 ? "}" : ",\"need\":\"x\"}") > "first.jsonl"
            print "{\"id\":\"" i "\"" (i % 2 != (i < differences) ? "}" : ",\"need\":\"x\"}") > "second.jsonl"
        }
    }'
}
coders 8000 1201
run 0 first.jsonl second.jsonl
prints 'need.statement   8000    85%   0.70'
prints '  need.statement         below: 0.699'
coders 8000 1
run 0 first.jsonl second.jsonl
prints 'need.statement   8000  99.9%   0.99'
coders 100000 0
run 0 first.jsonl second.jsonl
prints 'field            cases  agree  kappa  same notes or values'
prints 'need.statement  100000   100%   1.00'

# What a brief contains stays on its line and cannot control a terminal. Long ids and texts are cut.
long=$(yes x 2> /dev/null | head -n 300 | tr -d '\n')
printf '%s\n' '{"id":"a\u001b[2J\nb\u202e","need":"\u009b\u0000y\u2028z"}' "{\"id\":\"$long\",\"need\":\"$long\"}" > first.jsonl
printf '%s\n' '{"id":"a\u001b[2J\nb\u202e"}' "{\"id\":\"$long\"}" "{\"id\":\"\\u001b$long\"}" > second.jsonl
run 2 first.jsonl second.jsonl
[ "$(LC_ALL=C tr -d '\n -~\302\226\223\267\342\200\246' < out | wc -c)" = 0 ] || fail 'a control character is printed'
complains "second.jsonl:3: id: ' $(echo "$long" | cut -c 1-78)…' is not in first.jsonl; it has the character U+001B"
lines 1
prints "  a [2J b $(printf '%32s' '')  \"  y z\" | not stated"
prints "  $(echo "$long" | cut -c 1-39)…  \"$(echo "$long" | cut -c 1-35)…\" | not stated"
printf '%s\n' "$(printf 'a\233\033[2J\377b')" | { read -r name; run 2 "$name" "$name"; complains "$(printf 'a\357\277\275 [2J\357\277\275b: cannot open the file: No such file or directory')"; exit "$failed"; } || failed=1

# A line with very many problems, and one that is too long.
{ printf '{"id":"a","method":{"where":[0'; yes ,0 2> /dev/null | head -n 1000 | tr -d '\n'; echo ']}}'; } > first.jsonl
run 2 first.jsonl a.jsonl
complains 'first.jsonl:1: … and 981 more problems in this line'
complains "a.jsonl:1: id: 'a' cannot be matched: see the complaint about first.jsonl"
lines 22
{ printf '{"id":"'; head -c 1100000 /dev/zero | tr '\0' x; echo '"}'; cat a.jsonl; } > first.jsonl
run 2 first.jsonl a.jsonl
grep -q '^first.jsonl:1: ' err || fail 'a long line is not named'
prints '1 brief is in both files.'
exit "$failed"
