#!/usr/bin/env bash
# Builds the optimised program; further arguments go to `swift build`. Says nothing but what is wrong.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "$root"

mkdir -p .build
log=.build/build-release.log
[ -x .build/release/jiedui ] || step "首次构建，约需几分钟" "first build, a few minutes"
if ! swift build -c release --product jiedui "$@" < /dev/null > "$log" 2>&1; then
    cat "$log" >&2
    fail "构建失败（原因见上，记录在 $log）。" "the build failed (the reason stands above and in $log)."
fi
