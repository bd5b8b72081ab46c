import Counties
import Pairing
import Planning

/// What the reports of a policy plan look up again and again.
struct PolicyFacts {
    let result: PolicyResult
    let plan: PolicyPlan
    let names: CountyNames
    /// The helper of each receiver.
    let helper: [CountyIndex: CountyIndex]
    /// The projects of each receiver, by project.
    let placed: [CountyIndex: [PolicyPlan.PlacedProject]]
    /// The modes of each receiver, as positions in ``Scenario/modes``, ascending.
    let modes: [CountyIndex: [Int]]
    /// Where each placed project lands.
    let place: [Int: PolicyPlan.PlacedProject]
    private let candidates: [Int: ProjectCandidate]
    private let rows: [CountyIndex: Int]

    var scenario: Scenario { result.problem.scenario }
    var problem: PolicyProblem { result.problem }
    var receivers: [CountyIndex] { result.problem.pairing.receivers }

    /// Nil without a plan.
    init?(_ result: PolicyResult, _ names: CountyNames) {
        guard let plan = result.plan else { return nil }
        self.result = result
        self.plan = plan
        self.names = names
        helper = Dictionary(plan.pairing.pairs.map { ($0.receiver, $0.helper) }) { first, _ in first }
        let projects = result.problem.scenario.projects
        let known = plan.projects.filter { projects.indices.contains($0.project) }
        placed = Dictionary(grouping: known.sorted { $0.project < $1.project }, by: \.receiver)
        modes = Dictionary(grouping: plan.modes, by: \.receiver).mapValues { $0.map(\.mode).sorted() }
        place = Dictionary(known.map { ($0.project, $0) }) { first, _ in first }
        let receivers = result.problem.pairing.receivers.enumerated()
        rows = Dictionary(receivers.map { ($0.element, $0.offset) }) { first, _ in first }
        candidates = Dictionary(result.problem.candidates.map { ($0.project, $0) }) { first, _ in first }
    }

    /// What an admitted project is and needs in exact numbers; nil where it was refused.
    func candidate(_ project: Int) -> ProjectCandidate? { candidates[project] }

    /// Σ of a figure over the projects of a receiver.
    func sum(_ receiver: CountyIndex, _ figure: (Project) -> Amount) -> Amount {
        .sum((placed[receiver] ?? []).map { figure(scenario.projects[$0.project]) })
    }

    /// The chains of a receiver's projects: those that it focuses on.
    func chains(of receiver: CountyIndex) -> [String] {
        let chains = Set((placed[receiver] ?? []).compactMap { scenario.projects[$0.project].chain })
        return chains.sorted().filter(scenario.chains.indices.contains).map { scenario.chains[$0].name }
    }

    /// The names of a receiver's modes.
    func modeNames(of receiver: CountyIndex) -> [String] {
        (modes[receiver] ?? []).filter(scenario.modes.indices.contains).map { scenario.modes[$0].name }
    }

    /// A planned year, or one after the plan: 2026, or 第 2 年 where the scenario names no year.
    func year(_ index: Int) -> ReportCell {
        guard let first = problem.calendar.firstYear else { return .text(Wording.year(number: index + 1)) }
        return .integer(first + index)
    }

    /// The receiver's row in the question; nil for other counties.
    func row(of receiver: CountyIndex) -> Int? { rows[receiver] }

    /// Names as one text, or nothing.
    static func list(_ names: [String]) -> ReportCell { names.isEmpty ? .blank : .text(Wording.list(names)) }

    /// The helper's name; nothing where there is none.
    func helperName(of receiver: CountyIndex) -> ReportCell {
        helper[receiver].map { .name(names[$0]) } ?? .blank
    }

    /// The helper's code; nothing where there is none.
    func helperCode(of receiver: CountyIndex) -> ReportCell {
        helper[receiver].map { .code(names.code($0)) } ?? .blank
    }
}

extension Amount {
    /// The sum; the nearest possible value where it does not fit.
    static func sum(_ amounts: [Amount]) -> Amount {
        Amount(units: Int64(clamping: amounts.reduce(Int128(0)) { $0 + Int128($1.units) }))
    }

    /// The sum of two amounts; the nearest possible value where it does not fit.
    static func sum(_ left: Amount, _ right: Amount) -> Amount { sum([left, right]) }

    /// The difference; the nearest possible value where it does not fit.
    static func difference(_ left: Amount, _ right: Amount) -> Amount {
        Amount(units: Int64(clamping: Int128(left.units) - Int128(right.units)))
    }

    /// A whole number.
    init(whole number: Int) {
        self.init(units: Int64(clamping: Int128(number) * Int128(Amount.unitsPerOne)))
    }
}

extension ReportCell {
    /// An amount that may be missing.
    static func optional(_ amount: Amount?) -> ReportCell { amount.map { .amount($0) } ?? .blank }
}

extension Scenario {
    /// The first planned year; nil where the scenario names none.
    var firstPlannedYear: Int? { firstYear ?? baseYear.map { $0 + 1 } }
}
