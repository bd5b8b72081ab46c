#!/usr/bin/env bash
# Installs program, manual, completions and scenarios below a prefix.
#
#   Scripts/install.sh PREFIX [DESTDIR]     DESTDIR: a folder that stands for the root of the system, for packagers
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"

prefix=$(realpath -ms "${1:?prefix}")
target=$prefix
[ -z "${2-}" ] || target=$(realpath -m "$2")$prefix
cd "$root"

# Built as root, .build would belong to root and the user's next build would fail.
if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER-}" ] && [ "$(stat -c %u .)" -ne 0 ]; then
    fail "请不要用 sudo：直接运行 make install，复制文件时会自己请求 sudo。" \
        "do not use sudo: run make install as you are; it asks sudo itself when it copies the files."
fi

Scripts/install-files.sh check "$target"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
Scripts/install-tree.sh "$work/tree" "$prefix"
chmod 755 "$work"
Scripts/install-files.sh put "$work/tree" "$target"
step "已安装 $target/bin/jiedui" "installed $target/bin/jiedui"
