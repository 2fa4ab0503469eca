#!/bin/sh
# Checks the command line of brief_lint, its settings and its closing line.
# usage: options.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"
campaigns=$2/examples/campaigns.jsonl
count=$(wc -l < "$campaigns")

# refuses MESSAGE ARGUMENT...: expects status 2 and the whole message on standard error
refuses() {
    expected="brief_lint: $1; see brief_lint --help"; shift
    "$lint" "$@" > out 2> err < /dev/null
    [ $? = 2 ] || fail "brief_lint $*: exit status is not 2"
    [ "$(cat err)" = "$expected" ] || fail "brief_lint $*: expected '$expected'"
    [ -s out ] && fail "brief_lint $*: a report"
}
printf '%s\n' "$good" > good.jsonl
printf '%s\n%s\n' "$good" '{"need":{"statement":"dry feet"}}' > two.jsonl

# Misspelled options and values
refuses 'unknown option --unknown' --unknown
refuses 'unknown option --tallly; did you mean --tally?' --tallly
refuses 'unknown option --fromat=json; did you mean --format?' --fromat=json
refuses 'unknown option --lang; did you mean --language?' --lang fr
refuses 'unknown option --tally-; did you mean --tally?' --tally-
refuses 'unknown option -tally; did you mean --tally?' -tally
refuses 'unknown option -x' -x
refuses 'unknown option -tx' -tx
refuses "--fail-on: expected one of missing, conflict, never; got 'conflicts'; did you mean 'conflict'?" --fail-on=conflicts
refuses "-f: expected one of text, json, markdown, html, svg, github, junit, sarif; got 'yaml'" -f yaml
refuses "-f: expected one of text, json, markdown, html, svg, github, junit, sarif; got 'yaml'" -afyaml
refuses "--tally: expected one of false, true; got 'yes'" --tally=yes
refuses "--input: expected one of auto, json-lines, json, csv, markdown; got ''" --input=
refuses '--format: missing value' --format
refuses '-f: missing value' -f
refuses '--rules: missing value' --rules=
for score in -0.1 1.1 1e9 nan inf x '' 0.5x; do
    refuses "--fail-under: expected a number from 0 to 1; got '$score'" --fail-under "$score"
done
for jobs in -1 1025 99999999999999999999 1.5 x ''; do
    refuses "-j: expected a whole number from 0 to 1024; got '$jobs'" -j "$jobs"
done

# Combinations that make no sense
refuses '--rules with --criteria: the policy is the criterion' --rules p --criteria moore
refuses '--rules with --criteria: the policy is the criterion' -c moore -r p
refuses '--line-for-line with --format text: only --format json has a line for each line' --line-for-line
refuses '--line-for-line with --format sarif: only --format json has a line for each line' --line-for-line --format sarif
refuses '--words with --format text: only --format json can leave words out' --words none
for format in github junit sarif; do
    refuses "--tally with --format $format: a count has no place in a file" --format $format -t
    refuses "--against with --format $format: an annotation cannot say that a gap is settled" --format $format --against old
done
refuses '--tally with --frameworks: a tally counts one criterion; choose it by --criteria' --tally --frameworks
refuses '--merge with --map: tallies are not briefs' --merge --map m
refuses '--config with --no-config: one of them is wrong' --config c --no-config
refuses '--schema with --explain: choose one of them' --schema --explain connects
refuses "--schema: reads no file; got 'x'" --schema x
refuses '--stdin-filename: no file is -, so standard input is not read' --stdin-filename x.csv good.jsonl

# Spellings of one option, and the last one counts
run 0 --format=json good.jsonl
mv out json
for spelling in '--format json' '-f json' '-fjson' '-afjson' '-f text -f json' '--format=text --format=json'; do
    # shellcheck disable=SC2086 # several arguments
    run 0 $spelling good.jsonl
    cmp -s out json || fail "$spelling is not --format=json"
done
run 0 --format text --line-for-line --format json good.jsonl
cmp -s out json || fail "an earlier --format clashes"
run 0 --tally --tally=false -f json good.jsonl
cmp -s out json || fail "--tally=false does not undo --tally"

# Files whose names begin with a dash, and standard input
cp good.jsonl ./-x
run 0 -f json -- -x
cmp -s out json || fail "-x after --"
run 0 -f json ./-x
cmp -s out json || fail "./-x"
"$lint" -q -f json - < good.jsonl > out 2> err
cmp -s out json || fail "-"
echo '{"id":7}' | "$lint" -q --stdin-filename=briefs.jsonl > out 2> err
complains 'briefs.jsonl:1: id: '

# Help and version
run 0 --help --unknown
run 0 -h
[ "$(LC_ALL=C awk 'length > 80' out)" = '' ] || fail "a line of --help is longer than 80 columns"
grep -q ' $' out && fail "a line of --help ends with a space"
version=$(awk '/define PITCH_VERSION_/ { v = v "." $3 } END { print substr(v, 2) }' "$2/include/pitch/version.hpp")
for option in --version -V; do
    run 0 $option
    [ "$(cat out)" = "brief_lint (pitch) $version" ] || fail "$option"
done

run 0 --schema
prints 'https://json-schema.org/draft/2020-12/schema'

# Exit status
run 1 two.jsonl
run 0 --exit-zero two.jsonl
run 2 --exit-zero missing.jsonl

# closes STATUS LINE ARGUMENT...: expects that status and that last line on standard error
closes() {
    status=$1 expected=$2; shift 2
    "$lint" "$@" > out 2> err
    actual=$?
    [ "$actual" = "$status" ] || fail "brief_lint $*: exit status $actual, expected $status"
    [ "$(tail -n 1 err)" = "$expected" ] || fail "brief_lint $*: expected '$expected'"
}
nbsp=$(printf '\302\240')
complete=$(grep -c '^{"id":"[^"]*","complete":{"outcome":"pass"' <<END
$("$lint" -q -f json "$campaigns")
END
)
closes 1 "$count briefs: $complete complete, $((count - complete)) unfinished" "$campaigns"
closes 1 "$count briefs$nbsp: $complete complets, $((count - complete)) inachevés" --language fr "$campaigns"
closes 1 "$count briefs: $complete complete, $((count - complete)) unfinished" --tally --format json "$campaigns"
closes 0 '1 brief: 1 complete' good.jsonl
closes 0 "1 brief$nbsp: 1 complet" -l fr good.jsonl
closes 1 '2 briefs: 1 complete, 1 unfinished' two.jsonl
closes 1 '1 brief: 1 with open questions' -c successful good.jsonl
flawed='{"metrics":[{"name":"calls","at":"purchase","target":2,"actual":1}],"method":{"statement":"call","where":["phone"],"how":["assisted"],"frequency":9},"recipient":{"where":["store"],"how":["self_directed"],"consents":[],"frequency_cap":1}}'
echo "$flawed" > flawed.jsonl
closes 1 '1 brief: 1 not as they want it' -c received flawed.jsonl
echo '[' | cat good.jsonl - > bad.jsonl
closes 2 '1 brief: 1 complete; 1 could not be read' bad.jsonl
closes 2 '1 brief: 1 complete; 1 could not be read; 1 file could not be read' bad.jsonl missing.jsonl
# Counts of a file that cannot be read are not those of the next files.
for jobs in 1 2; do
    closes 2 '2 briefs: 2 complete; 1 could not be read; 1 file could not be read' -j "$jobs" missing.jsonl good.jsonl bad.jsonl
done
closes 2 "1 brief$nbsp: 1 complet$nbsp; 1 illisible$nbsp; 2 fichiers illisibles" -l fr bad.jsonl missing.jsonl missing
"$lint" --quiet good.jsonl > out 2> err
[ -s err ] && fail "--quiet prints a closing line"
"$lint" < /dev/null > out 2> err
[ "$(cat err)" = '0 briefs' ] || fail "no brief: expected '0 briefs'"

# .brief_lint.toml: in this folder, or in the nearest above it
mkdir -p project/deep/deeper
printf 'format = "json"\n' > project/.brief_lint.toml
cd project/deep/deeper || exit 1
cp ../../../good.jsonl .
# inside: the functions look at the files of this folder from here on
run 0 good.jsonl
cmp -s out ../../../json || fail "settings above the folder"
run 0 --format text good.jsonl
prints 'good'
cmp -s out ../../../json && fail "the command line does not win"
run 0 --no-config good.jsonl
cmp -s out ../../../json && fail "--no-config"
run 0 --tally --format=text good.jsonl
run 0 --config ../../.brief_lint.toml good.jsonl
cmp -s out ../../../json || fail "--config"
refuses 'none.toml: cannot open the file: No such file or directory' --config none.toml

printf '# ours\nfail-under = 1\ntally = true\nlanguage = "fr"\njobs = 2\nfail-on = "conflict"\n' > ../.brief_lint.toml
run 0 good.jsonl
prints 'Complète'
run 0 --tally=false good.jsonl
prints 'good'
# A setting that clashes with an option of the command line is dropped.
printf 'format = "sarif"\ncriteria = "successful"\n' > .brief_lint.toml
run 1 --tally good.jsonl
prints 'Complete: 1 of 1.'
# settings MESSAGE TEXT: expects that message about that file
settings() {
    printf '%b' "$2" > .brief_lint.toml
    refuses ".brief_lint.toml:$1" good.jsonl
}
settings "2: fail_on: unknown key; did you mean 'fail-on'?" 'all = true\nfail_on = "never"\n'
settings "1: formt: unknown key; did you mean 'format'?" 'formt = "json"\n'
settings '3: colour-scheme: unknown key' '\n\ncolour-scheme = "x"\n'
settings '1: tally: expected true or false, got a string' 'tally = "true"\n'
settings '1: format: expected a string, got an integer' 'format = 1\n'
settings '2: jobs: expected an integer, got a number' '\njobs = 1.5\n'
settings "1: jobs: expected a whole number from 0 to 1024; got '-1'" 'jobs = -1\n'
settings '1: fail-under: expected a number, got an array' 'fail-under = [1]\n'
settings "1: fail-under: expected a number from 0 to 1; got '1.5'" 'fail-under = 1.5\n'
settings '1: rules: missing value' 'rules = ""\n'
settings '1: help: only an option of the command line' 'help = true\n'
settings '2: tally with format github: a count has no place in a file' 'format = "github"\ntally = true\n'
# A key with very many dots: toml++ would use up the stack. Dots of strings and comments do not count.
dots=$(head -c 300000 /dev/zero | tr '\0' a | sed 's/a/a./g')
# long_key TEXT LINE: expects that line to be refused. TEXT is a format of printf for many dots.
long_key() {
    # shellcheck disable=SC2059 # a format
    printf "$1" "$dots" > .brief_lint.toml
    run 2 good.jsonl
    complains ".brief_lint.toml:$2: key with more than 16 dots"
    run 2 --no-config --map .brief_lint.toml good.jsonl
    complains ".brief_lint.toml:$2: key with more than 16 dots"
}
long_key '%sa = 1\n' 1
long_key 'quiet = true\n[%sa]\n' 2
long_key 'a = {b = "x", %sa = 1}\n' 1
long_key 'a = ["""x"""", {%sa = 1}]\n' 1
long_key "a = '''\\n'x''''\\n\"b\" . %sa = 1\\n" 3
long_key 'a = "\\""\n# "\n"#" . %sa = 1\n' 3
printf '# %s\nquiet = true\n' "$dots" > .brief_lint.toml
run 0 good.jsonl
printf 'format = "%s"\n' "$dots" > .brief_lint.toml
run 2 good.jsonl
complains '.brief_lint.toml:1: format: expected one of '
# A NUL character does not end a message.
printf 'rules = "a\\u0000b"\n' > .brief_lint.toml
run 2 good.jsonl
complains '.brief_lint.toml:1: rules: NUL character'
printf 'a = 1\nb = = 2\n' > .brief_lint.toml
run 2 good.jsonl
complains '.brief_lint.toml:2: column 5: '
# A table without a name is a mistake of the file, and not of toml++, whose assertion would end the program.
for header in '=a]' '.a]' '[=a]]' '!]' ' , ]' '\0001a]' '\0303\0251]' '\n' '\r\n'; do
    printf 'a = [[1], # [=\n ["["]]\n\t[%b' "$header" > .brief_lint.toml
    run 2 good.jsonl
    complains ".brief_lint.toml:3: expected the name of a table after '['"
done
printf '\302\240[=a]' > .brief_lint.toml # a space that toml++ skips
run 2 good.jsonl
complains ".brief_lint.toml:1: expected the name of a table after '['"
for start in 'a = [\n[1],\n[]]\n[b]\n' '[a]\n[[ b ]]\n["=c"]\n' "a = '''\n[=]\n'''\n"; do
    printf '%bx = = 1' "$start" > .brief_lint.toml
    run 2 good.jsonl
    complains ": column 5: "
done
exit "$failed"
