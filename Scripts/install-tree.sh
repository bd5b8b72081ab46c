#!/usr/bin/env bash
# Builds the self-contained program and lays out below TREE all that is installed below PREFIX.
#
#   Scripts/install-tree.sh TREE PREFIX     TREE: a folder that does not exist yet; PREFIX: where its content will be
#
# The Swift libraries are linked into the program, so that it also runs where no Swift is installed; what Debian has a
# package for stays shared. Everything but program, folders and scenarios is told by the program itself: its version, its
# completions and the verbs and options of its manual page.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"

tree=$(realpath -m "${1:?tree}")
prefix=${2:?prefix}
cd "$root"
[ ! -e "$tree" ] || fail "$tree 已经存在。" "$tree exists already."

version=$(sed -n 's/.*static let text = "\([^"]*\)".*/\1/p' Sources/jiedui/Version.swift)
build=.build-static
program=$tree/bin/jiedui

# put SOURCE PLACE: copies a file; everyone may read it, whatever the umask and the modes of the checkout.
put() { install -D -m 644 "$1" "$tree/$2"; }

# put_folder SOURCE PLACE NAMES…: copies files of these names with the folders between; hidden files stay behind.
put_folder() {
    local source=$1 place=$2 file
    shift 2
    while IFS= read -r -d '' file; do
        put "$source/$file" "$place/$file"
    done < <(cd "$source" && find . -name '.?*' -prune -o -type f -name "$1" -printf '%P\0' | sort -z)
}

# tell PLACE ARGUMENTS…: writes what the program says in plain English to a file.
tell() {
    local place=$tree/$1
    shift
    mkdir -p "$(dirname "$place")"
    LC_ALL=C.UTF-8 "$program" "$@" > "$place" || fail "程序没有给出 $*。" "the program does not tell: $*."
    chmod 644 "$place"
}

put_program() {
    [ -x "$build/release/jiedui" ] || step "构建自带 Swift 运行库的程序，首次约需几分钟" \
        "building the program with the Swift libraries in it; the first time takes a few minutes"
    # No library stands beside the program: it must not look for one there either.
    Scripts/build-release.sh --static-swift-stdlib --disable-local-rpath --scratch-path "$build"
    install -D -m 755 "$build/release/jiedui" "$program"
    # Symbols and debugging notes are a third of the file, and nothing reads them on a planner's machine.
    strip --strip-unneeded --remove-section=.comment "$program"
    local told
    told=$("$program" --version) || fail "构建出的程序不能运行。" "the program that was built does not run."
    [ "$told" = "$version" ] || fail "程序自称 $told，源代码中的版本是 $version。" \
        "the program says it is $told, its source says $version."
}

put_completions() {
    tell share/bash-completion/completions/jiedui --generate-completion-script bash
    tell share/zsh/site-functions/_jiedui --generate-completion-script zsh
    tell share/fish/vendor_completions.d/jiedui.fish --generate-completion-script fish
    # It is read by a shell that runs already, and no program.
    sed -i '1{/^#!/d}' "$tree/share/bash-completion/completions/jiedui"
    bash -n "$tree/share/bash-completion/completions/jiedui" \
        || fail "bash 补全脚本有语法错误。" "the completion script for bash has a syntax error."
}

# put_manual LANGUAGE LOCALE PLACE
put_manual() {
    local dump
    dump=$(mktemp)
    LC_ALL=$2 "$program" --experimental-dump-help > "$dump"
    mkdir -p "$tree/$3"
    python3 packaging/manual/manual.py "$dump" "packaging/manual/jiedui.$1.1.in" "$version" "$prefix" > "$tree/$3/jiedui.1" \
        || fail "手册页没有生成（原因见上）。" "the manual page was not made (the reason stands above)."
    chmod 644 "$tree/$3/jiedui.1"
    rm -f "$dump"
}

umask 022
put_program
put_completions
put_manual en C.UTF-8 share/man/man1
put_manual zh zh_CN.UTF-8 share/man/zh_CN/man1
for file in README.md README.zh.md CHANGELOG.md LICENSE; do put "$file" "share/doc/jiedui/$file"; done
put packaging/copyright share/doc/jiedui/copyright
put_folder docs share/doc/jiedui/docs '*.md'
put_folder scenarios share/jiedui/scenarios '*'
# The links of the README lead to the scenarios from its new place too.
ln -s ../../jiedui/scenarios "$tree/share/doc/jiedui/scenarios"
