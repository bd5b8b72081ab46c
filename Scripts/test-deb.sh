#!/usr/bin/env bash
# Installs dist/*.deb in a clean, minimal Debian in a temporary folder, uses it there as an ordinary user, and purges it.
#
#   Scripts/test-deb.sh [PACKAGE]     default: the package of this version in dist/; needs root and network
#
# DEBIAN_SUITE   release to install, default: that of this machine
# DEBIAN_MIRROR  where to load it from, default: what apt uses on this machine
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "$root"

version=$(sed -n 's/.*static let text = "\([^"]*\)".*/\1/p' Sources/jiedui/Version.swift)
package=${1:-dist/jiedui_${version}_$(dpkg --print-architecture).deb}
[ -f "$package" ] || fail "没有 $package。请先运行 make deb。" "there is no $package. Run make deb first."
[ "$(id -u)" -eq 0 ] || fail "试装要建立一个完整的 Debian 系统，需要 root 权限。请运行：sudo make test-deb" \
    "the trial sets up a whole Debian system and needs root. Type: sudo make test-deb"

# Everything below runs with mounts of its own, which end with this script however it ends.
if [ -z "${JIEDUI_OWN_MOUNTS-}" ]; then
    Scripts/ensure-deps.sh test-deb
    exec env JIEDUI_OWN_MOUNTS=1 unshare --mount --pid --fork --kill-child "${BASH_SOURCE[0]}" "$package"
fi

suite=${DEBIAN_SUITE:-$(. /etc/os-release && printf '%s' "${VERSION_CODENAME-}")}
# shellcheck disable=SC2016 # filled in by apt-get
mirror=${DEBIAN_MIRROR:-$(apt-get indextargets --format '$(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' \
    | awk '$1 == "main" && !/security/ { print $2; exit }')}
[ -n "$suite" ] && [ -n "$mirror" ] || fail "不知道从何处安装 Debian。请设置 DEBIAN_SUITE 和 DEBIAN_MIRROR。" \
    "it is not known where to load Debian from. Set DEBIAN_SUITE and DEBIAN_MIRROR."

work=$(mktemp -d)
clean=$work/debian
trap 'umount -q "$clean/proc" || true; rm -rf --one-file-system "$work"' EXIT
chmod 755 "$work"

inside() {
    chroot "$clean" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

as_planner() {
    chroot --userspec=planner:planner "$clean" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/planner LANG=C.UTF-8 "$@"
}

# quietly COMMAND…: shows what a command says only when it fails.
quietly() {
    "$@" > "$work/log" 2>&1 < /dev/null || {
        tail -n 30 "$work/log" >&2
        fail "没有成功（原因见上）：$*" "this failed (the reason stands above): $*"
    }
}

# expect WHAT WANTED FOUND
expect() {
    [ "$2" = "$3" ] || fail "$1：应为 $2，得到 $3。" "$1: wanted $2, got $3."
}

# Every path but those that any installation of any package touches.
inventory() {
    (cd "$clean" && find . -xdev \( -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/log \
        -o -path ./tmp -o -path ./proc \) -prune -o -print) | grep -vx './etc/ld.so.cache' | LC_ALL=C sort
}

step "建立干净的 Debian $suite" "setting up a clean Debian $suite"
quietly debootstrap --variant=minbase --components=main "$suite" "$clean" "$mirror"
mount -t proc proc "$clean/proc"
inside useradd --create-home planner
inventory > "$work/before"
printf '    %s\n' "$(inside dpkg-query -W | wc -l) packages, $(inside du -sxm / 2> /dev/null | cut -f 1) MB"

step "安装 $package" "installing $package"
cp "$package" "$clean/tmp/jiedui.deb"
quietly inside apt-get install -y --no-install-recommends /tmp/jiedui.deb
rm "$clean/tmp/jiedui.deb"
inside dpkg-query -W -f='    ${Package} ${Version}: ${Depends}\n' jiedui
expect "dpkg --verify" "" "$(inside dpkg --verify jiedui)"

step "以普通用户使用" "using it as an ordinary user"
expect "jiedui --version" "$version" "$(as_planner jiedui --version)"
as_planner bash -euc '
    cd
    jiedui new x > new.txt
    jiedui check x > check.txt
    jiedui solve x -o out --lang zh > solve.txt
    jiedui audit x out/T1_pairs.csv --lang en > audit.txt
    jiedui audit x out/tables.xlsx --lang zh >> audit.txt
    jiedui new --workbook template.xlsx --lang zh > template.txt
    jiedui check x --convert x.xlsx > convert.txt
    jiedui solve x.xlsx -o book --lang zh --quiet' \
    || fail "new、check、solve、audit 没有全部成功。" "new, check, solve and audit did not all succeed."
cmp "$clean/home/planner/out/solve.json" "$clean/home/planner/book/solve.json" \
    || fail "工作簿形式的情景解得不同。" "the scenario in a workbook has another solution."
home=$clean/home/planner
for word in 最优 "T1_pairs.csv" "tables.xlsx"; do
    grep -rqs "$word" "$home/solve.txt" <(ls "$home/out") || fail "结果中没有 $word。" "the result lacks $word."
done
# The shipped scenarios solve from where they are, and in the encoding of older office programs.
for scenario in "$clean"/usr/share/jiedui/scenarios/*/; do
    scenario=$(basename "$scenario") status=0
    as_planner jiedui solve "/usr/share/jiedui/scenarios/$scenario" --json > "$work/answer" || status=$?
    printf '    solve %s: exit %s\n' "$scenario" "$status"
    case $status in 0 | 3) ;; *) fail "情景 $scenario 没有解出。" "the scenario $scenario was not solved." ;; esac
done
cp -r "$clean/usr/share/jiedui/scenarios/tutorial" "$home/gb"
for table in "$home"/gb/*.csv; do iconv -f UTF-8 -t GB18030 "$table" > "$table.new" && mv "$table.new" "$table"; done
as_planner jiedui solve /usr/share/jiedui/scenarios/tutorial -o /home/planner/utf8.out --quiet
as_planner jiedui solve /home/planner/gb -o /home/planner/gb.out --quiet
cmp "$home/utf8.out/solve.json" "$home/gb.out/solve.json" \
    || fail "GB18030 编码的情景解得不同。" "the scenario in GB18030 has another solution."
for file in man/man1/jiedui.1.gz man/zh_CN/man1/jiedui.1.gz bash-completion/completions/jiedui \
    zsh/vendor-completions/_jiedui fish/vendor_completions.d/jiedui.fish doc/jiedui/copyright doc/jiedui/README.zh.md; do
    as_planner test -r "/usr/share/$file" || fail "缺少 /usr/share/$file。" "/usr/share/$file is missing."
done
for page in man1/jiedui.1.gz zh_CN/man1/jiedui.1.gz; do gzip -t "$clean/usr/share/man/$page"; done
# shellcheck disable=SC2016 # expanded by the shell inside
expect "bash completion" "solve" "$(as_planner bash -c 'source /usr/share/bash-completion/completions/jiedui
    COMP_WORDS=(jiedui sol) COMP_CWORD=1 COMP_LINE="jiedui sol" COMP_POINT=10; _jiedui jiedui sol jiedui; printf "%s" "${COMPREPLY[@]}"')"

step "卸载" "purging it"
rm -rf "$home"/gb "$home"/x "$home"/out "$home"/book "$home"/*.out "$home"/*.txt "$home"/*.xlsx
quietly inside apt-get purge -y --auto-remove jiedui
inventory > "$work/after"
expect "$(diff "$work/before" "$work/after" || true)" 0 "$(diff "$work/before" "$work/after" | grep -c '^[<>]' || true)"
expect "dpkg" "" "$(inside dpkg-query -W -f='${Package}' jiedui 2> /dev/null || true)"
expect "paths that name jiedui" "" "$(find "$clean" -xdev -iname '*jiedui*' ! -path '*/var/log/*')"
step "通过：装、用、卸均正常，卸载后没有留下文件" "passed: it installs, works and goes without leaving a file"
