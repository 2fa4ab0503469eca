#!/bin/sh
# check.sh COMPILER: every header compiles alone, and without a warning; so do all of them after a header that defines min, max, small,
# near and far, as some platforms' do.
set -eu
compiler=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root/include"
headers=$(find pitch -name '*.hpp' | sort)
bad=0
[ -n "$headers" ] || { echo "no header found"; exit 1; }

compiles() {
    # shellcheck disable=SC2046
    "$compiler" -std=c++20 $(cat "$root/tests/strict.flags") -I. -fsyntax-only -x c++ - && return
    echo "not clean: $1"
    return 1
}

for header in $headers; do
    echo "#include <$header>" | compiles "$header" || bad=1
done

# The standard library comes before the macros: it is not what is tested.
{
    grep -hoE '^ *# *include <[a-z_0-9]+>' $headers | sort -u
    cat "$root/tests/headers/macros.hpp"
    printf '#include <%s>\n' $headers
} | compiles "all headers, after macros.hpp" || bad=1

echo "$(echo "$headers" | wc -l) headers"
exit $bad
