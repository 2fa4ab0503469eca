#!/bin/sh
# Checks --format html and --format svg with a reader of HTML and one of XML. Needs Python 3.
# usage: html.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"
source_dir=$2
needs python3

# page STATUS BRIEFS PICTURES ARGUMENT...: runs brief_lint, and reads the page that it prints
page() {
    status=$1; briefs=$2; pictures=$3; shift 3
    run "$status" --no-config "$@"
    mv out page
    python3 "$source_dir/tests/brief_lint/read_page.py" page "$briefs" "$pictures" > out 2>> err || fail "brief_lint $*: not a page as expected"
}
# shows TEXT...: the page has those texts
shows() { python3 "$source_dir/tests/brief_lint/read_page.py" page "$briefs" "$pictures" "$@" > out 2>> err || fail "no '$*' on the page"; }
lacks() { ! grep -qF -- "$1" page || fail "'$1' is on the page"; }
refuses() { expected=$1; shift; run 2 --no-config "$@"; complains "$expected"; [ ! -s out ] || fail "brief_lint $*: prints"; }

campaigns=$source_dir/examples/campaigns.jsonl
planner=$source_dir/tests/brief_lint/planner.csv
number=$(wc -l < "$campaigns")

# One page for two files. Begins with counts, and links to each brief.
both=$(($("$lint" --no-config --quiet --format json "$campaigns" "$planner" 2> /dev/null | wc -l)))
[ "$both" -gt "$number" ] || fail 'the CSV file has no briefs'
page 1 "$both" "$both" --format html "$campaigns" "$planner"
[ "$(cat out)" = en ] || fail 'the page is not English'
[ "$(grep -c '^<li><a href="#brief-' page)" = "$both" ] || fail 'the table of contents does not have each brief'
shows 'slo-united-van: United Van Lines' 'Complete: 3 of 3 answered.' 'Who do you want to reach?' '… and 4 more' "$both briefs: "
lacks '(--all)'
mv page first.html
page 1 "$both" "$both" --format html --jobs 3 "$campaigns" "$planner"
cmp -s page first.html || fail 'the page differs with --jobs 3'
{ head -n 5 "$campaigns"; tail -n +6 "$campaigns"; } | "$lint" --no-config --quiet --format html > page 2> err
"$lint" --no-config --quiet --format html "$campaigns" > first.html 2> err
cmp -s page first.html || fail 'the page differs from standard input'
page 1 "$number" "$number" --format html --all "$campaigns"
lacks '<p class="soft">… and '
page 1 "$number" "$number" --format html --language fr "$campaigns"
[ "$(cat out)" = fr ] || fail 'the page is not French'
shows 'Sommaire' "$number briefs : " '– '

# Other criteria: the page has their headlines and questions, and no picture, which shows three verdicts.
page 1 "$number" 0 --format html --criteria kellogg "$campaigns"
page 1 "$number" 0 --format html --frameworks "$campaigns"
shows 'storybrand'
echo 'states-need and not names-audience' > house.policy
page 1 "$number" 0 --format html --rules house.policy "$campaigns"
shows 'not names-audience'

# Texts that try to break out, in a brief and in the name of a file.
hostile='</svg><script>alert(1)</script>]]>&amp;<!--\"'"'"'\u0000\u001b\u202e\ufffe\ud83d\ude00</title></style>'
printf '{"id":"%s","title":"%s","need":{"statement":"%s","origins":["organic"],"source":"%s"},"solution":{"statement":"%s"},"method":{"statement":"%s"},"audience":{"who":"%s"},"oops":"%s"}\n' \
    "$hostile" "$hostile" "$hostile" "$hostile" "$hostile" "$hostile" "$hostile" "$hostile" > hostile.jsonl
printf '{"need":"%s"}\n{"id":"bytes \377\300","title":"\302\205"}\n' "$hostile" >> hostile.jsonl
cp hostile.jsonl '<b>&.jsonl'
page 2 4 4 --format html hostile.jsonl '<b>&.jsonl' 'missing <i>.jsonl'
lacks '<script'
shows '<script>alert(1)</script>' '<b>&.jsonl:3: ' 'missing <i>.jsonl: cannot open the file' 'Could not be read'
head -n 1 hostile.jsonl > one.jsonl
page 1 0 1 --format svg one.jsonl
lacks '<script'

# Several recipients, briefs without an id, and two with the same one.
printf '%s\n%s\n{}\n' "$good" "$good" > twice.jsonl
echo '{"id":"r","recipients":[{"name":"a","moved_by":["price"]},{"name":"b","moved_by":["story"]},{"name":"r","moved_by":["function"]}]}' >> twice.jsonl
page 1 6 6 --format html twice.jsonl
shows 'r (a)' 'r (b)'
python3 -c 'import json, sys; json.dump([json.loads(line) for line in sys.stdin], sys.stdout)' < twice.jsonl > twice.json
page 1 18 18 --format html twice.json twice.jsonl twice.json

# No brief, and nothing that can be read.
: > empty.jsonl
page 2 0 0 --format html empty.jsonl
shows '0 briefs' 'empty.jsonl: no briefs found'
page 0 0 0 --format html --language fr - < /dev/null
shows '0 brief'

# A large page is written as briefs come, and ends with the counts. Nothing of it is lost.
python3 -c 'import sys; text = sys.stdin.read(); [sys.stdout.write(text) for _ in range(int(sys.argv[1]))]' 50 < "$campaigns" > large.jsonl
page 1 $((50 * number)) $((50 * number)) --format html large.jsonl
[ "$(wc -c < page)" -gt 9000000 ] || fail 'the page is not large'
grep -q '<nav' page && fail 'the large page has a table of contents'
shows "$((50 * number)) briefs: " 'Counts are at the end'

# Tallies
page 1 0 3 --format html --tally "$campaigns"
shows 'Complete: ' 'names-audience'
page 2 0 3 --format html --tally "$campaigns" missing.jsonl
shows 'missing.jsonl: cannot open the file'
page 1 0 1 --format html --tally --criteria moore --language fr "$campaigns"
page 1 0 1 --format html --tally --rules house.policy "$campaigns"
shows 'not names-audience'
for criterion in complete successful received moore; do
    page 1 0 1 --format svg --tally --criteria "$criterion" "$campaigns"
    mv page "$criterion.svg"
done
cmp -s complete.svg successful.svg && fail '--criteria does not choose the tally'
page 1 0 1 --format svg --tally --rules house.policy "$campaigns"
"$lint" --no-config --quiet --tally --format json "$campaigns" > tally.json 2> err
page 0 0 1 --format svg --merge --criteria successful tally.json
cmp -s page successful.svg || fail '--merge draws another picture'
page 0 0 3 --format html --merge tally.json
shows 'Complete: '
"$lint" --no-config --quiet --tally --criteria moore --format json "$campaigns" > tally.json 2> err
page 0 0 1 --format svg --merge tally.json
cmp -s page moore.svg || fail '--merge draws another picture of moore'

# A picture
echo "$good" > good.jsonl
page 0 0 1 --format svg good.jsonl
shows 'dry feet'
page 0 0 1 --format svg --language fr - < good.jsonl
page 2 0 1 --format svg good.jsonl missing.jsonl
complains 'missing.jsonl: cannot open the file'
run 0 --no-config --format svg - < /dev/null
[ ! -s out ] || fail 'there is a picture of nothing'
refuses '--format svg: more than one brief or recipient; --format html has a picture of each; see brief_lint --help' --format svg twice.jsonl
refuses '--format svg: more than one brief or recipient' --format svg good.jsonl good.jsonl
tail -n 1 twice.jsonl > recipients.jsonl
refuses '--format svg: more than one brief or recipient' --format svg recipients.jsonl
cat "$campaigns" "$campaigns" > many.jsonl
refuses '--format svg: more than one brief or recipient' --format svg --jobs 4 many.jsonl

# What pictures cannot show
for option in --frameworks --rules=house.policy --criteria=moore; do
    refuses ' with --format svg: ' --format svg "$option" good.jsonl
done
for format in html svg; do
    refuses "--against with --format $format: a picture shows one run; use text, markdown or json" --format "$format" --against good.jsonl good.jsonl
    refuses "--line-for-line with --format $format: " --format "$format" --line-for-line good.jsonl
    refuses "--words with --format $format: " --format "$format" --words none good.jsonl
done

# Settings choose the format, too; an option of the command line replaces a criterion that it clashes with.
printf 'format = "html"\n' > .brief_lint.toml
run 0 good.jsonl
prints '<!DOCTYPE html>'
printf 'criteria = "moore"\n' > .brief_lint.toml
run 0 --format svg good.jsonl
prints '<svg '
exit "$failed"
