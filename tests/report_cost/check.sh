#!/bin/sh
# Checks what reports of many rules cost. Generates programs that write reports.
# stack: a report of 200 rules uses at most 16 KiB of stack; one of three such verdicts, 32 KiB;
# the picture of a sentence, 32 KiB.
# A report of a policy over a vocabulary of 80 rules uses at most 26 KiB; one of three such verdicts, 55 KiB.
# instructions: a report of 200 rules takes at most 1.3 times the instructions per rule of one of 30. In
# JSON, where up to 64 rules have a way of their own: one of 200, those of one of 80; one of 60, of 30.
# Usage: check.sh stack|instructions [COMPILER]
set -eu

check=$1
compiler=${2:-c++}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints a program with $1 rules "rule-000", "rule-001", ... They check seven parts in turn. Groups of
# five are joined in `any`, pairs in `when`.
generate() {
    awk -v rules="$1" 'BEGIN {
        split("need solution method audience objective message recipient", parts, " ")
        for (i = 0; i < rules; ++i) {
            text = sprintf("id = \"rule-%03d\", asks = \"Is the rule %d met?\", advice = \"Meet the rule %d.\"", i, i, i)
            printf "struct r%d { static constexpr std::string_view %s; ", i, text
            printf "constexpr bool operator()(const pitch::%s&) const { return true; } };\n", parts[i % 7 + 1]
            comma = i == 0 ? "" : ", "
            list = list comma "r" i "{}"
            captured = captured comma "exceeds{" i ".0}"
            choices = choices (i % 5 == 0 ? comma "pitch::any(" : ", ") "r" i "{}" (i % 5 == 4 ? ")" : "")
            conditions = conditions (i % 2 == 0 ? comma "pitch::when(" : ", ") "r" i "{}" (i % 2 == 1 ? ")" : "")
        }
        print "#define RULES " list
        print "#define CAPTURED " captured "\n#define CHOICES " choices "\n#define CONDITIONS " conditions
    }'
}
# Builds the program $1 with $2 rules and the options that follow.
build() {
    program=$1
    rules=$2
    shift 2
    { printf '#include <string_view>\n#include <pitch/pitch.hpp>\n'; generate "$rules"; cat "$here/program.cpp"; } >"$work/$program.cpp"
    "$compiler" "$@" -std=c++20 -I"$here/../../include" "$work/$program.cpp" -I"$here" -o "$work/$program"
}
# Prints the instructions per rule of the report $3 of the evaluator $2, in the program of $1 rules.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --collect-atstart=no --toggle-collect='*write_report*' \
        "$work/rules_$1" "$2" "$3" 2>&1 | awk -v rules="$1" '/Collected/ { print $NF / rules }'
}

status=0
if [ "$check" = stack ]; then
    for option in -O0 -O2; do
        build "stack$option" 200 "$option"
        echo "$compiler $option: bytes of stack for reports of 200 rules"
        "$work/stack$option" stack || status=1
        build "policy$option" 80 "$option"
        echo "$compiler $option: bytes of stack for reports of policies over a vocabulary of 80 rules"
        "$work/policy$option" policy-stack || status=1
    done
    exit $status
fi

# compare EVALUATOR REPORT MANY FEW: compares the instructions per rule of MANY rules and of FEW
compare() {
    many=$(count "$3" "$1" "$2")
    few=$(count "$4" "$1" "$2")
    awk -v what="$1 $2, $3 to $4 rules" -v many="$many" -v few="$few" 'BEGIN {
        if (many <= 0 || few <= 0) { print "  " what ": counted no instructions"; exit 1 }
        above = many > 1.3 * few
        printf "  %-40s %5.2f   %.0f to %.0f%s\n", what, many / few, many, few, above ? "   above 1.3" : ""
        exit above
    }' || status=1
}
for rules in 30 60 80 200; do build "rules_$rules" "$rules" -O2; done
echo "$compiler: instructions per rule"
for evaluator in $("$work/rules_30" evaluators); do
    for report in text first markdown three; do compare "$evaluator" "$report" 200 30; done
    # JSON of up to 64 rules is written in a way of its own.
    compare "$evaluator" json 200 80
    compare "$evaluator" json 60 30
done
exit $status
