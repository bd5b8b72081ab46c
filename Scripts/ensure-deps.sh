#!/usr/bin/env bash
# Makes sure that what a task needs is on this machine, and installs what is missing where it may.
#
#   Scripts/ensure-deps.sh [swift] [build] [test] [bench] [install] [deb] [test-deb]
#
# swift: the toolchain. build: also the libraries that the manifest names. test: also the tools that the tests compare
# with. bench: also Python with venv. install: what a self-contained program and its manual page are made with. deb: the
# tools of Debian packages. test-deb: what makes a clean Debian.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"

least_swift=6.2

# Debian packages of the system libraries that the package links: what the manifest itself names for apt.
library_packages() {
    { grep -o '\.apt(\[[^]]*\])' "$root/Package.swift" || true; } | { grep -o '"[^"]*"' || true; } | tr -d '"' | sort -u
    if grep -q 'GRDB' "$root/Package.swift"; then echo libsqlite3-dev; fi
}

# The static Foundation leaves the reading of XML to the system's libxml2; without XML nothing is needed.
static_link_packages() {
    if grep -rqs 'import FoundationXML' "$root/Sources"; then echo libxml2-dev; fi
}

check_swift() {
    command -v swift > /dev/null || fail \
        "没有找到 swift。请按 https://www.swift.org/install/linux/ 安装 Swift ${least_swift} 或更高版本，再运行一次。" \
        "swift was not found. Install Swift ${least_swift} or newer from https://www.swift.org/install/linux/ and try again."
    local found
    found=$({ swift --version 2> /dev/null || true; } | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
    if [ "$(printf '%s\n%s\n' "$least_swift" "${found:-0}" | sort -V | head -n 1)" != "$least_swift" ]; then
        fail "需要 Swift ${least_swift} 或更高版本，本机是 ${found:-未知版本}。请从 https://www.swift.org/install/linux/ 升级。" \
            "Swift ${least_swift} or newer is needed, this machine has ${found:-an unknown version}. Upgrade from https://www.swift.org/install/linux/."
    fi
    command -v git > /dev/null || wanted+=(git)
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

# Runs a command as root: directly, or through sudo where that asks for no password.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
    [ "$(id -u)" -eq 0 ] || { command -v sudo && sudo -n true; } > /dev/null 2>&1
}

install_packages() {
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300) log
    log=$(mktemp)
    step "安装系统软件包：$*" "installing system packages: $*"
    as_root "${apt[@]}" update < /dev/null > "$log" 2>&1 || note \
        "apt-get update 没有全部成功，先用现有的软件包列表继续。" \
        "apt-get update did not succeed completely; going on with the package lists that are here."
    if ! as_root "${apt[@]}" install -y --no-install-recommends "$@" < /dev/null >> "$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        fail "软件包没有装上（原因见上）。请检查网络和软件源，再运行一次。" \
            "the packages could not be installed (the reason stands above). Check network and package sources, then try again."
    fi
    rm -f "$log"
}

wanted=()
for task in "$@"; do
    case $task in
        swift) check_swift ;;
        build)
            check_swift
            mapfile -t -O "${#wanted[@]}" wanted < <(library_packages)
            ;;
        test) wanted+=(glpk-utils) ;;
        bench) command -v python3 > /dev/null && python3 -c 'import venv, ensurepip' 2> /dev/null || wanted+=(python3-venv) ;;
        install)
            mapfile -t -O "${#wanted[@]}" wanted < <(static_link_packages)
            command -v strip > /dev/null || wanted+=(binutils)
            command -v python3 > /dev/null || wanted+=(python3-minimal)
            ;;
        deb) wanted+=(dpkg-dev) ;;
        test-deb) command -v debootstrap > /dev/null || wanted+=(debootstrap) ;;
        *) fail "ensure-deps.sh 不认识任务 $task。" "ensure-deps.sh does not know the task $task." ;;
    esac
done

if ! command -v dpkg-query > /dev/null; then
    if [ "${#wanted[@]}" -gt 0 ]; then
        note "本机不是 Debian 系统，请自行确认已装好相当于这些软件包的软件：${wanted[*]}" \
            "this is not a Debian system; see to it that the like of these packages is installed: ${wanted[*]}"
    fi
    exit 0
fi

missing=()
for package in ${wanted[@]+"${wanted[@]}"}; do
    is_installed "$package" || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

command -v apt-get > /dev/null && may_install || fail \
    "缺少系统软件包，当前用户无权安装。请运行：sudo apt-get update && sudo apt-get install -y ${missing[*]}" \
    "system packages are missing and this user may not install them. Type: sudo apt-get update && sudo apt-get install -y ${missing[*]}"
install_packages "${missing[@]}"
