#!/bin/sh
# Checks how brief_lint judges: frameworks, policies, --fail-on, --against, --merge, --explain.
# usage: judging.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"
campaigns=$2/examples/campaigns.jsonl
refused='{"id":"refused","method":{"statement":"a call","where":["phone"],"frequency":3},"recipient":{"where":[],"consents":[]}}'
echo "$good" > good.jsonl
echo '{"id":"empty"}' > empty.jsonl
echo "$refused" > refused.jsonl

# same A B: expects equal files
same() { cmp -s "$1" "$2" || fail "$1 and $2 differ"; }

# Frameworks
for framework in moore kellogg storybrand smart ipa-brief effie; do
    run 1 --criteria "$framework" empty.jsonl
    prints 'Unfinished: 0 of '
    run 1 --criteria "$framework" --format json empty.jsonl
    prints "{\"id\":\"empty\",\"$framework\":{\"outcome\":\"missing\",\"score\":0,"
    run 1 --criteria "$framework" --format markdown empty.jsonl
    prints '**Unfinished: 0 of '
done
run 0 --frameworks good.jsonl
[ "$(wc -l < out)" = 12 ] || fail "--frameworks prints a line for each of 9 verdicts"
prints '  moore       Unfinished: 2 of 5 answered.'
run 0 --frameworks --format markdown good.jsonl
prints '| moore | Unfinished: 2 of 5 answered. |'
run 0 --frameworks --format json good.jsonl
prints '"complete":{"outcome":"pass","score":1,"answered":3,"asked":3}'
prints '"effie":{"outcome":"missing",'
run 1 --frameworks --criteria moore good.jsonl

# A policy that is a framework gives the framework's reports.
echo 'moore' > moore.policy
for format in text markdown json; do
    for option in --all --tally; do
        run 1 --criteria moore --format "$format" "$option" "$campaigns"
        mv out framework
        run 1 --rules moore.policy --format "$format" "$option" "$campaigns"
        sed 's/"policy":{/"moore":{/' out > policy
        same framework policy
    done
done
# A policy of a criterion that is compiled judges like it.
for pair in complete:complete-sentence successful:tridom received:welcome; do
    echo "${pair#*:}" > one.policy
    run 1 --criteria "${pair%:*}" --tally --format json "$campaigns"
    sed "s/.*\"${pair%:*}\":\({[^}]*}[^]]*]}\).*/\1/" out > compiled
    run 1 --rules one.policy --tally --format json "$campaigns"
    sed 's/^{"policy":\(.*\)}$/\1/' out > policy
    same compiled policy
done
# Errors of a policy: file, line, column, word, what was expected, and a near miss
printf '# house rules\nmoore and (targted)\n' > bad.policy
run 2 --rules bad.policy good.jsonl
complains "bad.policy:2:12: 'targted': expected a rule or criterion of the vocabulary; did you mean 'targeted'?"
printf 'moore, "é" and\n' > bad.policy
run 2 --rules bad.policy good.jsonl
complains 'bad.policy:1:8: '
: > bad.policy
run 2 --rules bad.policy good.jsonl
complains 'bad.policy:1:1: '
run 2 --rules none.policy good.jsonl
complains 'none.policy: cannot read the policy'
printf 'moore, \0x' > bad.policy # a NUL character does not end the message
run 2 --rules bad.policy good.jsonl
complains "bad.policy:1:8: ' "
complains "': expected text without control characters"

# --fail-on and --fail-under
run 1 --criteria received empty.jsonl
run 0 --criteria received --fail-on conflict empty.jsonl
run 1 --criteria received --fail-on conflict refused.jsonl
run 0 --criteria received --fail-on never refused.jsonl
run 1 --fail-on never --fail-under 0.1 empty.jsonl
run 0 --fail-on never --fail-under 1 good.jsonl

# --list-rules and --explain
run 0 --list-rules
prints 'complete-sentence'
prints 'Is it a complete sentence'
grep -q '^ *sets-budget  *.*?$' out || fail "--list-rules does not list sets-budget"
run 0 --list-rules --language fr
prints 'Comment le besoin et la solution se rencontrent-ils'
run 0 --explain connects
prints 'method (method.statement, method.where, method.when, method.how)'
prints 'missing until  the method has a channel, a stage or an approach'
prints 'conflict if    never'
prints 'used in        complete-sentence, at-best, storybrand, ipa-brief'
run 0 --explain moore
prints 'rules   names-audience, states-need, states-solution, faces-alternatives, answers-alternative'
run 2 --explain conects
complains "unknown rule 'conects'; did you mean 'connects'?"

# --against: a report and the briefs that it is about compare alike.
cat > old.jsonl <<'END'
{"id":"a","title":"A","need":{"statement":"dry","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]}}
{"id":"b","need":{"statement":"dry","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]},"method":{"statement":"shop","where":["store"]}}
{"id":"c"}
{"id":"left"}
END
cat > new.jsonl <<'END'
{"id":"a","title":"A","need":{"statement":"dry","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]},"method":{"statement":"shop","where":["store"]}}
{"id":"b","need":{"statement":"dry"},"solution":{"statement":"boots","appeals":["functional"]},"method":{"statement":"shop","where":["store"]}}
{"id":"c"}
{"id":"d"}
END
run 1 --format json old.jsonl
mv out report.jsonl
for format in text markdown json; do
    run 1 --against old.jsonl --format "$format" new.jsonl
    mv out by_briefs
    run 1 --against report.jsonl --format "$format" new.jsonl
    same out by_briefs
done
prints '{"id":"a","settled":["connects"],"opened":[],"still_open":[]}'
prints '{"id":"d","new":true,"settled":[],"opened":[{"id":"states-need"'
prints '{"gone":[{"id":"left"}],"settled":1,"opened":4,"still_open":3,"new_briefs":1}'
run 1 --against report.jsonl new.jsonl
prints '  opened      states-need'
prints 'gone  left'
prints 'settled: 1, opened: 4, still open: 3; new briefs: 1, gone: 1'
# Only what is new fails.
run 0 --against old.jsonl old.jsonl
head -n 1 new.jsonl > settled.jsonl
run 0 --against old.jsonl settled.jsonl
sed -n 4p new.jsonl > added.jsonl
run 1 --against old.jsonl added.jsonl
run 0 --against old.jsonl --fail-on conflict new.jsonl
run 1 --against empty.jsonl --criteria received --fail-on conflict refused.jsonl
run 1 --against good.jsonl --fail-on never --fail-under 0.9 new.jsonl
run 1 --against old.jsonl --rules moore.policy new.jsonl
run 2 --against report.jsonl --criteria moore new.jsonl
complains "report.jsonl:1: no verdict 'moore'"
run 2 --against none.jsonl new.jsonl
complains 'cannot open the file none.jsonl'
{ cat report.jsonl; echo '{"id":7}'; } > broken.jsonl
run 2 --against broken.jsonl new.jsonl
complains 'broken.jsonl:5: id: expected a string'
prints 'settled: 1, opened: 4'

# Earlier briefs or an earlier report from a pipe, which can be read once, and from standard input
for old in old.jsonl report.jsonl; do
    run 1 --against "$old" new.jsonl
    mv out whole
    mkfifo pipe
    cat "$old" > pipe &
    run 1 --against pipe new.jsonl
    wait
    rm pipe
    same out whole
    run 1 --against - new.jsonl < "$old"
    same out whole
done
for file in '' -; do
    # shellcheck disable=SC2086 # no file, or one
    run 2 --against - $file < old.jsonl
    complains '--against -: standard input has the briefs to check'
done
# A folder of earlier briefs. Problems have their file and line.
mkdir -p earlier
cp old.jsonl earlier/a.jsonl
run 1 --against old.jsonl new.jsonl
mv out whole
run 1 --against earlier new.jsonl
same out whole
printf 'id,need,budget.amount\nx,"x\ny",1\ny,"x\n",much\n' > earlier/b.csv
run 2 --against earlier new.jsonl
complains 'earlier/b.csv:4: budget.amount: '
printf 'id,need\nx,"a\nb" c\n' > stray.csv
run 2 --against stray.csv new.jsonl
complains 'stray.csv:2: column 3: text after a closing quote'
{ printf '{"touchpoints":[0'; seq 30 | sed 's/.*/,0/' | tr -d '\n'; echo ']}'; } > many.jsonl
run 2 --against many.jsonl new.jsonl
complains 'many.jsonl:1: … and 11 more problems in this line'
# A file that cannot be read to its end
run 2 --against /proc/self/mem new.jsonl
complains '--against: cannot read the file /proc/self/mem: '
printf '\377\376a\0' > wide.jsonl
run 2 --exit-zero --against wide.jsonl new.jsonl
complains 'wide.jsonl: UTF-16; save it as UTF-8'

# Several threads compare alike.
run 1 --against old.jsonl --jobs 3 new.jsonl
mv out threads
run 1 --against old.jsonl new.jsonl
same out threads

# Several recipients: a verdict for each
echo '{"id":"r","title":"T","recipients":[{"name":"Ann","moved_by":["price"]},{"name":"Bob","misled":true}]}' > recipients.jsonl
run 1 --criteria received --fail-on conflict recipients.jsonl
prints 'r: T (Ann)'
prints 'r: T (Bob)'
run 1 --criteria moore --format json recipients.jsonl
prints '{"id":"r","recipient":"Ann","moore":{'
[ "$(wc -l < out)" = 2 ] || fail "expected a line for each recipient"
run 1 --tally --format json recipients.jsonl
prints '{"complete":{"sentences":2,'
run 0 --against recipients.jsonl --format json recipients.jsonl
prints '{"id":"r","recipient":"Bob","settled":[],"opened":[],'

# --merge gives the tally of one run over all briefs, byte for byte.
head -n 11 "$campaigns" > first.jsonl
tail -n +12 "$campaigns" > second.jsonl
echo 'any(moore, no(disruptive)), at_least<1>(smart, calls-to-action), weigh<2>(tridom)' > wide.policy
for choice in --criteria=complete --criteria=effie --rules=wide.policy; do
    "$lint" "$choice" --tally --format json first.jsonl > first.json 2> err
    "$lint" "$choice" --tally --format json second.jsonl > second.json 2> err
    cat first.json second.json > both.json
    case $choice in --rules=*) rules=$choice ;; *) rules=--language=en ;; esac
    for format in text markdown json; do
        "$lint" "$choice" --tally --format "$format" "$campaigns" > whole 2> err
        run 0 --merge "$rules" --format "$format" first.json second.json
        same out whole
        run 0 --merge "$rules" --format "$format" - < both.json
        same out whole
    done
done
run 2 --merge first.json
complains 'first.json:1: a tally of a policy; give its file by --rules'
run 2 --merge --rules moore.policy first.json
complains 'first.json:1: policy: a tally of other rules'
"$lint" --criteria effie --tally --format json first.jsonl > effie.json 2> err
"$lint" --criteria moore --tally --format json first.jsonl > moore.json 2> err
run 2 --merge effie.json moore.json
complains 'moore.json:1: a tally of other criteria than the lines before'
sed 's/names-audience/names-somebody/' moore.json > other_rules.json
run 2 --merge moore.json other_rules.json
complains 'other_rules.json:1: moore: a tally of other rules, or counts that no briefs can have'
[ ! -s out ] || fail "--merge prints a sum without a tally"
run 2 --merge good.jsonl
complains 'good.jsonl:1: id: not a tally'
run 2 --merge /dev/null
complains 'no tally found'
# A line that does not end, and lines as long as a block of read_line
run 2 --merge /dev/zero
complains '/dev/zero:1: line longer than 1 MiB; the rest of the input is not read'
for size in 4094 4095 4096 8190; do
    { printf "%${size}s\n" ''; cat first.json; printf '%8190s' ''; } > padded.json
    run 0 --merge --rules wide.policy padded.json
done
run 2 --against /dev/zero good.jsonl
complains '--against: /dev/zero: line longer than 64 MiB'
# Numbers beyond 2^53
printf '%s\n' '{"smart":{"sentences":9007199254740993,"complete":9007199254740993,"outcomes":{"pass":9007199254740993,"missing":0,"fail":0,"not_applicable":0},"rules":[{"id":"sets-objective","pass":9007199254740993,"missing":0,"fail":0,"not_applicable":0,"gaps":0},{"id":"has-metric","pass":9007199254740993,"missing":0,"fail":0,"not_applicable":0,"gaps":0},{"id":"sets-target","pass":9007199254740993,"missing":0,"fail":0,"not_applicable":0,"gaps":0},{"id":"ends-in-time","pass":9007199254740993,"missing":0,"fail":0,"not_applicable":0,"gaps":0}]}}' > huge.json
run 0 --merge --format json huge.json
same out huge.json

exit "$failed"
