#!/bin/sh
# Checks that brief_lint reads CSV: separators, quotes, numbers, words, encodings, and maps of exports.
# usage: csv.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"
inputs=$2/tests/brief_lint
maps=$2/examples/brief_lint/maps

# same_verdicts FILE ARGUMENT...: expects the report of FILE.csv to be that of FILE.jsonl
same_verdicts() {
    name=$1; shift
    "$lint" --quiet --format json "$inputs/$name.jsonl" > expected 2> err
    "$lint" --quiet --format json "$@" "$inputs/$name.csv" > out 2> err
    cmp -s expected out || fail "$name.csv and $name.jsonl have different reports"
    [ -s out ] || fail "$name.csv has no report"
}
same_verdicts planner
complains "planner.csv:4: note: need.statement: 'à définir' is not an answer; it counts as not said"
complains "planner.csv:4: note: timing.ends: '31/03/2026' is not a date of the form YYYY-MM-DD; it counts as missing"
same_verdicts salesforce --map "$maps/salesforce.toml"
complains 'salesforce.csv:1: note: Region: unknown key; kept as a note'
[ "$(grep -c Status err)" = 0 ] || fail "a column that the map ignores is named"

# The same export as JSON, with its API names, a nested owner and numbers.
run 1 --format json --map "$maps/salesforce.toml" "$inputs/salesforce.json"
cmp -s expected out || fail "salesforce.json and salesforce.jsonl have different reports"
complains 'salesforce.json:19: note: attributes.type: unknown key; kept as a note'
echo '{"Name": ["a", 7, true, null], "need": {"statement": "dry feet"}, "Region": {"x": [{}]}}' > export.jsonl
run 1 --map "$maps/salesforce.toml" --format text export.jsonl
prints '1: a; 7; true; '
run 2 --map "$maps/salesforce.toml" --strict export.jsonl
complains 'export.jsonl:1: Region.x: unknown key'
printf '[{"Name":"a"},\n7,\n{"Name":"b"},\n{"Name"' > export.json
run 2 --map "$maps/salesforce.toml" export.json
complains 'export.json:2: [1]: expected an object'
complains 'export.json:4: '
[ "$(grep -c '^[ab]$\|: [ab]$' out)" = 2 ] || fail "the records around a bad one"

# Separators, line ends, a byte order mark, a header of Excel: all give the report of one line of JSON.
# Argument: the CSV, as a format of printf.
echo '{"id":"a","need":{"statement":"dry; \"warm\"","origins":["organic","generated"]},"method":{"frequency":2}}' > one.jsonl
"$lint" --quiet --format json one.jsonl > expected
reads() {
    # shellcheck disable=SC2059 # the argument is a format
    printf "$1" > one.csv
    "$lint" --quiet --format json one.csv > out 2> err
    cmp -s expected out || fail "not read as expected: $1"
    [ -s err ] && fail "complaint about: $1"
}
cells='"dry; ""warm"""'
reads "id,need,need.origins,method.frequency\na,$cells,organic;generated,2\n"
reads "id,need,need.origins,method.frequency\r\na,$cells,organic;generated,2"
reads "id,need,need.origins,method.frequency\ra,$cells,organic;generated,2\r"
reads "id;need;need.origins;method.frequency\na;$cells;organic,generated;2,0\n"
reads "id\tneed\tneed.origins\tmethod.frequency\na\t$cells\torganic; generated\t2.0\n"
reads "\357\273\277id,need,need.origins,method.frequency\na,$cells,\"organic\ngenerated\",2\n"
reads "sep=;\nid;need;need.origins;method.frequency\na;$cells;organic,generated;2\n"
reads "\n,,\nid,need,need.origins,method.frequency,\n\n,,,,\na,$cells,Organic;GENERATED,2,,,\n , ,\n"
reads "\"id\",\"need\",\"need.origins\",\"method.frequency\"\n\"a\",$cells,\"organic,generated\",\"2\""

# bad LINE COMPLAINT CSV: puts a row between two good ones, below a header of six columns.
bad() {
    header='id,need,budget,metrics.baseline,metrics.target,method.where'
    [ "${separator:-,}" = ';' ] && header=$(echo "$header" | tr , ';')
    s=${separator:-,}
    { echo "$header"; echo "good1${s}dry$s$s$s$s"; printf '%b\n' "$3"; echo "good2${s}dry$s$s$s$s"; } > bad.csv
    run 2 bad.csv
    complains "bad.csv:$1: $2"
    [ "$(grep -c '^good[12]$' out)" = 2 ] || fail "the rows beside '$3' were not checked"
}
bad 3 'the row has 7 cells, and the header has 6' 'a,b,1,1,1,store,x'
bad 3 'column 3: quote is not closed' 'a,"b,,,,'
bad 3 'column 5: text after a closing quote' 'a,"b"c,,,,'
bad 3 'column 3: text after a closing quote' 'a,"b,,,,\nx,"y",,,,'
grep -q '^x$' out || fail "the row after a stray quote was not checked"
bad 3 'column 4: invalid UTF-8; save the file as UTF-8' 'a,b\0351t,,,,'
bad 4 'column 2: invalid UTF-8; save the file as UTF-8' 'a,"b\nc\0351",,,,'
bad 3 'column 4: NUL character; if the file is UTF-16, save it as UTF-8' 'a,b\0000,,,,'
bad 3 "method.where: expected one of store, " 'a,b,,,,doorstep'
complains "; got 'doorstep'"
bad 3 "budget.amount: expected a number; got '12 %'" 'a,b,12 %,,,'
bad 3 "budget.amount: expected a number; got 'about 5'" 'a,b,about 5,,,'
bad 3 "budget.amount: expected a number; got '1 00'" 'a,b,1 00,,,'
bad 3 "budget.amount: expected a number; got '3,5'" 'a,b,"3,5",,,'
bad 3 "budget.amount: can be read as 1000 or as 1.000; write it without a separator; got '1.000'" 'a,b,1.000,,,'
bad 3 'metrics[0]: some of its numbers have a % sign and others do not' 'a,b,,12 %,0.2,'
separator=';'
bad 3 "budget.amount: can be read as 1000 or as 1.000; write it without a separator; got '1,000'" 'a;b;1,000;;;'
bad 3 "budget.amount: can be read as 1000 or as 1.000; write it without a separator; got '1.000'" 'a;b;1.000;;;'
separator=

# number SEPARATOR CELL VALUE: expects a target above and below which the verdict changes
number() {
    s=$1
    printf "id%smetrics%smetrics.actual%smetrics.target\na%sx%s%b%s%s\n" "$s" "$s" "$s" "$s" "$s" "$2" "$s" "$3" > number.csv
    "$lint" --quiet --tally --format json number.csv > out 2> err
    prints '{"id":"reached-target","pass":1,'
    printf '{"id":"a","metrics":[{"name":"x","target":%s,"actual":%s}]}\n' "$3" "$3" > number.jsonl
    sed "s/^a\(.*\)${s}[^${s}]*\$/a\1${s}$3.5/" number.csv > above.csv
    "$lint" --quiet --tally --format json above.csv > out 2> err
    prints '{"id":"reached-target","pass":0,'
}
number , '1 000' 1000
number , '1\0302\0240000' 1000
number , '1\0342\0200\0257000' 1000
number , '"1,000"' 1000
number , '"1,000,000"' 1000000
number , '"€ 1,000.00"' 1000
number , '"1,000 USD"' 1000
number , "1'000" 1000
number , '1e3' 1000
number ';' '1 000,00' 1000
number ';' '1.000.000' 1000000
number ';' '7,00' 7

printf 'id,metrics,metrics.actual,metrics.target\na,x,12 %%,"12.5 %%"\nb,x,12.5 %%,12%%\nc,x,0,-1 %%\n' > percent.csv
run 1 --tally --format json percent.csv
prints '{"id":"reached-target","pass":2,"missing":0,"fail":1,'

# Currencies: that of the amount, unless a column has another one
# shellcheck disable=SC2016 # a dollar sign
printf 'id,need,budget,budget.currency\na,x,"€ 1,000.50",\nb,x,"EUR 5",EUR\nc,x,"$5",CAD\n' > currency.csv
run 1 --format json currency.csv
printf 'id,need,budget,budget.currency\na,x,EUR 5,USD\n' > currency.csv
run 2 currency.csv
complains 'currency.csv:2: budget.amount: names EUR, and budget.currency names USD'

# Lists and recipients
printf 'id,alternatives,alternatives[1].difference,touchpoints[0].name,touchpoints[1].name,recipients[0].name,recipients[0].where,recipients[1].where\na,taxi; bus,cheaper,shop,van,Ann,store,none\n' > lists.csv
run 1 --format json lists.csv
prints '"id":"a"'
printf 'id,recipient.where,recipients[0].where\na,store,phone\n' > both.csv
run 2 both.csv
complains 'both.csv:2: recipients: expected recipient or recipients, got both'
printf 'id,alternatives,alternatives[0].name\na,taxi,bus\n' > twice.csv
run 2 twice.csv
complains 'twice.csv:2: alternatives[0].name: duplicate key'

# The header: a wrong title is named once, and no row is read.
header() { printf '%s\na,b,c\na,b,c\n' "$1" > header.csv; run 2 header.csv; complains "header.csv:1: $2"; [ "$(wc -l < err)" = 1 ] || fail "more than one complaint: $1"; }
header 'id,need,audiance' "audiance: unknown key; did you mean 'audience'?"
header 'id,need,need.orgins' "need.orgins: unknown key; did you mean 'need.origins'?"
header 'id,need,need.statement' 'need.statement: duplicate key'
header 'x1,x2,x3' 'no column has a known title'
printf 'id,need,Region\na,b,c\nd,e,f\n' > unknown.csv
run 1 unknown.csv
[ "$(cat err)" = 'unknown.csv:1: note: Region: unknown key; kept as a note' ] || fail "expected one note about Region"
run 2 --strict unknown.csv
complains 'unknown.csv:1: Region: unknown key'
: > empty.csv
run 2 empty.csv
complains 'empty.csv: no briefs found'

# UTF-16 is named in every form, and other files are judged.
printf '\377\376i\0d\0\n\0' > little.csv
printf '\376\377\0i\0d\0\n' > big.jsonl
echo "$good" > good.jsonl
run 2 little.csv big.jsonl good.jsonl
complains 'little.csv: UTF-16; save it as UTF-8'
complains 'big.jsonl: UTF-16; save it as UTF-8'
[ "$(wc -l < err)" = 2 ] || fail "UTF-16: expected two complaints"
prints good

# Maps
printf 'Campaign Name,Type,Score\nSpring,trade show,7\n' > crm.csv
cat > map.toml << 'END'
[columns]
"Campaign Name" = "title"
Type = "method.where"
[words."method.where"]
"Trade Show" = "event"
END
run 1 --map map.toml crm.csv
prints '2: Spring'
complains 'crm.csv:1: note: Score: unknown key; kept as a note'
# bad_map LINE COMPLAINT TEXT
bad_map() { printf '%s\n' "$3" > bad.toml; run 2 --map bad.toml good.jsonl; complains "bad.toml:$1: $2"; }
bad_map 2 "x: unknown key 'audiance'; did you mean 'audience'?" '[columns]
x = "audiance"'
bad_map 3 'X: column given twice' '[columns]
x = "need"
X = "need"'
bad_map 2 'x: expected a string' '[columns]
x = 7'
bad_map 1 "colums: unknown key; did you mean 'columns'?" '[colums]'
bad_map 2 'method.where: expected one of store, ' '[words."method.where"]
Shop = "shop"'
bad_map 2 'need.statement: expected the path of a field that has words' '[words."need.statement"]
a = "b"'
bad_map 2 'Error while parsing' '[columns]
x = '
run 2 --map missing.toml good.jsonl
complains 'missing.toml: cannot open the file: No such file'
mkdir -p folder.toml
run 2 --map folder.toml good.jsonl
complains 'folder.toml: cannot read the file: Is a directory'
: > nothing.toml
run 0 --map nothing.toml good.jsonl
head -c 1100000 /dev/zero | tr '\0' '\n' > large.toml
run 2 --map large.toml good.jsonl
complains 'large.toml: larger than 1 MiB'
bad_map 2 "x: unknown key 'a b'" '[columns]
x = "a\u0000b"'
for map in "$maps"/*.toml; do run 0 --map "$map" good.jsonl; done

# A cell of ten megabytes, and a file of one cell
{ printf 'id,need\na,"'; head -c 10000000 /dev/zero | tr '\0' x; printf '"\nb,dry\n'; } > large.csv
run 1 large.csv
prints b

# A hostile header or row: as many cells as a file can have
{ head -c 4000000 /dev/zero | tr '\0' ,; echo; } > commas.csv
run 2 commas.csv
complains 'commas.csv:1: more than 1000 columns'
{ printf 'id,need'; head -c 2000000 /dev/zero | tr '\0' ,; printf '\na,b\n'; } > columns.csv
run 2 columns.csv
complains 'columns.csv:1: more than 1000 columns'
{ printf 'id,need\na,b'; head -c 2000000 /dev/zero | tr '\0' ,; printf '\ngood1,b\n'; } > cells.csv
run 2 cells.csv
complains 'cells.csv:2: the row has 2000002 cells, and the header has 2'
prints good1
exit "$failed"
