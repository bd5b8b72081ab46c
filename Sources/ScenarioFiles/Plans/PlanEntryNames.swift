import Counties
import Foundation

/// Finds what the entries of a plan name in a scenario, and reports what it cannot find.
struct PlanEntryNames {
    private let names: PlanNames
    private let projects: [String: Int]
    private let modes: [String: Int]
    private let unknown = UnknownEntries()
    /// The year that counts as 0; 1 where the scenario names no year.
    private let firstYear: Int

    init(_ scenario: Scenario, _ names: PlanNames) {
        self.names = names
        projects = Dictionary(scenario.projects.enumerated().map { ($1.id, $0) }) { first, _ in first }
        modes = Dictionary(scenario.modes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        firstYear = scenario.firstYear ?? scenario.baseYear.map { $0 + 1 } ?? 1
    }

    func county(_ written: String) -> CountyIndex? { names.county(written, line: nil, column: nil) }

    func project(_ id: String) -> Int? {
        projects[id] ?? missing(id, .project, among: projects.keys.sorted())
    }

    func mode(_ id: String) -> Int? { modes[id] ?? missing(id, .mode, among: modes.keys.sorted()) }

    func pool(_ name: String) -> PoolKind? {
        PoolKind(rawValue: name) ?? missing(name, .pool, among: PoolKind.allCases.map(\.rawValue))
    }

    func means(_ name: String) -> String? {
        PlanDecisions.means.contains(name) ? name : missing(name, .means, among: PlanDecisions.means)
    }

    /// A year as a number from the first planned one; nil where none is written or it is no year.
    func year(_ written: Decimal?) -> Int? {
        guard let written, let year = Int64("\(written)"), (-1_000_000...1_000_000).contains(year) else { return nil }
        return Int(year) - firstYear
    }

    func whole(_ written: Decimal, _ key: String) -> Int64? { units(written, decimals: 0, key) }

    func amount(_ written: Decimal, _ key: String) -> Amount? {
        units(written, decimals: Amount.decimals, key).map(Amount.init(units:))
    }

    func points(_ written: Decimal, _ key: String) -> Points? {
        units(written, decimals: Points.decimals, key).map(Points.init(units:))
    }

    func missing(_ key: String) {
        names.report(zh: "缺少 \(key)，或写法不对。", en: "\(key) is missing or cannot be read.")
    }

    /// An exact number of 10⁻ᵈ; what has more decimals or does not fit is reported.
    private func units(_ written: Decimal, decimals: Int, _ key: String) -> Int64? {
        let text = Array("\(written)".utf8)
        if case .number(let number, let end) = ExactDecimal.read(text.span, from: 0, to: text.count), end == text.count,
            let (units, isExact) = number.units(decimals: decimals, rounding: .nearest), isExact
        {
            return units
        }
        names.report(
            zh: "\(key) 写的是 \(written)，小数位数超过 \(decimals) 位，或数值过大。",
            en: "\(key) is \(written): it has more than \(decimals) decimals, or is too large."
        )
        return nil
    }

    private func missing<Found>(_ written: String, _ kind: UnknownEntries.Kind, among known: [String]) -> Found? {
        unknown.add(written, kind, suggestion: EditDistance.nearest(to: written, among: known))
        return nil
    }

    /// Reports what the scenario does not have, once for each kind.
    func reportUnknown() {
        for finding in unknown.findings { names.report(zh: finding.zh, en: finding.en) }
    }
}

/// What the entries of a plan name and the scenario does not have, each name once.
private final class UnknownEntries {
    enum Kind: CaseIterable {
        case project, mode, pool, means

        var name: BilingualText {
            switch self {
            case .project: BilingualText(zh: "项目", en: "project")
            case .mode: BilingualText(zh: "合作模式", en: "mode")
            case .pool: BilingualText(zh: "总盘子", en: "pool")
            case .means: BilingualText(zh: "调剂事项", en: "means")
            }
        }
    }

    private var names: [Kind: [(written: String, suggestion: String?)]] = [:]

    func add(_ written: String, _ kind: Kind, suggestion: String?) {
        guard names[kind]?.contains(where: { $0.written == written }) != true else { return }
        names[kind, default: []].append((written, suggestion))
    }

    /// A sentence for each kind: one name with what was probably meant, or several and how many there are.
    var findings: [BilingualText] {
        Kind.allCases.compactMap { kind in
            guard let entries = names[kind], let first = entries.first else { return nil }
            let (zh, en) = (kind.name.zh, kind.name.en)
            guard entries.count > 1 else {
                let quoted = Finding.quoted(first.written)
                return BilingualText(
                    zh: "情景中没有\(zh)“\(quoted)”。" + (first.suggestion.map { "是不是“\($0)”？" } ?? ""),
                    en: "The scenario has no \(en) '\(quoted)'."
                        + (first.suggestion.map { " Did you mean '\($0)'?" } ?? "")
                )
            }
            let listed = Finding.listed(entries.map(\.written))
            return BilingualText(
                zh: "方案中有 \(entries.count) 个\(zh)在情景中没有：\(listed.zh)。请核对方案是否出自本情景。",
                en:
                    "The scenario lacks \(entries.count) of the plan's entries under \(en): \(listed.en). Is it a plan for this "
                    + "scenario?"
            )
        }
    }
}

extension PlanNames {
    /// Reports a fault of the file as a whole.
    func report(zh: String, en: String) { engine.report(.badPlan(zh: zh, en: en), file: file) }
}
