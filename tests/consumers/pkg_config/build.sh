#!/bin/sh
# Builds the consumer without a build system. Needs PKG_CONFIG_PATH, CXX and EXPECTED_VERSION in the
# environment.
set -eu
pkg-config --exact-version="$EXPECTED_VERSION" pitch
# shellcheck disable=SC2046
$CXX -std=c++20 $(pkg-config --cflags pitch) main.cpp -o consumer
