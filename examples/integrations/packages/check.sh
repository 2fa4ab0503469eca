#!/bin/sh
# Checks one of the forms in which this folder packages the library.
# Usage: check.sh single_header|module|vcpkg|meson_wrap WORK
#
# Writes only into WORK/check/. The environment variables CXX and CMAKE name the compiler and cmake. The
# module needs clang++-19, whichever compiler CXX is.
set -eu
case ${1:-} in
single_header | module | vcpkg | meson_wrap) ;;
*) set -- ;;
esac
[ $# = 2 ] || { echo "usage: check.sh single_header|module|vcpkg|meson_wrap WORK" >&2; exit 2; }
check=$1
CXX=${CXX:-g++}
CMAKE=${CMAKE:-cmake}
folder=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$folder/../../.." && pwd)
mkdir -p "$2/check"
work=$(cd "$2/check" && pwd)/$check
rm -rf "$work"
mkdir "$work"
strict=$(cat "$root/tests/strict.flags")
version=$(sed -n 's/^#define PITCH_VERSION_[A-Z]* //p' "$root/include/pitch/version.hpp" | paste -sd.)

# Prints why the check fails, and ends it.
fail() {
    echo "$*"
    exit 1
}
# Compiles standard input. No option names the headers of the checkout.
compile() {
    # shellcheck disable=SC2086
    "$CXX" -std=c++20 $strict "-I$work" "$@" -fsyntax-only -x c++ - || fail "error or warning in the single header"
}

check_single_header() {
    for copy in . again; do
        mkdir -p "$work/$copy"
        "$CMAKE" -D SOURCE="$root" -D OUTPUT="$work/$copy" -P "$folder/single_header.cmake"
    done
    cmp "$work/pitch.hpp" "$work/again/pitch.hpp" || fail "two runs give different bytes"
    rm -r "$work/again"
    if grep -nE "#include <pitch/|$root" "$work/pitch.hpp"; then fail "the single header includes or names other files"; fi
    [ "$(grep -c '^#pragma once$' "$work/pitch.hpp")" = 1 ] || fail "the single header needs exactly one #pragma once"
    head -n 1 "$work/pitch.hpp" | grep -F "pitch $version" || fail "the first line of the single header lacks the version"
    # Every line of code of the headers is in the file.
    (cd "$root/include" && find pitch -name '*.hpp' -exec cat {} +) | grep -vE '^ *(//|$)|^#include <|^#pragma once$' |
        LC_ALL=C sort >"$work/lines"
    grep -vE '^ *(//|$)|^#include <|^#pragma once$' "$work/pitch.hpp" | LC_ALL=C sort | diff "$work/lines" - ||
        fail "the single header differs from the headers"

    compile <"$root/tests/consumers/main.cpp"
    echo '#include <pitch.hpp>' | compile -DQT_NO_KEYWORDS
    { grep '^#include' "$work/pitch.hpp" && cat "$root/tests/headers/macros.hpp" && echo '#include <pitch.hpp>'; } | compile
    # Two translation units of one program.
    printf '#include <pitch.hpp>\nbool other() { return pitch::evaluate(pitch::sentence{}, pitch::grammar).complete(); }\n' >"$work/other.cpp"
    "$CXX" -std=c++20 "-I$work" "$root/tests/consumers/main.cpp" "$work/other.cpp" -o "$work/consumer"
    "$work/consumer"
}

# Writes $1 with `import pitch;` for its includes of pitch, which has to follow the other includes. The
# module has no macros, so the tests include version.hpp.
import_instead() {
    awk '/^#include <pitch\// { if (!first) first = NR; next }
         /^#include/ { last = NR }
         { line[NR] = $0 }
         END {
             if (last < first) last = first
             for (i = 1; i <= NR; ++i) {
                 if (i in line) print line[i]
                 if (i == last) print "import pitch;"
             }
         }' "$1"
}

check_module() {
    clang="clang++-19 -std=c++20 $strict"
    sh "$folder/module.sh" "$work"
    cd "$work"
    $clang "-I$root/include" --precompile pitch.cppm -o pitch.pcm
    $clang -c pitch.pcm -o pitch.o
    import="$clang -fmodule-file=pitch=pitch.pcm pitch.o"

    $import "$folder/module/consumer.cpp" -o consumer
    ./consumer
    for example in "$root"/examples/[0-9][0-9]*_*.cpp; do
        name=$(basename "$example" .cpp)
        import_instead "$example" >"$name.cpp"
        $import "$name.cpp" -o "$name"
        ./"$name" | diff "${example%.cpp}.txt" - || fail "the output of $name changes if it imports the module"
    done
    set -- [0-9][0-9]*_*.cpp
    echo "$# examples import the module, and print the expected output"

    # Spells every public name.
    { echo '#include <pitch/version.hpp>'; import_instead "$root/tests/api.cpp"; } >api.cpp
    $clang -fmodule-file=pitch=pitch.pcm "-I$root/tests" "-I$root/include" -c api.cpp -o api.o
    clang++-19 -std=c++20 "$root/tests/main.cpp" api.o pitch.o -o api
    ./api

    # Names of pitch::detail are not exported.
    printf 'import pitch;\nconstexpr bool b = pitch::detail::satisfied(pitch::outcome::pass);\n' >detail.cpp
    if $clang -fmodule-file=pitch=pitch.pcm -fsyntax-only detail.cpp 2>errors; then fail "the module exports pitch::detail"; fi
    grep -q 'satisfied\|detail' errors || { cat errors; fail "unexpected error"; }
}

check_vcpkg() {
    "$CMAKE" -D PORT=pitch -D PORT_DIR="$folder/vcpkg/ports/pitch" -D WORK="$work" -D CXX="$CXX" -P "$folder/vcpkg/install_port.cmake"
    package=$work/packages/pitch
    grep -qF "\"version\": \"$version\"" "$folder/vcpkg/ports/pitch/vcpkg.json" || fail "vcpkg.json and version.hpp have different versions"
    diff -r "$root/include" "$package/include" || fail "the headers of the package differ"

    # vcpkg copies the packages of all ports into one tree.
    mv "$package" "$work/installed"
    mkdir "$work/consumer"
    cp "$root/tests/consumers/find_package/CMakeLists.txt" "$root/tests/consumers/main.cpp" "$work/consumer"
    "$CMAKE" -S "$work/consumer" -B "$work/consumer/build" -DCMAKE_PREFIX_PATH="$work/installed" -DCMAKE_CXX_COMPILER="$CXX" \
        -DEXPECTED_VERSION="$version"
    "$CMAKE" --build "$work/consumer/build"
    "$work/consumer/build/consumer"
}

check_meson_wrap() {
    cp "$root/tests/consumers/meson_subproject/meson.build" "$root/tests/consumers/main.cpp" "$work"
    mkdir "$work/subprojects"
    for copy in again subprojects; do
        sh "$folder/meson/wrap.sh" "$work/$copy"
    done
    cmp "$work/again/pitch.wrap" "$work/subprojects/pitch.wrap" || fail "two archives differ"
    cd "$work"
    export EXPECTED_VERSION="$version" CXX
    # Nothing outside of the project may satisfy the dependency.
    PKG_CONFIG_LIBDIR='' meson setup build --wrap-mode=forcefallback
    [ -d "subprojects/pitch-$version" ] || fail "Meson did not unpack the archive"
    meson compile -C build
    build/consumer

    # Meson must reject a changed archive.
    rm -r build "subprojects/pitch-$version"
    echo >>"subprojects/packagefiles/pitch-$version.tar.gz"
    if meson setup build --wrap-mode=forcefallback >log 2>&1; then fail "Meson accepts a changed archive"; fi
    grep -i hash log || { cat log; fail "unexpected error"; }
}

"check_$check"
