#!/bin/sh
# Builds the page: sh build.sh OUT.html
# Keeps what it downloads and compiles in OUT.html.parts. Returns 77 if headers cannot be downloaded.
# Variables:
#   WASM_CXX      the compiler; by default, clang++-19
#   WASM_LD       the linker; by default, wasm-ld-19
#   WASM_SYSROOT  a directory with the headers of libc++ and of the C library for wasm32-wasi, as in
#                 Debian's packages; by default, they are downloaded
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$(dirname "$1")"
out=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
parts=$out.parts
cxx=${WASM_CXX:-clang++-19}
mkdir -p "$parts"

sysroot=${WASM_SYSROOT:-$parts/sysroot}
if [ ! -d "$sysroot/usr" ]; then
    # Unpacks the packages and does not install them: those of one version conflict with those of another.
    rm -rf "$parts/packages"
    mkdir -p "$parts/packages/unpacked"
    cd "$parts/packages"
    if ! apt-get -q download libc++-19-dev-wasm32 wasi-libc >log.txt 2>&1; then
        cat log.txt >&2
        echo "build.sh: cannot download the headers; set WASM_SYSROOT" >&2
        exit 77
    fi
    for package in ./*.deb; do dpkg -x "$package" unpacked; done
    mv unpacked ../sysroot
    cd "$OLDPWD"
fi

flags="--target=wasm32-wasi -std=c++20 -Oz -flto -mbulk-memory -fno-exceptions -fno-rtti -nostdinc++ $(cat "$here/../../../tests/strict.flags")"
# The headers of libc++ call this when a precondition fails; there is no console to write to.
abort='-D_LIBCPP_VERBOSE_ABORT(...)=__builtin_trap()'
compile() {
    # shellcheck disable=SC2086 # the flags are several words
    "$cxx" $flags "$abort" -isystem "$sysroot/usr/lib/llvm-19/include/wasm32-wasi/c++/v1" -isystem "$sysroot/usr/include/wasm32-wasi" \
        -I"$here/../../../include" "$@"
}
compile -c "$here/page.cpp" -o "$parts/page.o"
compile -fno-builtin -c "$here/memory.cpp" -o "$parts/memory.o"

# 256 KiB of memory in all. The stack comes first, so that an overflow traps and overwrites nothing.
"${WASM_LD:-wasm-ld-19}" --no-entry --strip-all --gc-sections -O2 --lto-O2 -mllvm -enable-merge-functions --stack-first \
    -z stack-size=65536 --initial-memory=262144 --max-memory=262144 "$parts/page.o" "$parts/memory.o" -o "$parts/page.wasm"

pack() { gzip -9nc "$1" | base64 -w 0; }
pack "$parts/page.wasm" >"$parts/wasm.txt"
pack "$here/texts.json" >"$parts/texts.txt"
# Without indentation and without comments that have a line of their own.
for name in library briefs form results files; do
    sed -e 's/^ *//' -e '/^\/\/ /d' -e '/^$/d' "$here/script/$name.js"
done >"$parts/page.js"
pack "$parts/page.js" >"$parts/script.txt"

# Puts the packed files into the page.
sed -e 's/^ *//' -e '/^\/\/ /d' -e '/^$/d' "$here/page.html" | awk -v parts="$parts" '
    function insert(file, line) { while ((getline line < (parts "/" file)) > 0) print line }
    $0 == "@WASM@" { insert("wasm.txt"); next }
    $0 == "@TEXTS@" { insert("texts.txt"); next }
    $0 == "@SCRIPT@" { insert("script.txt"); next }
    { print }
' >"$out.new"
mv "$out.new" "$out"
printf '%s: %s bytes (wasm %s, packed %s; script packed %s; texts packed %s)\n' "$out" "$(wc -c <"$out")" "$(wc -c <"$parts/page.wasm")" \
    "$(wc -c <"$parts/wasm.txt")" "$(wc -c <"$parts/script.txt")" "$(wc -c <"$parts/texts.txt")"
