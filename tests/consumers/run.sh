#!/bin/sh
# Builds and runs one consumer of the checkout SOURCE in the directory WORK.
# Usage: run.sh CONSUMER SOURCE BUILD WORK
#
# BUILD is the directory in which CMake configured SOURCE. The environment variables CXX and CMAKE
# name the compiler and cmake. Exit status 77 means that the test is skipped, since a tool is not
# installed.
set -eu
consumer=$1 source=$2 build=$3 work=$4
here=$work/$consumer

# Skips the test if one of these tools is not installed.
need() {
    for tool; do
        command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
    done
}
# Checks that all headers are installed under prefix $1, and nothing else.
same_headers() {
    diff -r "$source/include" "$1/include"
}
# Builds the importer in directory $1 and runs it. It includes the exported file $2 and must find pitch
# in a directory below $3.
import_slogans() {
    "$CMAKE" -B "$1" -S importer -DSLOGANS="$here/$2" -DPITCH_IN="$3" -DCMAKE_PREFIX_PATH="$3" -DEXPECTED_VERSION="$EXPECTED_VERSION"
    "$CMAKE" --build "$1"
    "$1"/consumer
}
# Makes directory $1 of links to every program on the path except Python.
path_without_python() {
    mkdir "$1"
    for directory in $(echo "$PATH" | tr : ' '); do
        ln -s "$directory"/* "$1" 2>/dev/null || true  # keeps the first of two programs of one name
    done
    rm -f "$1"/python*
}

EXPECTED_VERSION=$(sed -n 's/^#define PITCH_VERSION_[A-Z]* //p' "$source/include/pitch/version.hpp" | paste -sd.)
export EXPECTED_VERSION

rm -rf "$here"
mkdir -p "$here"
if [ -d "$source/tests/consumers/$consumer" ]; then
    cp -r "$source/tests/consumers/$consumer"/* "$source/tests/consumers/main.cpp" "$here"
    cd "$here"
fi

case $consumer in
install_cmake)
    "$CMAKE" --install "$build" --prefix "$here"
    same_headers "$here"
    exit ;;
install_meson)
    need meson ninja
    rm -rf "$work/meson_build"
    meson setup --prefix "$here" "$work/meson_build" "$source"
    meson install --no-rebuild -C "$work/meson_build"
    same_headers "$here"
    exit ;;
add_subdirectory | find_package)
    "$CMAKE" -B build -S . -DCMAKE_PREFIX_PATH="$work/install_cmake" -DPITCH="$source" -DEXPECTED_VERSION="$EXPECTED_VERSION" --no-warn-unused-cli
    "$CMAKE" --build build
    build/consumer ;;
cmake_export)
    for install in OFF ON; do
        prefix=$here/prefix_$install
        "$CMAKE" -B "$install" -S . -DPITCH="$source" -DPITCH_INSTALL=$install
        import_slogans "importer_$install" "$install/slogans.cmake" "$here/$install/pitch"
        "$CMAKE" --install "$install" --prefix "$prefix"
    done
    same_headers "$here/prefix_ON"
    import_slogans importer_installed_ON prefix_ON/share/slogans/slogans.cmake "$here/prefix_ON"
    # With OFF, nothing of pitch is installed; the importer finds another install.
    [ "$(find "$here/prefix_OFF" -type f)" = "$here/prefix_OFF/share/slogans/slogans.cmake" ] ||
        { echo "pitch was installed, although PITCH_INSTALL is OFF"; find "$here/prefix_OFF"; exit 1; }
    import_slogans importer_installed_OFF prefix_OFF/share/slogans/slogans.cmake "$work/install_cmake" ;;
pkg_config)
    need pkg-config
    PKG_CONFIG_PATH=$work/install_cmake/share/pkgconfig sh build.sh
    ./consumer ;;
meson_dependency)
    need meson ninja pkg-config
    PKG_CONFIG_PATH=$work/install_meson/share/pkgconfig meson setup build
    meson compile -C build
    build/consumer ;;
meson_subproject)
    need meson ninja
    mkdir subprojects
    ln -s "$source" subprojects/pitch
    meson setup --force-fallback-for=pitch build
    meson compile -C build
    build/consumer ;;
meson_without_python3)
    need meson ninja python3
    # A `#!/usr/bin/env python3` in meson needs the path, so it is replaced by the interpreter.
    meson=$(command -v meson)
    case $(head -n 1 "$meson") in
    *env*) meson="$(command -v python3) $meson" ;;
    esac
    path_without_python "$here/bin"
    PATH=$here/bin
    if command -v python3; then
        echo "the path still has a python3"
        exit 1
    fi
    $meson setup "$here/top" "$source"
    cp -r "$source/tests/consumers/meson_subproject" "$here/consumer"
    mkdir "$here/consumer/subprojects"
    ln -s "$source" "$here/consumer/subprojects/pitch"
    cp "$source/tests/consumers/main.cpp" "$here/consumer"
    $meson setup --force-fallback-for=pitch "$here/build" "$here/consumer"
    ninja -C "$here/build"
    "$here/build/consumer" ;;
esac
