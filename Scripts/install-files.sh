#!/usr/bin/env bash
# Copies a tree to its place and takes it away again, by a list of what was copied; asks sudo where it must.
#
#   Scripts/install-files.sh check TARGET          may this user write there, by himself or through sudo?
#   Scripts/install-files.sh put TREE TARGET       an older installation is replaced; what it had more is removed
#   Scripts/install-files.sh remove TARGET         exactly what put made: files, and folders that it made and are empty
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"

list_path=share/jiedui/installed-files
# Folders that an installation made, this one or one before it.
folders=()

# The nearest folder at or above a path that exists.
nearest() {
    local path=$1
    while [ ! -e "$path" ]; do path=$(dirname "$path"); done
    printf '%s\n' "$path"
}

may_write() { [ -w "$(nearest "$1")" ]; }

# Asking for a password needs somebody to ask.
has_sudo() { command -v sudo > /dev/null && { sudo -n true 2> /dev/null || [ -t 0 ]; }; }

refuse() {
    fail "不能写入 $1。请换一个目录（例如 make install PREFIX=\$HOME/.local），或由管理员运行。" \
        "cannot write to $1. Choose another place (such as make install PREFIX=\$HOME/.local), or let the administrator run this."
}

# with_rights TARGET ARGUMENTS…: goes on as root where this user may not write; only the copying runs as root.
with_rights() {
    local target=$1
    shift
    if may_write "$target"; then return 0; fi
    if [ "$(id -u)" -eq 0 ] || ! has_sudo; then refuse "$target"; fi
    note "写入 $target 需要管理员权限，由 sudo 复制。" "writing to $target needs the administrator's rights; sudo does the copying."
    exec sudo -- "${BASH_SOURCE[0]}" "$@"
}

# installed KIND: the paths of a kind ("file" or "folder") in the list of TARGET, if there is one.
installed() { [ ! -f "$target/$list_path" ] || sed -n "s/^$1 //p" "$target/$list_path"; }

# The list is a file that somebody may have edited, and what it names is deleted: never leave the target.
check_list() {
    local path
    while IFS= read -r path; do
        case /$path/ in
            */../* | *//*) fail "$target/$list_path 中有不该有的路径：$path" \
                "$target/$list_path holds a path that does not belong there: $path" ;;
        esac
    done < <(installed file && installed folder)
}

write_list() {
    {
        printf 'file %s\n' "$@"
        [ "${#folders[@]}" -eq 0 ] || printf 'folder %s\n' "${folders[@]}"
    } > "$target/$list_path.new"
    chmod 644 "$target/$list_path.new"
    mv -f "$target/$list_path.new" "$target/$list_path"
}

# Makes a folder and what is missing above it, and remembers those that it made.
make_folder() {
    local folder=$1
    [ ! -d "$target/$folder" ] || return 0
    case $folder in */*) make_folder "$(dirname "$folder")" ;; esac
    mkdir -m 755 "$target/$folder"
    folders+=("$folder")
}

put() {
    local tree=$1 files=() stale=() file folder
    mapfile -t files < <(cd "$tree" && find . -type f -printf '%P\n' -o -type l -printf '%P\n' | LC_ALL=C sort)
    mapfile -t stale < <(installed file | grep -vxF -f <(printf '%s\n' "${files[@]}" "$list_path"))
    mkdir -p "$target"
    while IFS= read -r folder; do if [ -d "$target/$folder" ]; then folders+=("$folder"); fi; done < <(installed folder)
    make_folder "$(dirname "$list_path")"
    for file in "${files[@]}"; do make_folder "$(dirname "$file")"; done
    # Before the first file is copied, so that a copy that breaks off can be removed all the same.
    write_list "${files[@]}" ${stale[@]+"${stale[@]}"} "$list_path"
    for file in "${files[@]}"; do
        if [ -L "$tree/$file" ]; then
            ln -sfn "$(readlink "$tree/$file")" "$target/$file"
        else
            install -m "$(stat -c %a "$tree/$file")" "$tree/$file" "$target/$file"
        fi
    done
    for file in ${stale[@]+"${stale[@]}"}; do rm -f "${target:?}/$file"; done
    write_list "${files[@]}" "$list_path"
}

remove() {
    local file folder files=()
    [ -f "$target/$list_path" ] || fail "$target 下没有用 make install 安装的 jiedui（缺少 $list_path）。" \
        "there is no jiedui below $target that make install has put there ($list_path is missing)."
    mapfile -t files < <(installed file)
    mapfile -t folders < <(installed folder | LC_ALL=C sort -r)
    for file in "${files[@]}"; do rm -f "${target:?}/$file"; done
    for folder in ${folders[@]+"${folders[@]}"}; do
        rmdir "$target/$folder" 2> /dev/null || [ ! -d "$target/$folder" ] || note \
            "保留 $target/$folder：其中还有别的文件。" "$target/$folder stays: there are other files in it."
    done
    step "已从 $target 卸载 jiedui" "removed jiedui from $target"
}

case ${1:?check, put or remove} in
    check)
        may_write "${2:?target}" || { [ "$(id -u)" -ne 0 ] && has_sudo; } || refuse "$2"
        ;;
    put)
        target=${3:?target}
        with_rights "$target" "$@"
        umask 022
        check_list
        put "${2:?tree}"
        ;;
    remove)
        target=${2:?target}
        with_rights "$target" "$@"
        check_list
        remove
        ;;
    *) fail "install-files.sh 不认识 $1。" "install-files.sh does not know $1." ;;
esac
