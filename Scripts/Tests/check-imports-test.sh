#!/usr/bin/env bash
# Tests Scripts/check-imports.sh: it passes a clean tree, and each kind of fault alone makes it fail and is named.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../messages.sh"

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

# A tree that keeps every rule, with the words of the rules in comments and texts, where they are harmless.
lay_out() {
    rm -rf "${tree:?}"/*
    mkdir -p "$tree"/Sources/{Counties,Pairing,GLPKSolver,ScenarioFiles,jiedui} "$tree/Tests/PairingTests"
    cat > "$tree/Sources/Counties/County.swift" <<'SWIFT'
/// A county; nothing here is unsafe, and no FileManager is asked. try! as! fatalError import Foundation
public struct County {
    let text = "unsafe { open(\"x\") } // \\" // FileHandle
    let more = """
        import Foundation
        try! FileManager.default
        """
    let opened = open(1) + value.write(2) + list.append(contentsOf: others)
}
SWIFT
    printf 'public import struct Counties.County\ninternal import LinearModel\n' > "$tree/Sources/Pairing/Plan.swift"
    printf 'internal import CGLPKBridge\nfunc solve() { unsafe call() }\n' > "$tree/Sources/GLPKSolver/Solve.swift"
    printf 'import Foundation\nlet there = FileManager.default\n' > "$tree/Sources/ScenarioFiles/Read.swift"
    printf 'let here = unsafe isatty(1)\n' > "$tree/Sources/jiedui/Terminal.swift"
    printf '@testable import Pairing\nimport GLPKSolver\nlet handle = FileHandle.standardError\n' \
        > "$tree/Tests/PairingTests/PlanTests.swift"
}

judge() { "$root/Scripts/check-imports.sh" "$tree" 2>&1; }

lay_out
judge > /dev/null || fail "check-imports.sh 把干净的代码判为有错：$(judge)" "check-imports.sh faults a clean tree: $(judge)"

# expect_fault FILE:LINE TEXT WORDS: the tree with TEXT added to FILE is refused, at that place, in these words.
expect_fault() {
    local place=$1 text=$2 words=$3 answer
    lay_out
    mkdir -p "$(dirname "$tree/${place%:*}")"
    printf '%b\n' "$text" >> "$tree/${place%:*}"
    if answer=$(judge); then
        fail "check-imports.sh 没有发现 $place 的“$text”。" "check-imports.sh misses \"$text\" at $place."
    fi
    case $answer in
        *"$place: "*"$words"*) ;;
        *) fail "check-imports.sh 对 $place 的说明不对：$answer" "check-imports.sh says the wrong thing of $place: $answer" ;;
    esac
}

expect_fault Sources/Pairing/Plan.swift:3 'import GLPKSolver' 'Pairing must not import GLPKSolver'
expect_fault Sources/Pairing/Plan.swift:3 '@preconcurrency public import class Foundation.Thread' 'must not import Foundation'
expect_fault Sources/Counties/County.swift:10 'internal import Synchronization' 'Counties must not import'
expect_fault Sources/LinearModel/Model.swift:1 'import Foundation' 'LinearModel must not import'
expect_fault Sources/Assignment/Network.swift:1 'import Counties' 'Assignment must not import'
expect_fault Sources/Reports/Table.swift:1 'import CGLPKBridge' 'Reports must not import CGLPKBridge'
expect_fault Sources/jiedui/Solve.swift:1 'import CGLPK' 'jiedui must not import CGLPK'
expect_fault Sources/Pairing/Plan.swift:3 'let x = unsafe y' 'unsafe'
expect_fault Sources/Pairing/Plan.swift:3 'nonisolated(unsafe) var x = 1' 'unsafe'
expect_fault Sources/jiedui/Solve.swift:1 'let x = unsafe y' 'unsafe'
expect_fault Sources/Reports/Table.swift:1 'let x = FileManager.default' 'disk'
expect_fault Sources/Pairing/Plan.swift:3 'let x = FileHandle.standardError' 'disk'
expect_fault Sources/GLPKSolver/Solve.swift:3 'let x = open("file", O_RDONLY)' 'disk'
expect_fault Sources/Reports/Table.swift:1 'try data.write(to: place)' 'disk'
expect_fault Sources/Reports/Table.swift:1 'let x = try Data(contentsOf: place)' 'disk'
expect_fault Sources/CGLPKBridge/bridge.c:1 'FILE *file = fopen("x", "r");' 'disk'
expect_fault Sources/Pairing/Plan.swift:3 '// TODO later' 'TODO'
expect_fault Tests/PairingTests/PlanTests.swift:4 '/// FIXME' 'FIXME'
expect_fault Sources/Pairing/Plan.swift:3 '_ = x ?? fatalError("no")' 'fatalError'
expect_fault Sources/Pairing/Plan.swift:3 'let x = try! y()' 'try!'
expect_fault Sources/Pairing/Plan.swift:3 'let x = y as! Z' 'as!'
expect_fault Sources/Pairing/Plan.swift:3 'let x = "a" + (y as! Z)' 'as!'
expect_fault Sources/Extra/Extra.swift:1 'struct Extra {}' 'has no row'
expect_fault Sources/Pairing/Plan.swift:401 "$(printf '\\n%.0s' {1..400})" 'more than 400 lines'
