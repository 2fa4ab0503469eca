#!/bin/sh
# Builds the page as build/pitch.html. For Debian 12, as root if packages are missing, from the root of the
# repository.
set -eu
missing=
for package in clang-19 lld-19; do
    dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
# shellcheck disable=SC2086 # several packages
[ -z "$missing" ] || { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; }

sh examples/integrations/web/build.sh build/pitch.html
echo 'Open build/pitch.html in a browser, and load examples/campaigns.jsonl.'
