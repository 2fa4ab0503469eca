#!/bin/sh
# Writes OUTPUT/pitch.wrap, and the archive that it names into OUTPUT/packagefiles/. The archive depends only
# on the contents of its files. Usage: wrap.sh OUTPUT, where OUTPUT is the folder `subprojects` of a project.
set -eu
output=$1
folder=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$folder/../../../.." && pwd)
version=$(sed -n 's/^#define PITCH_VERSION_[A-Z]* //p' "$root/include/pitch/version.hpp" | paste -sd.)

archive=$output/packagefiles/pitch-$version.tar.gz
mkdir -p "$output/packagefiles"
LC_ALL=C tar -C "$root" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 --mode=u=rwX,go=rX \
    --transform "s,^,pitch-$version/," -cf - CMakeLists.txt LICENSE README.md include meson.build | gzip -9n >"$archive"
hash=$(sha256sum "$archive")
sed "s/@version@/$version/; s/@hash@/${hash%% *}/" "$folder/pitch.wrap.in" >"$output/pitch.wrap"
