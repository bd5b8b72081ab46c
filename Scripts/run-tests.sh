#!/usr/bin/env bash
# Builds and runs every test; further arguments go to `swift test`, such as `--filter PairingTests`.
#
# What passes is counted, not listed: only failures, faults and the closing lines are shown. The whole record is kept.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "$root"

mkdir -p .build
log=.build/tests.log

step "构建全部测试" "building every test"
if ! swift build --build-tests < /dev/null > "$log" 2>&1; then
    cat "$log" >&2
    fail "测试没有构建成功（原因见上，记录在 $log）。" "the tests did not build (the reason stands above and in $log)."
fi

step "运行测试" "running the tests"
status=0
swift test --disable-xctest --skip-build "$@" < /dev/null > "$log" 2>&1 || status=$?
awk '
    /^[^ ]+ Test run with / { print; next }
    /^$|^\[[0-9]+\/[0-9]+\] |^Build|^[^ ]+ (Testing Library|Target Platform|Test run started)/ { next }
    /^[^ ]+ (Test|Suite) / && / started\.$| passed after [0-9.]+ seconds/ { next }
    { print }' "$log" | tail -n 200
grep -qE '^[^ ]+ Test run with ' "$log" || tail -n 40 "$log" >&2
[ "$status" -eq 0 ] || fail "有测试没有通过（完整记录在 $log）。" "tests failed (the whole record is in $log)."
grep -qE '^[^ ]+ Test run with [1-9][0-9]* test' "$log" || fail "一个测试也没有运行（见 $log）。" "not one test was run (see $log)."
