#!/bin/sh
# Checks that GNU parallel judges the blocks of a file on two hosts over ssh, with the result of one run.
# The hosts are network namespaces, each with its own sshd, keys and configuration. A third namespace
# controls them. The network of this machine does not change. Everything is removed at the end.
# usage: two_hosts.sh BRIEF_LINT SOURCE_DIR
# shellcheck disable=SC1091,SC2154 # engines_support.sh sets variables
. "$(dirname "$0")/engines_support.sh"
PATH=$PATH:/usr/sbin:/sbin
[ "$(uname -s)" = Linux ] || skip "it is for Linux"
[ "$(id -u)" = 0 ] || skip "only root can add network namespaces"
needs awk ip parallel perl ssh ssh-keygen sshd unshare
sshd=$(command -v sshd)
export PARALLEL_HOME="$work/parallel" TMPDIR="$work"
mkdir parallel

control=pitch-$$-control
# shellcheck disable=SC2317 # the trap calls it
cleanup() {
    trap '' INT TERM HUP
    for space in "$control" "pitch-$$-1" "pitch-$$-2"; do
        ip netns list | grep -q "^$space\b" || continue
        for process in $(ip netns pids "$space"); do kill -KILL "$process" 2> /dev/null; done
        ip netns delete "$space"
    done
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM HUP

ip netns add "$control" 2> err || skip "network namespaces are not allowed here: $(cat err)"
ssh-keygen -q -t ed25519 -N '' -C '' -f key || fail "no key"
cat > ssh_config << END
Host *
    User root
    Port 2222
    IdentityFile $work/key
    IdentitiesOnly yes
    UserKnownHostsFile $work/known_hosts
    GlobalKnownHostsFile /dev/null
    StrictHostKeyChecking yes
    BatchMode yes
    ConnectionAttempts 20
END
# host NUMBER: adds a namespace that the control namespace reaches as 10.201.NUMBER.2, and starts its sshd
host() {
    space=pitch-$$-$1
    # shellcheck disable=SC2015 # each command must succeed
    ip netns add "$space" &&
        ip -n "$control" link add "to-$1" type veth peer name eth0 netns "$space" &&
        ip -n "$control" address add "10.201.$1.1/30" dev "to-$1" &&
        ip -n "$space" address add "10.201.$1.2/30" dev eth0 &&
        ip -n "$control" link set "to-$1" up &&
        ip -n "$space" link set eth0 up || { fail "no host $1"; exit 1; }
    ssh-keygen -q -t ed25519 -N '' -C '' -f "host-$1" || fail "no key of host $1"
    echo "[10.201.$1.2]:2222 $(cat "host-$1.pub")" >> known_hosts
    cat > "sshd-$1" << END
ListenAddress 10.201.$1.2
Port 2222
HostKey $work/host-$1
AuthorizedKeysFile $work/key.pub
PidFile none
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
UseDNS no
MaxStartups 100
END
    # sshd wants an empty folder /run/sshd. This one is visible to this process only.
    ip netns exec "$space" unshare --mount sh -c 'mount -t tmpfs none /run && mkdir -m 755 /run/sshd && exec "$@"' sh \
        "$sshd" -D -e -f "$work/sshd-$1" 2> "sshd-$1.log" &
}
host 1
host 2
reach() { ip netns exec "$control" ssh -F "$work/ssh_config" "$@"; }
for number in 1 2; do
    reach "10.201.$number.2" true > out 2> err || { cat "sshd-$number.log" >> err; fail "cannot reach host $number"; exit 1; }
done

# Each block names the connection that it came by: address and port of the client, then of the server.
# blocks COMMAND: gives each block of lines to the command on one of the hosts
blocks() {
    ip netns exec "$control" parallel --will-cite --ssh "ssh -F $work/ssh_config" --sshlogin 1/10.201.1.2,1/10.201.2.2 \
        --pipe --block 20k --keep-order "echo \"\$SSH_CONNECTION\" >> $work/connections; $1"
}
# both WHAT: expects that both hosts judged blocks
both() {
    hosts=$(awk '{ print $3 }' connections | sort | uniq -c | awk '{ printf "%s×%s ", $2, $1 }')
    echo "$1: $hosts"
    [ "$(awk '{ print $3 }' connections | sort -u | tr '\n' ' ')" = '10.201.1.2 10.201.2.2 ' ] || fail "$1: not both hosts worked: $hosts"
    rm connections
}
briefs 6 > briefs.jsonl
"$lint" --format json --exit-zero < briefs.jsonl > one
blocks "$lint --format json --exit-zero" < briefs.jsonl > many 2> err || fail "reports: a block failed"
equal one many reports
both reports

"$lint" --tally --format json --exit-zero < briefs.jsonl > one
blocks "$lint --tally --format json --exit-zero" < briefs.jsonl > tallies 2> err || fail "tallies: a block failed"
run 0 --merge --format json tallies
cp out merged
equal one merged tallies
both tallies
exit "$failed"
