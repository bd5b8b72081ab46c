#!/usr/bin/env bash
# Installs program, scenarios and licence below a prefix: Scripts/install.sh /usr/local
#
# The Swift libraries are linked into the program, so that it also runs where no Swift is installed; GLPK stays shared
# (Debian package libglpk40).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "$root"

prefix=${1:?prefix}
mkdir -p "$prefix" 2> /dev/null && [ -w "$prefix" ] || fail \
    "不能写入 $prefix。请换一个目录（make install PREFIX=\$HOME/.local），或用 sudo 运行。" \
    "cannot write to $prefix. Choose another place (make install PREFIX=\$HOME/.local) or run with sudo."

Scripts/build-release.sh --static-swift-stdlib
install -D -m 755 .build/release/jiedui "$prefix/bin/jiedui"
install -D -m 644 LICENSE "$prefix/share/doc/jiedui/LICENSE"
if [ -d scenarios ]; then
    (cd scenarios && find . -type f -print0) | while IFS= read -r -d '' file; do
        install -D -m 644 "scenarios/$file" "$prefix/share/jiedui/scenarios/$file"
    done
fi
step "已安装 $prefix/bin/jiedui" "installed $prefix/bin/jiedui"
