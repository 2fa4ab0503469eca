#!/bin/sh
# Checks that judging compiles for a CUDA device and for the host, without a warning, and that the host half
# of the program gives the right answers. If there is a GPU, the device must give the same ones.
# Usage: check.sh NVCC HOST_COMPILER
set -eu
nvcc=$1
host=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
compile() {
    "$nvcc" -std=c++20 --expt-relaxed-constexpr -Werror all-warnings -ccbin "$host" -I"$here/../../include" "$@"
}
compile -c "$here/judge.cu" -o judge.o
compile judge.o -o judge
./judge

# If device code reads a constant of the host, nvcc compiles the read to a trap without a warning. Another
# trap would be a read of a table that is empty: the evaluator of the kernel measures, and has an `each`.
compile -ptx "$here/judge.cu" -o judge.ptx
if grep -n -w trap judge.ptx; then
    echo "device code reads a constant of the host: use detail::run_time_table"
    exit 1
fi
