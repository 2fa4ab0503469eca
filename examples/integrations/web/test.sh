#!/bin/sh
# Builds the page and tests it in Chromium: sh test.sh PAGE.html [BRIEF_LINT]
# Puts what npm installs into PAGE.html.parts. Without BRIEF_LINT, does not compare the verdicts with
# those of brief_lint. Returns 77 if something cannot be downloaded. Variables: those of build.sh, and
#   PITCH_NO_SKIP  if not empty, returns 1 instead of 77, for machines that must run the test
#   CHROMIUM       the browser
#   CXX            the compiler for the C++ that the page writes; by default, c++
set -eu
here=$(cd "$(dirname "$0")" && pwd)
skipped=${PITCH_NO_SKIP:+1}
skipped=${skipped:-77}
sh "$here/build.sh" "$1" || {
    status=$?
    [ "$status" -ne 77 ] || exit "$skipped"
    exit "$status"
}
tools=$1.parts/test
if [ ! -d "$tools/node_modules/axe-core" ]; then
    mkdir -p "$tools"
    echo '{"private": true}' >"$tools/package.json"
    npm install --prefix "$tools" --no-audit --no-fund --silent playwright-core@1.58.0 axe-core@4.14.1 || exit "$skipped"
fi
exec node "$here/test.mjs" "$1" "$here/../../.." "$tools" "${CHROMIUM:-$(command -v chromium)}" "${CXX:-c++}" "${2-}"
