#!/usr/bin/env bash
# Lists the targets of the Makefile with the sentence that stands beside each.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"

printf '用法：make 目标 | usage: make TARGET\n\n'
awk -F ':.*## ' '/^[a-z-]+:.*## / {
    split($2, text, / *\| */)
    printf "  make %-9s %s\n  %14s %s\n", $1, text[1], "", text[2]
}' "$root/Makefile"
