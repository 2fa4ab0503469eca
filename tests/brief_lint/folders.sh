#!/bin/sh
# Checks that a folder stands for the briefs in it, and that what cannot be opened has a reason.
# usage: folders.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # support.sh sets variables
. "$(dirname "$0")/support.sh"

# brief FILE ID: writes a complete brief
brief() { printf '%s\n' "$good" | sed "s/\"good\"/\"$2\"/" > "$1"; }
# ids: the ids of the JSON report
ids() { sed 's/^{"id":"\([^"]*\)".*/\1/' out | tr '\n' ' '; }

mkdir -p all/b all/.hidden all/z
brief all/c.jsonl 4
brief all/a.ndjson 1
brief all/b/x.JSONL 2
brief all/b/y.json 3
brief all/z/-x.jsonl 5
brief all/.hidden/h.jsonl hidden
brief all/.h.jsonl hidden
brief all/notes.txt other
ln -s .. all/b/loop
ln -s ../b all/z/b
mkfifo all/pipe.jsonl
run 0 --format json all
[ "$(ids)" = '1 2 3 4 5 ' ] || fail "briefs of a folder: $(ids)"
[ -s err ] && fail "complaint about a folder"
run 0 --format json all/
[ "$(ids)" = '1 2 3 4 5 ' ] || fail "a slash after the folder: $(ids)"
cd all || exit 1
run 0 --format json .
[ "$(ids)" = '1 2 3 4 5 ' ] || fail "the current folder: $(ids)"
rm out err
cd .. || exit 1
run 0 --format json all/c.jsonl all
[ "$(ids)" = '4 1 2 3 4 5 ' ] || fail "a file and a folder: $(ids)"
"$lint" all > out 2> err
[ "$(cat err)" = '5 briefs: 5 complete' ] || fail "closing line of a folder"

# Files without briefs are notes in a folder. A folder without briefs is an error.
: > all/empty.jsonl
run 0 all
[ "$(cat err)" = 'all/empty.jsonl: note: no briefs found' ] || fail "a file without briefs in a folder"
run 2 all/empty.jsonl
[ "$(cat err)" = 'all/empty.jsonl: no briefs found' ] || fail "a file without briefs"
mkdir -p none/sub only_empty
run 2 none all/c.jsonl
[ "$(cat err)" = 'none: no briefs found' ] || fail "a folder without files"
prints 4
: > only_empty/a.jsonl
: > only_empty/b.jsonl
run 2 only_empty all/c.jsonl
[ "$(cat err)" = 'only_empty/a.jsonl: note: no briefs found
only_empty/b.jsonl: note: no briefs found
only_empty: no briefs found' ] || fail "a folder with empty files"
run 2 all/c.jsonl none only_empty
[ "$(grep -c 'no briefs found' err)" = 4 ] || fail "folders without briefs after a file"

# Reasons. A link to itself cannot be opened by root either.
ln -s self.jsonl all/self.jsonl
run 2 all
complains 'all/self.jsonl: cannot open the file: Too many levels of symbolic links'
prints 4
run 2 all/self.jsonl
complains 'all/self.jsonl: cannot open the file: Too many levels of symbolic links'
rm all/self.jsonl
run 2 nowhere
complains 'nowhere: cannot open the file: No such file or directory'
mkdir all/locked
brief all/locked.jsonl locked
chmod 000 all/locked all/locked.jsonl
as_user=
if [ "$(id -u)" = 0 ]; then
    as_user='setpriv --reuid=65534 --clear-groups'
    chmod 755 "$work"
fi
if $as_user test -r all/c.jsonl 2> /dev/null && $as_user test -x "$lint"; then
    $as_user "$lint" --quiet all > out 2> err
    [ $? = 2 ] || fail "unreadable: exit status is not 2"
    complains 'all/locked: cannot open the folder: Permission denied'
    complains 'all/locked.jsonl: cannot open the file: Permission denied'
    prints 4
else
    echo 'skipped: cannot run brief_lint as another user'
fi
chmod 755 all/locked
exit "$failed"
