#!/usr/bin/env bash
# Tests Scripts/install-files.sh with a tree of stand-ins: nothing is built, nothing outside a temporary folder is touched.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../messages.sh"

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
tree=$place/tree
target=$place/target

# Everything below the target but the list itself, with modes.
inventory() { (cd "$target" && find . -mindepth 1 ! -name installed-files -printf '%P %y %m %l\n' | LC_ALL=C sort); }

# expect WHAT WANTED FOUND
expect() {
    [ "$2" = "$3" ] || fail "install-files.sh：$1，应为“$2”，得到“$3”。" "install-files.sh: $1: wanted '$2', got '$3'."
}

# Runs install-files.sh and hands back its exit status.
run() {
    local status=0
    "$root/Scripts/install-files.sh" "$@" > "$place/answer" 2>&1 || status=$?
    printf '%s' "$status"
}

umask 077
mkdir -p "$tree/bin" "$tree/share/jiedui/scenarios/a b" "$tree/share/doc/jiedui"
echo program > "$tree/bin/jiedui" && chmod 755 "$tree/bin/jiedui"
echo 县 > "$tree/share/jiedui/scenarios/a b/表.csv" && chmod 644 "$tree/share/jiedui/scenarios/a b/表.csv"
ln -s ../../jiedui/scenarios "$tree/share/doc/jiedui/scenarios"

# What was there before stays, even in folders that are shared.
mkdir -p "$target/bin" && echo other > "$target/bin/other"
before=$(inventory)
expect "put" 0 "$(run put "$tree" "$target")"
expect "modes and links" "bin d 700 
bin/jiedui f 755 
bin/other f 600 
share d 755 
share/doc d 755 
share/doc/jiedui d 755 
share/doc/jiedui/scenarios l 777 ../../jiedui/scenarios
share/jiedui d 755 
share/jiedui/scenarios d 755 
share/jiedui/scenarios/a b d 755 
share/jiedui/scenarios/a b/表.csv f 644 " "$(inventory)"
expect "the copy" program "$(cat "$target/bin/jiedui")"

# A newer version replaces files and takes away what it no longer has.
echo newer > "$tree/bin/jiedui"
rm "$tree/share/jiedui/scenarios/a b/表.csv" && echo 新 > "$tree/share/jiedui/scenarios/new.csv"
expect "put again" 0 "$(run put "$tree" "$target")"
expect "the newer copy" newer "$(cat "$target/bin/jiedui")"
expect "the stale file" gone "$([ -e "$target/share/jiedui/scenarios/a b/表.csv" ] || echo gone)"

expect "remove" 0 "$(run remove "$target")"
expect "what is left" "$before" "$(inventory)"
expect "remove twice" 1 "$(run remove "$target")"
expect "what it says" 1 "$(grep -c 'there is no jiedui below' "$place/answer")"

# A file that somebody put into a folder of the program stays, and the folder with it.
expect "put for a third time" 0 "$(run put "$tree" "$target")"
echo mine > "$target/share/jiedui/scenarios/mine.csv"
expect "remove with a foreign file" 0 "$(run remove "$target")"
expect "the foreign file" mine "$(cat "$target/share/jiedui/scenarios/mine.csv")"
expect "that it is said" 1 "$(grep -c 'share/jiedui/scenarios stays' "$place/answer")"

# The list of files never leads out of the target.
for path in ../outside /etc/x share/../../outside; do
    expect "put before an edited list" 0 "$(run put "$tree" "$target")"
    echo precious > "$place/outside"
    echo "file $path" >> "$target/share/jiedui/installed-files"
    expect "an edited list, $path" 1 "$(run remove "$target")"
    expect "what stands outside" precious "$(cat "$place/outside")"
    expect "that nothing was removed" newer "$(cat "$target/bin/jiedui")"
    rm "$target/share/jiedui/installed-files"
done

# Where the user may not write, somebody must be named who may. Root may write everywhere.
if [ "$(id -u)" -ne 0 ]; then
    mkdir "$place/bin" && printf '#!/bin/sh\nexit 1\n' > "$place/bin/sudo" && chmod 755 "$place/bin/sudo"
    chmod 500 "$target"
    expect "a target without rights" 1 "$(PATH=$place/bin:$PATH run check "$target/deeper" < /dev/null)"
    expect "what it says then" 1 "$(grep -c 'Choose another place' "$place/answer")"
    # With sudo, the very same call is made once more with rights.
    printf '#!/bin/sh\n[ "$1" = -n ] || echo "$@" > "%s"\n' "$place/sudo-call" > "$place/bin/sudo"
    expect "a target that sudo may write to" 0 "$(PATH=$place/bin:$PATH run put "$tree" "$target" < /dev/null)"
    expect "what sudo is asked to do" "-- $root/Scripts/install-files.sh put $tree $target" "$(cat "$place/sudo-call")"
    chmod 700 "$target"
fi
