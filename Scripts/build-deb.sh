#!/usr/bin/env bash
# Builds dist/jiedui_VERSION_ARCHITECTURE.deb from the tree that `make install` copies, without network.
#
# What the package depends on is read from the program by dpkg-shlibdeps. The same commit gives the same bytes: every date is
# that of the commit, or SOURCE_DATE_EPOCH. DEB_MAINTAINER names who answers for a package that is handed on.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "$root"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Where dpkg-shlibdeps expects it.
package=$work/source/debian/jiedui
doc=$package/usr/share/doc/jiedui
architecture=$(dpkg --print-architecture)
maintainer=${DEB_MAINTAINER:-jiedui maintainers <jiedui@example.org>}
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2> /dev/null || stat -c %Y CHANGELOG.md)}
export SOURCE_DATE_EPOCH

# Debian's places and forms, where they differ from those below /usr/local.
follow_debian() {
    mkdir -p "$package/usr/share/zsh/vendor-completions"
    mv "$package/usr/share/zsh/site-functions/_jiedui" "$package/usr/share/zsh/vendor-completions/"
    rmdir "$package/usr/share/zsh/site-functions"
    # The full text of the licence is on every Debian system; `copyright` says where.
    rm "$doc/LICENSE"
    gzip -9n "$package"/usr/share/man/man1/jiedui.1 "$package"/usr/share/man/zh_CN/man1/jiedui.1
    {
        printf 'jiedui (%s) unstable; urgency=medium\n\n' "$version"
        printf '  * Version %s; what users notice stands in CHANGELOG.md beside this file.\n\n' "$version"
        printf ' -- %s  %s\n' "$maintainer" "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
    } | gzip -9n > "$doc/changelog.gz"
    install -D -m 644 packaging/lintian-overrides "$package/usr/share/lintian/overrides/jiedui"
}

# The packages whose libraries the program calls, with the least versions that have what it calls.
dependencies() {
    printf 'Source: jiedui\n\nPackage: jiedui\nArchitecture: any\n' > "$work/source/debian/control"
    (cd "$work/source" && dpkg-shlibdeps -O debian/jiedui/usr/bin/jiedui) | sed -n 's/^shlibs:Depends=//p'
}

write_control() {
    local depends size line
    mkdir "$package/DEBIAN"
    depends=$(dependencies)
    [ -n "$depends" ] || fail "没有算出软件包的依赖。" "the dependencies of the package could not be found out."
    # As dpkg-gencontrol counts: every file in whole KiB, every folder and link one.
    size=$(find "$package/usr" \( -type f -printf '%s\n' \) -o -printf '1\n' | awk '{ sum += int(($1 + 1023) / 1024) } END { print sum }')
    while IFS= read -r line; do
        line=${line//@VERSION@/$version}
        line=${line//@ARCHITECTURE@/$architecture}
        line=${line//@MAINTAINER@/$maintainer}
        line=${line//@SIZE@/$size}
        printf '%s\n' "${line//@DEPENDS@/$depends}"
    done < packaging/control.in > "$package/DEBIAN/control"
    (cd "$package" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$package/DEBIAN/md5sums"
    chmod 644 "$package"/DEBIAN/*
}

# Checks that ought to be silent; each is made where its tool is installed.
judge() {
    local page answer
    for page in "$package"/usr/share/man/man1/jiedui.1.gz "$package"/usr/share/man/zh_CN/man1/jiedui.1.gz; do
        command -v man > /dev/null || break
        answer=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 > /dev/null)
        [ -z "$answer" ] || fail "手册页排版有警告：$answer" "the manual page has warnings: $answer"
    done
    if command -v lintian > /dev/null; then
        lintian --no-cfg --allow-root --fail-on error,warning "$file" \
            || fail "lintian 认为软件包有毛病（见上）。" "lintian finds faults in the package (above)."
    else
        note "没有 lintian，未检查软件包。" "lintian is not here: the package is not checked."
    fi
}

umask 022
Scripts/install-tree.sh "$package/usr" /usr
version=$("$package/usr/bin/jiedui" --version)
file=dist/jiedui_${version}_${architecture}.deb
follow_debian
write_control
mkdir -p dist
dpkg-deb --root-owner-group -Zxz --build "$package" "$file" > /dev/null
judge
step "已生成 $file" "built $file"
