#!/bin/sh
# Makes and checks each form of the library: the single header, with the whole suite and the chapters of the
# examples; the module; the vcpkg port; the Meson wrap. Prints what ran, and the seconds it took.
# For Debian 12, from the root of the repository; as root if packages are missing.
set -eu
sh examples/integrations/install.sh g++ clang-19 cmake ninja-build meson doctest-dev

folder=examples/integrations/packages
build=build/packages
table=
# Runs the command $2... and adds the line $1 to the table.
timed() {
    name=$1
    shift
    printf '\n=== %s\n' "$name"
    start=$(date +%s)
    "$@"
    table=$table$(printf '%-48s %4d s' "$name" $(($(date +%s) - start)))'
'
}
suite() {
    # shellcheck disable=SC2046 # one target for each chapter
    cmake --build $build -j 2 --target pitch_tests $(find examples -maxdepth 1 -name '[0-9][0-9]*_*.cpp' -exec basename {} .cpp ';')
    ctest --test-dir $build --output-on-failure --no-tests=error -R '^(suite|examples\.[0-9].*)$'
}

timed 'single header: checks of the file' sh $folder/check.sh single_header $build
cmake -S . -B $build -G Ninja -DPITCH_SINGLE_HEADER=ON -DCMAKE_CXX_COMPILER=g++
timed 'single header: suite and chapters, g++' suite
timed 'module: examples and tests/api.cpp, clang 19' sh $folder/check.sh module $build
timed 'vcpkg port, and a consumer' sh $folder/check.sh vcpkg $build
timed 'Meson wrap, and a consumer' sh $folder/check.sh meson_wrap $build
printf '\n%s' "$table"
