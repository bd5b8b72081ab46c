#!/usr/bin/env bash
# Checks the rules of the house that the compiler does not check; they are explained in docs/architecture.md.
#
#   Scripts/check-imports.sh [ROOT]     ROOT: a folder with Sources/ and, if it has tests, Tests/; default: this repository
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/messages.sh"
cd "${1:-$root}"

# What each module may import ("-" is nothing), and what else only some modules may do:
#   unsafe  write the keyword `unsafe`     disk  touch files     (both: unsafe,disk)
module_table='
module           may            imports
CGLPK            -              -
CXLSXWriter      -              -
CZlib            -              -
CGLPKBridge      -              -
CLibZip          -              -
LinearModel      -              Synchronization
GLPKSolver       unsafe         CGLPKBridge LinearModel Synchronization
Assignment       -              -
GeneralizedAssignment -         -
Counties         -              -
Complementarity  -              Counties Foundation
Pairing          -              Assignment Complementarity Counties GeneralizedAssignment LinearModel Synchronization
Planning         -              Complementarity Counties Foundation LinearModel Pairing PriceDecomposition
PriceDecomposition -            Assignment Dispatch LinearModel Synchronization
ScenarioFiles    disk           Counties Crypto Foundation Workbook WorkbookReading Yams
WorkbookReading  unsafe,disk    CLibZip Glibc
Workbook         unsafe,disk    CXLSXWriter CZlib Glibc
Reports          -              Complementarity Counties Foundation Pairing Planning Workbook
jiedui           disk           ArgumentParser Complementarity Counties Crypto Dispatch Foundation GLPKSolver LinearModel Pairing Planning Reports ScenarioFiles Synchronization Workbook
'
# Folders that must not name some types, so that what they judge cannot judge itself.
apart_table='
Sources/Pairing/Audit/  PairingProblem PairingFormulation PairingNetwork Eligibility CityLookup CityCode SideRules QuotaPlaces QuotaResolution ResourceLimit
Sources/Planning/Audit/ PolicyProblem PolicyFormulation ProjectCandidate ProjectAdmission ProjectPoints PlanningCalendar PoolLimits HelperMeans FactorStocks LocalFactor SupportSegment
'
# Single files that may do more than their module.
file_table='
Sources/jiedui/Terminal.swift  unsafe
'
longest_file=400

# Prints "file:line: fault" for every fault. Comments and texts are taken out before code is judged, so that a comment
# may say `unsafe` and a message may say `FileManager`.
judge() {
    awk -v modules="$module_table" -v files="$file_table" -v aparts="$apart_table" -v longest="$longest_file" '
    BEGIN {
        disk_word = "[^A-Za-z0-9_](FileManager|FileHandle|FileDescriptor|FilePath|InputStream|OutputStream|fopen|mkdir|unlink" \
            "|opendir|O_RDONLY|O_WRONLY|O_RDWR|glp_(read|write)_[a-z]+)[^A-Za-z0-9_]"
        disk_call = "[^A-Za-z0-9_](Data|String)\\(contentsOf|contentsOf(File|URL):|fileURLWithPath|\\.write\\(to(File)?:"
        count = split(modules, row, "\n")
        for (i = 1; i <= count; i++) {
            cells = split(row[i], cell, " ")
            if (cells < 3 || cell[1] == "module") continue
            known[cell[1]] = 1
            gsub(/,/, " ", cell[2])
            may[cell[1]] = " " cell[2] " "
            for (j = 3; j <= cells; j++) allowed[cell[1], cell[j]] = 1
        }
        count = split(aparts, row, "\n")
        for (i = 1; i <= count; i++) {
            cells = split(row[i], cell, " ")
            if (cells < 2) continue
            for (j = 2; j <= cells; j++) apart[cell[1]] = apart[cell[1]] " " cell[j]
        }
        count = split(files, row, "\n")
        for (i = 1; i <= count; i++) if (split(row[i], cell, " ") == 2) exempt[cell[1], cell[2]] = 1
    }

    function fault(what) { printf "%s:%d: %s\n", FILENAME, FNR, what }

    function permitted(what) { return index(may[module], " " what " ") > 0 || (FILENAME, what) in exempt }

    # The line without comments and without the inside of texts; remembers open multi-line texts and block comments.
    function code_of(line,    result, at, mark, close_at) {
        result = ""
        while (line != "") {
            if (inside != "") {
                at = index(line, inside)
                if (at == 0) return result
                line = substr(line, at + length(inside))
                inside = ""
                continue
            }
            if (!match(line, /"""|"|\/\/|\/\*/)) return result line
            mark = substr(line, RSTART, RLENGTH)
            result = result substr(line, 1, RSTART - 1)
            line = substr(line, RSTART + RLENGTH)
            if (mark == "//") return result
            if (mark == "/*") { inside = "*/"; continue }
            if (mark == "\"\"\"") { inside = "\"\"\""; continue }
            gsub(/\\\\/, "", line)
            gsub(/\\"/, "", line)
            close_at = index(line, "\"")
            result = result "\"\""
            line = close_at == 0 ? "" : substr(line, close_at + 1)
        }
        return result
    }

    # The module that an import statement names, without attributes, access level, kind and submodule.
    function imported(code,    words, word, total, i) {
        if (code !~ /(^|[ \t])import[ \t]+[A-Za-z_]/) return ""
        sub(/^.*import[ \t]+/, "", code)
        total = split(code, words, /[ \t]+/)
        word = words[1]
        if (word ~ /^(struct|class|enum|protocol|typealias|func|let|var)$/) word = words[2]
        sub(/[.;].*$/, "", word)
        return word
    }

    FNR == 1 {
        inside = ""
        is_test = FILENAME ~ /^Tests\//
        is_swift = FILENAME ~ /\.swift$/
        split(FILENAME, part, "/")
        module = part[2]
        if (!is_test && !(module in known)) fault("module " module " has no row in Scripts/check-imports.sh")
    }
    FNR == longest + 1 { fault("more than " longest " lines: split the file") }
    /TODO|FIXME/ { fault("TODO or FIXME: finish it, or open an issue") }

    {
        code = " " code_of($0) " "
        if (code ~ /^ *$/) next
        if (is_swift && code ~ /[^A-Za-z0-9_]fatalError[^A-Za-z0-9_]/) fault("fatalError: throw an error instead")
        if (is_swift && code ~ /[^A-Za-z0-9_]try!/) fault("try!: handle the error")
        if (is_swift && code ~ /[^A-Za-z0-9_]as!/) fault("as!: use as? and handle nil")
        if (is_test) next
        if (is_swift && code ~ /[^A-Za-z0-9_.]unsafe[^A-Za-z0-9_:]/ && !permitted("unsafe"))
            fault("unsafe: only in GLPKSolver, Workbook and jiedui/Terminal.swift")
        if (!permitted("disk") && (code ~ disk_word || code ~ disk_call))
            fault("touches the disk: only ScenarioFiles, Workbook and jiedui may")
        for (folder in apart) {
            if (index(FILENAME, folder) != 1) continue
            total = split(apart[folder], foreign, " ")
            for (i = 1; i <= total; i++)
                if (code ~ "[^A-Za-z0-9_]" foreign[i] "[^A-Za-z0-9_]")
                    fault(folder " must not know " foreign[i] ": it judges on its own")
        }
        name = is_swift ? imported(code) : ""
        if (name != "" && !((module, name) in allowed)) fault(module " must not import " name)
    }
    ' "$@"
}

folders=(Sources)
[ ! -d Tests ] || folders+=(Tests)
mapfile -d '' -t sources < <(find "${folders[@]}" -type f \( -name '*.swift' -o -name '*.c' -o -name '*.h' \) -print0 | sort -z)
[ "${#sources[@]}" -gt 0 ] || fail "Sources 里没有源文件。" "there is no source file in Sources."

faults=$(judge "${sources[@]}")
[ -z "$faults" ] || {
    printf '%s\n' "$faults" >&2
    fail "违反了代码规则（见上）。规则见 Scripts/check-imports.sh 开头的表和 docs/architecture.md。" \
        "rules of the house are broken (above). They stand at the top of Scripts/check-imports.sh and in docs/architecture.md."
}
