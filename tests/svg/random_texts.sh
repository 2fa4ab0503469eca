#!/bin/sh
# Draws 10,000 random texts in pictures, and checks in Chromium that each picture is XML and that no
# text leaves its box. Installs the npm package playwright-core into CACHE, unless it is there.
# Usage: random_texts.sh PROGRAM CACHE CHROMIUM
set -eu

program=$1
cache=$2
chromium=$3
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ ! -e "$cache/node_modules/playwright-core" ]; then
    mkdir -p "$cache"
    npm install --prefix "$cache" --no-audit --no-fund --silent playwright-core@1.58.0 >"$work/out" 2>&1 ||
        { echo "npm cannot install playwright-core: $(tail -n 1 "$work/out")"; exit 1; }
fi
# Half of the pictures have 4 random texts, half of them 12.
"$program" 1300 3 >"$work/pictures"
node "$here/measure.mjs" "$cache" "$chromium" "$work/pictures"
