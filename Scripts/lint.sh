#!/usr/bin/env bash
# Format, scripts and import rules: what can be judged without a build.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "$root"

step "代码格式" "code format"
swift format lint --strict --parallel --recursive Sources Tests Fuzzing Package.swift < /dev/null || fail \
    "代码格式不合规范。多数可用 make format 自动改正，其余按上面的提示修改。" \
    "the code is not in the house format. make format mends most of it; the lines above name the rest."

step "脚本" "scripts"
for script in Scripts/*.sh Scripts/Tests/*.sh Benchmarks/*.sh .ci/run; do
    bash -n "$script" || fail "$script 有语法错误。" "$script has a syntax error."
done
if command -v python3 > /dev/null; then
    for script in Benchmarks/*.py Benchmarks/*/*.py; do
        python3 -c 'import sys; compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec")' "$script" \
            || fail "$script 有语法错误。" "$script has a syntax error."
    done
    answer=$(python3 -B -m unittest discover --quiet --start-directory Benchmarks --pattern 'test_*.py' 2>&1 < /dev/null) || {
        printf '%s\n' "$answer" >&2
        fail "基准测试脚本的自检没有通过（见上）。" "the benchmark scripts' own tests failed (above)."
    }
    for script in scenarios/*/derivation/derive.py; do
        python3 "$script" --check || fail \
            "情景数据表与推算脚本的结果不一致（见上）。请用 python3 $script 重新生成。" \
            "tables of a scenario differ from what their derivation gives (above). Run python3 $script."
    done
else
    note "没有 python3，跳过基准测试脚本和情景数据表的检查。" \
        "python3 is not here: the benchmark scripts and the derived tables of scenarios are not checked."
fi

step "导入规则" "import rules"
Scripts/check-imports.sh
for test in Scripts/Tests/*-test.sh; do "$test"; done
