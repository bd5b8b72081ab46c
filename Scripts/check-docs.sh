#!/usr/bin/env bash
# Checks that the documents keep up with the code: links lead to files, every constraint family of the code stands in
# docs/formulation.md, and the glossary has each term once, in both languages.
#
#   Scripts/check-docs.sh [ROOT]     default: this repository
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "${1:-$root}"

step "文档" "documents"
faults=()

check_links() {
    local document folder target
    while IFS= read -r -d '' document; do
        folder=$(dirname "$document")
        while IFS= read -r target; do
            target=${target%%#*}
            case $target in '' | *://* | mailto:*) continue ;; esac
            [ -e "$folder/$target" ] || faults+=("$document: no such file: $target")
        done < <(awk '
            /^ *```/ { quoted = !quoted }
            !quoted {
                gsub(/`[^`]*`/, "")
                while (match($0, /\]\([^) ]+\)/)) {
                    print substr($0, RSTART + 2, RLENGTH - 3)
                    $0 = substr($0, RSTART + RLENGTH)
                }
            }' "$document")
    done < <(find . \( -name '.?*' -o -path ./out \) -prune -o -type f -name '*.md' -print0 | sort -z)
}

check_families() {
    local code
    [ -f docs/formulation.md ] && [ -d Sources ] || return 0
    while IFS= read -r code; do
        grep -qw "$code" docs/formulation.md || faults+=("docs/formulation.md: says nothing of $code, which Sources uses")
    done < <(grep -rhowE --include='*.swift' 'P([1-9]|1[0-7])' Sources | sort -u)
}

check_glossary() {
    local line
    [ -f docs/glossary.md ] || { faults+=("docs/glossary.md: is missing"); return 0; }
    while IFS= read -r line; do faults+=("docs/glossary.md:$line"); done < <(awk -F '|' '
        /^\|/ && !/^\| *-/ && !/^\| *English *\|/ {
            for (i = 2; i <= 4; i++) gsub(/^ +| +$/, "", $i)
            if (NF != 5 || $2 == "" || $3 == "" || $4 == "") { print NR ": needs English, Chinese and meaning"; next }
            rows++
            if (seen[$2]++) print NR ": a second row for " $2
            if (seen[$3]++) print NR ": a second row for " $3
        }
        END { if (!rows) print "1: has no term" }' docs/glossary.md)
}

check_links
check_families
check_glossary
[ "${#faults[@]}" -eq 0 ] || {
    printf '%s\n' "${faults[@]}" >&2
    fail "文档与代码不一致（见上），请改正所列文件。" "the documents do not fit the code (above); mend the files named there."
}
