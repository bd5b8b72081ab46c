#!/usr/bin/env bash
# Tests packaging/manual: the generator with a small program, and the written parts against the source.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../messages.sh"
cd "$root/packaging/manual"

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# Exit statuses and variables of the environment are written by hand: none may be forgotten, in either language.
statuses=$(sed -n 's/^ *case [A-Za-z]* = \([0-9]*\)$/\1/p' "$root/Sources/jiedui/ExitStatus.swift")
variables=$(grep -rhoE '"(LC_[A-Z]+|LANG|[A-Z]+_[A-Z]+|TERM)"' "$root/Sources/jiedui" | tr -d '"' | sort -u)
[ -n "$statuses" ] && [ -n "$variables" ] || fail "源代码中找不到退出码或环境变量，请修改本检查。" \
    "exit statuses or variables of the environment are not found in the source; mend this check."
for page in jiedui.en.1.in jiedui.zh.1.in; do
    for status in $statuses; do
        grep -qx "\.B $status" "$page" || fail "$page 没有说明退出码 $status。" "$page says nothing of exit status $status."
    done
    for variable in $variables; do
        grep -qw "$variable" "$page" || fail "$page 没有说明环境变量 $variable。" "$page says nothing of the variable $variable."
    done
done

command -v python3 > /dev/null || {
    note "没有 python3，跳过手册页生成器的检查。" "python3 is not here: the generator of the manual page is not checked."
    exit 0
}

cat > "$place/dump.json" << 'END'
{"command": {"commandName": "p", "subcommands": [
  {"commandName": "export-it", "abstract": ".Begins with a dot, ends with a \\.", "discussion": "Examples:\n  p export-it\n      why\nThen",
   "arguments": [
    {"kind": "positional", "valueName": "scenario", "abstract": "A folder.", "isOptional": false},
    {"kind": "positional", "valueName": "more", "isOptional": true, "isRepeating": true},
    {"kind": "option", "names": [{"kind": "long", "name": "out-put"}, {"kind": "short", "name": "o"}], "valueName": "zh|en",
     "abstract": "See --quiet, or two-fold.", "defaultValue": "zh"},
    {"kind": "flag", "names": [{"kind": "long", "name": "quiet"}], "abstract": "Quiet."},
    {"kind": "flag", "names": [{"kind": "long", "name": "hidden"}], "shouldDisplay": false},
    {"kind": "flag", "names": [{"kind": "long", "name": "help"}]}]},
  {"commandName": "other", "arguments": [{"kind": "flag", "names": [{"kind": "long", "name": "quiet"}], "abstract": "Quiet."}]},
  {"commandName": "secret", "shouldDisplay": false},
  {"commandName": "help"}]}}
END
printf '%s\n' '.TH P 1 "" "@VERSION@"' '@SYNOPSIS@ options' '@VERBS@' '.SH COMMON' '@OPTIONS@' '@PREFIX@/share' > "$place/page"
python3 manual.py "$place/dump.json" "$place/page" 1.2-3 /opt/x > "$place/made"
cat > "$place/wanted" << 'END'
.TH P 1 "" "1.2\-3"
\fBjiedui export\-it\fR \fIscenario\fR [\fImore\fR...] [\fIoptions\fR]
.br
\fBjiedui other\fR [\fIoptions\fR]
.br
.SS \fBexport\-it\fR \fIscenario\fR [\fImore\fR...]
\&.Begins with a dot, ends with a \e.
.TP
\fIscenario\fR
A folder.
.TP
\fImore\fR
\&
.TP
\fB\-o\fR, \fB\-\-out\-put\fR \fIzh|en\fR
See \-\-quiet, or two\-fold. [zh]
.PP
Examples:
.PP
.RS
.nf
p export\-it
\ \ \ \ why
.fi
.RE
.PP
Then
.SS \fBother\fR
.SH COMMON
.TP
\fB\-\-quiet\fR
Quiet.
/opt/x/share
END
diff "$place/wanted" "$place/made" >&2 || fail "手册页生成器的结果不对（< 应有，> 实有）。" \
    "the generator of the manual page went wrong (< wanted, > made)."

# troff tells of unknown requests, lines that cannot be broken and characters it does not have.
if command -v groff > /dev/null && command -v preconv > /dev/null; then
    for page in jiedui.en.1.in jiedui.zh.1.in; do
        python3 manual.py "$place/dump.json" "$page" 1.2-3 /usr/local > "$place/$page"
        answer=$(groff -k -man -Tutf8 -ww "$place/$page" 2>&1 > /dev/null) && [ -z "$answer" ] \
            || fail "$page 排版有警告：$answer" "$page has warnings: $answer"
    done
fi
