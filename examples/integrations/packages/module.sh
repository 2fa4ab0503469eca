#!/bin/sh
# Writes OUTPUT/pitch.cppm, the C++ module `pitch`: it exports each public name of the headers, and nothing
# of pitch::detail. Usage: module.sh OUTPUT
#
# The compiler itself lists the names, so that no list is kept by hand. CLANG names the compiler; default:
# clang++-19.
set -eu
clang=${CLANG:-clang++-19}
output=$1
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$root/include"
find pitch -name '*.hpp' -not -path '*/detail/*' | LC_ALL=C sort | sed 's/.*/#include <&>/' >"$work/includes"
"$clang" -std=c++20 -I. -fsyntax-only -Xclang -ast-list -x c++ "$work/includes" >"$work/declarations"

# The declarations of the public namespaces. Leaves out the suffix `sv` of the standard library.
namespaces=$(find pitch -name '*.hpp' -exec sed -n 's/^namespace \([a-z_]*\) {$/\1/p' {} + | grep -vx detail | LC_ALL=C sort -u)
nested=$(echo "$namespaces" | paste -sd '|')
sed -nE "s/^pitch::(($nested)::)?[^: ]+\$/using &;/p" "$work/declarations" |
    grep -vxE "using pitch::(v0|detail|$nested);|.*\"\"sv;" | LC_ALL=C sort -u >"$work/candidates"

# The list also has template parameters and hidden friends. A using-declaration cannot name them, so the
# compiler rejects their lines.
"$clang" -std=c++20 -I. -fsyntax-only -ferror-limit=0 -fno-caret-diagnostics -x c++ \
    -include "$work/includes" "$work/candidates" 2>"$work/errors" || true
if grep ' error: ' "$work/errors" | grep -v 'no member named'; then
    exit 1
fi
sed -n 's/^.*candidates:\([0-9]*\):.* error: .*/\1d/p' "$work/errors" >"$work/rejected"
sed -f "$work/rejected" "$work/candidates" >"$work/names"

version=$(sed -n 's/^#define PITCH_VERSION_[A-Z]* //p' pitch/version.hpp | paste -sd.)
{
    echo "/// The module of pitch $version. Made by a script from the headers, which it needs: do not edit it."
    echo 'module;'
    echo
    cat "$work/includes"
    printf '\nexport module pitch;\n\nexport namespace pitch::inline v0 {\n\n'
    grep -E '^using pitch::[^:]+;$' "$work/names"
    for namespace in $namespaces; do
        printf '\nnamespace %s {\n' "$namespace"
        grep "^using pitch::$namespace::" "$work/names"
        echo '}'
    done
    printf '\n}\n\n// For enums of any namespace, as in the header.\nexport using pitch::operator|;\n'
} >"$output/pitch.cppm"
