#!/bin/sh
# Checks how the time to compile grows with the number of rules: CPU time of `-O0 -c`, as a ratio to
# including the header alone.
# Usage: growth.sh [COMPILER] [RULES] [ROUNDS]
#
# The limits are for 200 rules in one `all`: 1.4 to 1.9 times the ratios measured. A busy machine
# slows down both sides, and each time is the least of a few shuffled runs.
set -eu

compiler=${1:-c++}
rules=${2:-200}
rounds=${3:-3}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints the rules "r-0", "r-1", ... of four parts, and an evaluator of them.
generate() {
    awk -v rules="$rules" 'BEGIN {
        split("need solution method message", parts, " ")
        for (i = 0; i < rules; ++i) {
            printf "struct r%d { static constexpr std::string_view id = \"r-%d\"; ", i, i
            printf "constexpr bool operator()(const pitch::%s& x) const { return x.stated(); } };\n", parts[i % 4 + 1]
            list = list (i ? ", " : "") "r" i "{}"
        }
        print "constexpr auto every = pitch::all(" list ");"
    }'
}

printf '#include <pitch/pitch.hpp>\n' >"$work/header.cpp"
{
    cat "$work/header.cpp"
    generate
    printf 'bool judge(const pitch::brief& b) { return pitch::evaluate(b, every).complete(); }\n'
} >"$work/evaluated.cpp"
{
    cat "$work/header.cpp"
    printf '#include <pitch/report/text.hpp>\n'
    generate
    printf 'char* report(const pitch::brief& b, char* out) { return pitch::write_text(out, pitch::evaluate(b, every)); }\n'
} >"$work/reported.cpp"

# Compiles unit $1, and appends the CPU time in seconds to a file.
run() {
    "$compiler" -std=c++20 -O0 -I"$here/../../include" -c "$work/$1.cpp" -o "$work/$1.o"
    times >"$work/times"
    awk 'NR == 2 { split($1, user, /[ms]/); split($2, system_, /[ms]/); print (user[1] + system_[1]) * 60 + user[2] + system_[2] }' \
        "$work/times" >>"$work/$1.times"
}

round=0
while [ "$round" -lt "$rounds" ]; do
    for unit in $(printf 'header\nheader\nevaluated\nreported\n' | shuf); do
        (run "$unit")
    done
    round=$((round + 1))
done

status=0
# Prints a ratio, and sets status to 1 if it is too high. $1: unit, $2: limit of the ratio
check_limit() {
    awk -v label="$rules rules, $1" -v cost="$(sort -n "$work/$1.times" | head -n 1)" \
        -v header="$(sort -n "$work/header.times" | head -n 1)" -v limit="$2" 'BEGIN {
            above = !(header > 0 && cost > 0 && cost <= limit * header)
            printf "  %-22s %5.2f   %s to %s%s\n", label, (header > 0 ? cost / header : 0), cost, header, (above ? "   above " limit : "")
            exit above
        }' || status=1
}

printf '%s: cost as a ratio to #include <pitch/pitch.hpp>\n' "$compiler"
case $("$compiler" --version) in
*clang*)
    check_limit evaluated 8
    check_limit reported 10
    ;;
*)
    check_limit evaluated 9
    check_limit reported 18
    ;;
esac
exit $status
