import Counties
import Foundation

/// Finds what the entries of a plan name in a scenario, and reports what it cannot find.
struct PlanEntryNames {
    private let names: PlanNames
    private let projects: [String: Int]
    private let modes: [String: Int]
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
        projects[id] ?? unknown(id, zh: "项目", en: "project", among: projects.keys.sorted())
    }

    func mode(_ id: String) -> Int? { modes[id] ?? unknown(id, zh: "合作模式", en: "mode", among: modes.keys.sorted()) }

    func pool(_ name: String) -> PoolKind? {
        PoolKind(rawValue: name) ?? unknown(name, zh: "总盘子", en: "pool", among: PoolKind.allCases.map(\.rawValue))
    }

    func means(_ name: String) -> String? {
        PlanDecisions.means.contains(name) ? name : unknown(name, zh: "调剂事项", en: "means", among: PlanDecisions.means)
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

    private func unknown<Found>(_ written: String, zh: String, en: String, among known: [String]) -> Found? {
        let quoted = Finding.quoted(written)
        let suggestion = EditDistance.nearest(to: written, among: known)
        names.report(
            zh: "情景中没有\(zh)“\(quoted)”。" + (suggestion.map { "是不是“\($0)”？" } ?? ""),
            en: "The scenario has no \(en) '\(quoted)'." + (suggestion.map { " Did you mean '\($0)'?" } ?? "")
        )
        return nil
    }
}

extension PlanNames {
    /// Reports a fault of the file as a whole.
    func report(zh: String, en: String) { engine.report(.badPlan(zh: zh, en: en), file: file) }
}
