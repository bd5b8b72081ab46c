# Sourced by the other scripts: every message is said in Chinese and in English.

# The repository, whatever the working directory of the caller.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# step ZH EN: what begins now.
step() { printf '==> %s | %s\n' "$1" "$2"; }

# note ZH EN: something worth knowing that stops nothing.
note() { printf '    %s\n    %s\n' "$1" "$2" >&2; }

# fail ZH EN: what is wrong and what to do about it; ends the script.
fail() {
    printf '错误：%s\nerror: %s\n' "$1" "$2" >&2
    exit 1
}
