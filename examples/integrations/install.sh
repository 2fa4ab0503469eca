#!/bin/sh
# Installs those of the Debian packages PACKAGE... that are missing, as root: sh install.sh PACKAGE...
set -eu
missing=
for package in "$@"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
apt-get update
# shellcheck disable=SC2086 # several packages
DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
