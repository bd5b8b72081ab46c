#!/usr/bin/env bash
# Tests Scripts/ensure-deps.sh against stand-ins for swift, dpkg-query, apt-get, id and sudo: nothing is installed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../messages.sh"

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
bin=$place/bin

# stand_in NAME SCRIPT: a command of that name.
stand_in() { printf '#!/bin/bash\n%s\n' "$2" > "$bin/$1" && chmod +x "$bin/$1"; }

# A machine with Swift, of a user who may not install and with none of the packages.
lay_out() {
    rm -rf "$bin" "$place/calls" && mkdir -p "$bin" && touch "$place/calls"
    local tool
    for tool in bash cat dirname env git grep head mktemp rm sed sort tail tr true; do ln -s "$(type -P "$tool")" "$bin/$tool"; done
    stand_in swift 'echo "Swift version 6.3.1 (swift-6.3.1-RELEASE)"'
    stand_in dpkg-query 'exit 1'
    stand_in apt-get "echo \"apt-get \$*\" >> '$place/calls'"
    stand_in id 'echo 1000'
    stand_in sudo 'exit 1'
}

# expect STATUS WORDS TASK…: the script ends with that status and says these words ("" is silence).
expect() {
    local status=$1 words=$2 answer found=0
    shift 2
    answer=$(PATH=$bin "$root/Scripts/ensure-deps.sh" "$@" 2>&1) || found=$?
    [ "$found" -eq "$status" ] || fail "ensure-deps.sh $* 的退出码是 $found，应为 $status：$answer" \
        "ensure-deps.sh $* exits with $found instead of $status: $answer"
    case $answer in
        "$words") ;;
        *"$words"*) [ -n "$words" ] || fail "ensure-deps.sh 不应有输出：$answer" "ensure-deps.sh should be silent: $answer" ;;
        *) fail "ensure-deps.sh 的说明不对：$answer" "ensure-deps.sh says the wrong thing: $answer" ;;
    esac
}

# The system libraries that the manifest names, one after the other.
libraries=$(grep -o '"[a-z][a-z0-9.+-]*-dev"' "$root/Package.swift" | tr -d '"' | sort -u | tr '\n' ' ')
libraries=${libraries% }
case "$libraries" in
    *libglpk-dev*libzip-dev*) ;;
    *) fail "Package.swift 应写明 libglpk-dev 和 libzip-dev。" "Package.swift should name libglpk-dev and libzip-dev." ;;
esac

lay_out && expect 1 "Type: sudo apt-get update && sudo apt-get install -y $libraries" build
lay_out && expect 1 "install -y $libraries glpk-utils" build test
lay_out && expect 0 '' swift
lay_out && stand_in dpkg-query 'echo installed' && expect 0 '' build test
lay_out && stand_in dpkg-query 'echo config-files' && expect 1 "install -y $libraries" build

lay_out && stand_in id 'echo 0' && expect 0 "installing system packages: $libraries glpk-utils" build test
grep -q 'apt-get .*update' <(head -n 1 "$place/calls") && grep -q "install -y .*$libraries glpk-utils" <(tail -n 1 "$place/calls") \
    || fail "root 应先 update 再 install。" "root should update first and then install."
lay_out && stand_in sudo '[ "$1" = -n ] && shift && exec "$@"' && expect 0 'installing system packages' build
grep -q 'install -y' "$place/calls" || fail "应通过 sudo 安装。" "it should install through sudo."
lay_out && stand_in id 'echo 0' && stand_in apt-get 'echo "Unable to locate"; exit 100' && expect 1 'Unable to locate' build

lay_out && expect 1 'binutils python3-minimal' swift install
lay_out && stand_in dpkg-query 'echo installed' && stand_in strip '' && stand_in python3 '' && expect 0 '' swift install
lay_out && expect 1 'dpkg-dev debootstrap' deb test-deb

lay_out && rm "$bin/swift" && expect 1 'swift was not found. Install Swift 6.2 or newer' build
lay_out && stand_in swift 'echo "Swift version 6.1.2 (swift-6.1.2-RELEASE)"' && expect 1 'this machine has 6.1.2' build
lay_out && stand_in swift 'echo "Apple Swift version 6.10 (x)"' && expect 0 '' swift
lay_out && stand_in swift 'exit 1' && expect 1 'an unknown version' build
lay_out && rm "$bin/dpkg-query" && expect 0 'not a Debian system' build
