#!/bin/sh
# Builds the page as build/pitch.html. For Debian 12, as root if packages are missing, from the root of the
# repository.
set -eu
sh examples/integrations/install.sh clang-19 lld-19

sh examples/integrations/web/build.sh build/pitch.html
echo 'Open build/pitch.html in a browser, and load examples/campaigns.jsonl.'
