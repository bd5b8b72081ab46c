#!/usr/bin/env bash
# Builds, prepares instances and peers, measures, prints ratios; the tables are kept in Benchmarks/results/latest.md.
# Arguments go to measure.py: --repeats N, --gap-repeats N, --only NAME, --quick, --strict.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../Scripts/messages.sh"
cd "$root"

venv=.venv-bench
peers=()

prepare_peers() {
    "$venv/bin/python" -c 'import highspy, numpy, scipy' 2> /dev/null && return
    "$venv/bin/python" -m pip --version > /dev/null 2>&1 || python3 -m venv --clear "$venv" > /dev/null 2>&1 || return 1
    step "安装对照软件 numpy、scipy、highspy" "installing the peers numpy, scipy and highspy"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt < /dev/null
}

command -v python3 > /dev/null || fail "基准测试需要 python3：sudo apt-get install -y python3 python3-venv" \
    "the benchmarks need python3: sudo apt-get install -y python3 python3-venv"
if prepare_peers; then
    peers=(--peer-python "$venv/bin/python")
else
    note "装不上对照软件（没有 venv、pip 或网络），只测本程序，不算比值。" \
        "the peers cannot be installed (no venv, pip or network): only this program is timed, without ratios."
fi

Scripts/build-release.sh
if [ ! -f Benchmarks/instances/complete ] || [ Benchmarks/generate.py -nt Benchmarks/instances/complete ]; then
    step "生成算例" "generating the instances"
    python3 -B Benchmarks/generate.py Benchmarks/instances
    touch Benchmarks/instances/complete
fi
step "并排计时" "timing side by side"
python3 -B Benchmarks/measure.py --product .build/release/jiedui ${peers[@]+"${peers[@]}"} "$@"
