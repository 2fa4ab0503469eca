#!/bin/sh
# planted_faults.sh: check.sh reports each fault that is planted in a copy of the headers.
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# plant REPORT FILE TEXT: appends the text to the file of a fresh copy, and expects that report.
plant() {
    rm -rf "$work/include"
    cp -r "$here/../../include" "$work/include"
    printf '%s\n' "$3" >> "$work/include/pitch/$2"
    if sh "$here/check.sh" "$work/include" > "$work/out"; then
        echo "not found: $1"
        failed=1
    elif ! grep -qF -- "$1" "$work/out"; then
        echo "not reported as '$1':"
        cat "$work/out"
        failed=1
    fi
}
plant 'sentence.hpp (sentence) includes verdict.hpp (evaluate)' sentence.hpp '#include <pitch/verdict.hpp>'
plant 'report/text.hpp (report) includes compose.hpp (compose)' report/text.hpp '#include <pitch/compose.hpp>'
plant 'ledger.hpp (ledger) includes best.hpp (compose)' ledger.hpp '#include <pitch/best.hpp>'
plant 'includes absent.hpp, which does not exist' text.hpp '#include <pitch/absent.hpp>'
plant 'stray.hpp: in no layer' stray.hpp '#pragma once'
plant 'a report compares an id' detail/report/words.hpp 'constexpr bool guess(const finding& f) { return f.id == "welcome"; }'
plant 'detail/ defines a public concept or enum' detail/rule/signature.hpp 'namespace pitch::inline v0 {
enum class mood { merry };
}  // namespace pitch::inline v0'
exit "$failed"
