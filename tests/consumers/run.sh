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

EXPECTED_VERSION=$(sed -n 's/^#define PITCH_VERSION_[A-Z]* //p' "$source/include/pitch/version.hpp" | paste -sd.)
export EXPECTED_VERSION

rm -rf "$here"
mkdir -p "$here"
if [ -d "$source/tests/consumers/$consumer" ]; then
    cp "$source/tests/consumers/$consumer"/* "$source/tests/consumers/main.cpp" "$here"
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
esac
