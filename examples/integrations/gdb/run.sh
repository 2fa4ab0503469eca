#!/bin/sh
# Compiles program.cpp, prints its values in gdb with the printers, and compares them with expected.txt.
# For Debian 12, from the root of the repository; as root if packages are missing.
set -eu
sh examples/integrations/install.sh g++ gdb

sh examples/integrations/gdb/test.sh "${CXX:-g++}" build/gdb
cat build/gdb/printed
