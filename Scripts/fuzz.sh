#!/usr/bin/env bash
# Feeds hostile input to what reads files: libFuzzer with AddressSanitizer, as docs/fuzzing.md describes.
#
#   Scripts/fuzz.sh build               builds the fuzzer's program
#   Scripts/fuzz.sh run TARGET SECONDS  lets one target run, or with '' all in turn; new inputs are kept in .build-fuzz
#   Scripts/fuzz.sh short SECONDS       lets every target run; says so and succeeds where the fuzzer is not here
#   Scripts/fuzz.sh minimise TARGET     adds what was found new to Fuzzing/corpus, without what adds nothing
#
# TARGET: csv, yaml, workbook, plan or json.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "$root"

targets=(csv yaml workbook plan json)
scratch=.build-fuzz
program=$scratch/release/jiedui-fuzz
coverage=edge,inline-8bit-counters,pc-table,trace-cmp,indirect-calls

# libFuzzer without a main function of its own, from the toolchain.
runtime() {
    local toolchain library
    toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
    for library in "$toolchain"/lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-"$(uname -m)".a; do
        [ -f "$library" ] && { echo "$library"; return; }
    done
    return 1
}

build() {
    local library
    library=$(runtime) || fail "工具链中没有 libFuzzer。" "the toolchain has no libFuzzer."
    step "构建模糊测试程序" "building the fuzzer's program"
    mkdir -p "$scratch"
    JIEDUI_FUZZING=1 swift build --configuration release --scratch-path "$scratch" --product jiedui-fuzz \
        --sanitize=address -Xswiftc "-sanitize-coverage=$coverage" -Xcc "-fsanitize-coverage=$coverage" \
        -Xlinker "$library" -Xlinker -lstdc++ < /dev/null > "$scratch/build.log" 2>&1 || {
        grep -v 'Cannot export local symbol' "$scratch/build.log" >&2
        fail "模糊测试程序没有构建成功（见上）。" "the fuzzer's program did not build (above)."
    }
}

# fuzz TARGET ARGUMENT…: the program with the limits that every run keeps to.
fuzz() {
    local target=$1 folder status=0
    shift
    folder=$(mktemp -d "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")/jiedui-fuzz.XXXXXX")
    # Swift's own report of a crash would take the place of the fuzzer's.
    TMPDIR=$folder SWIFT_BACKTRACE=enable=no JIEDUI_FUZZ_TARGET=$target \
        ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=0:malloc_context_size=4:max_malloc_fill_size=256:allocator_may_return_null=0 \
        "$program" "$@" < /dev/null || status=$?
    rm -rf "$folder"
    return "$status"
}

run() {
    local target=$1 seconds=$2 found=$scratch/found/$1 log=$scratch/$1.log
    mkdir -p "$found" "$scratch/breaches" "Fuzzing/corpus/$target"
    step "模糊测试 $target，$seconds 秒" "fuzzing $target for $seconds seconds"
    if ! fuzz "$target" "$found" "Fuzzing/corpus/$target" -dict="Fuzzing/dictionaries/$target.dict" \
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -malloc_limit_mb=1024 -max_len=16384 \
        -print_final_stats=1 -artifact_prefix="$scratch/breaches/$target-" \
        > "$log" 2>&1; then
        tail -n 60 "$log" >&2
        fail "$target 有一个输入出错，输入在 $scratch/breaches（见上）。" \
            "an input of $target broke a promise; it is kept in $scratch/breaches (above)."
    fi
    grep -E 'DONE|stat::(number_of_executed_units|average_exec|peak_rss)' "$log" | sed 's/^/    /'
}

minimise() {
    local target=$1 corpus=Fuzzing/corpus/$1 merged
    merged=$(mktemp -d)
    mkdir -p "$scratch/found/$target" "$corpus"
    fuzz "$target" -merge=1 -max_len=16384 -timeout=10 -rss_limit_mb=1024 "$merged" "$corpus" "$scratch/found/$target" \
        > "$scratch/$target-merge.log" 2>&1 || fail "合并没有成功，见 $scratch/$target-merge.log。" \
        "the corpora were not merged, see $scratch/$target-merge.log."
    [ -n "$(ls -A "$merged")" ] || fail "合并后没有输入。" "nothing was left after merging."
    rm -rf "$corpus"
    mv "$merged" "$corpus"
    chmod 755 "$corpus"
    step "$corpus：$(find "$corpus" -type f | wc -l) 个输入" "$corpus: $(find "$corpus" -type f | wc -l) inputs"
}

known() {
    case " ${targets[*]} " in
        *" $1 "*) ;;
        *) fail "没有模糊测试目标 $1，可选：${targets[*]}。" "there is no target $1; there are ${targets[*]}." ;;
    esac
}

case ${1:-} in
    build) build ;;
    run)
        [ -z "${2:-}" ] || known "$2"
        build
        for target in ${2:-"${targets[@]}"}; do run "$target" "${3:-3600}"; done
        ;;
    short)
        runtime > /dev/null || {
            note "工具链中没有 libFuzzer，跳过模糊测试。" "the toolchain has no libFuzzer: fuzzing is skipped."
            exit 0
        }
        build
        for target in "${targets[@]}"; do run "$target" "${2:-10}"; done
        ;;
    minimise)
        known "${2:-}"
        minimise "$2"
        ;;
    *) fail "用法见 Scripts/fuzz.sh 开头。" "the head of Scripts/fuzz.sh says how it is used." ;;
esac
