#!/usr/bin/env bash
# Tests Scripts/check-docs.sh: it passes sound documents, and each kind of fault alone makes it fail and is named.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../messages.sh"

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

lay_out() {
    rm -rf "${tree:?}"/*
    mkdir -p "$tree/docs" "$tree/Sources/Pairing"
    printf '[a](docs/glossary.md#terms) [b](https://example.org) `[c](none.md)`\n```\n[d](none.md)\n```\n' \
        > "$tree/README.md"
    printf '| English | Chinese | Meaning |\n|---|---|---|\n| helper | 强县 | gives |\n' > "$tree/docs/glossary.md"
    printf '## P1\n## P12\n' > "$tree/docs/formulation.md"
    printf 'case p1 = "P1"\n// P12\n' > "$tree/Sources/Pairing/Rule.swift"
}

judge() { "$root/Scripts/check-docs.sh" "$tree" 2>&1; }

lay_out
judge > /dev/null || fail "check-docs.sh 把正确的文档判为有错：$(judge)" "check-docs.sh faults sound documents: $(judge)"

# expect_fault FILE TEXT WORDS: the tree with TEXT added to FILE is refused in these words.
expect_fault() {
    local answer
    lay_out
    printf '%s\n' "$2" >> "$tree/$1"
    if answer=$(judge); then fail "check-docs.sh 没有发现 $1 的“$2”。" "check-docs.sh misses \"$2\" in $1."; fi
    case $answer in
        *"$3"*) ;;
        *) fail "check-docs.sh 的说明不对：$answer" "check-docs.sh says the wrong thing: $answer" ;;
    esac
}

expect_fault README.md '[x](docs/none.md)' 'README.md: no such file: docs/none.md'
expect_fault docs/formulation.md '[x](../none.md#P1)' 'no such file: ../none.md'
expect_fault Sources/Pairing/Rule.swift 'case p2 = "P2"' 'says nothing of P2'
expect_fault docs/glossary.md '| receiver | | gets |' 'needs English, Chinese and meaning'
expect_fault docs/glossary.md '| helper | 援助县 | gives |' 'a second row for helper'
expect_fault docs/glossary.md '| strong county | 强县 | gives |' 'a second row for 强县'
