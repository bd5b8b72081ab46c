import Complementarity
import Counties
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Pairing
import Planning
import Testing

/// A tiny policy scenario that a test writes down: helpers H1, H2, …, receivers R1, R2, … with given values of pairs.
struct PlanningSample {
    var scenario: Scenario

    /// - Parameter values: Points, a row for each receiver, a column for each helper.
    init(_ values: [[Double?]], edit: (inout Scenario) -> Void = { _ in }) throws {
        scenario = try ScenarioBuilder(values: values).build()
        scenario.baseYear = 2025
        edit(&scenario)
    }

    /// A county by its code.
    func county(_ code: String) -> CountyIndex {
        CountyIndex(scenario.counties.firstIndex { $0.code == code } ?? 0)
    }

    /// Adds a project worth some points.
    mutating func project(
        _ id: String,
        _ points: Double,
        at counties: String...,
        edit: (inout Project) -> Void = { _ in }
    ) {
        var project = Project(id: id, name: id)
        project.points = Points(rounding: points)
        project.landingCounties = counties.map(county).sorted()
        edit(&project)
        scenario.projects.append(project)
        scenario.projects.sort { $0.id < $1.id }
    }

    /// What a county has of its own.
    mutating func factors(_ code: String, edit: (inout CountyFactors) -> Void) {
        var row = CountyFactors(county: county(code))
        edit(&row)
        scenario.factors.append(row)
        scenario.factors.sort { $0.county < $1.county }
    }

    /// What a helper can give.
    mutating func capacity(_ code: String, edit: (inout HelperCapacity) -> Void) {
        var row = HelperCapacity(county: county(code))
        edit(&row)
        scenario.helperCapacities.append(row)
        scenario.helperCapacities.sort { $0.county < $1.county }
    }

    /// A row of the pools.
    mutating func pool(
        _ kind: PoolKind,
        _ amount: Double?,
        year: Int? = nil,
        at code: String? = nil,
        edit: (inout ProvincePool) -> Void = { _ in }
    ) {
        var row = ProvincePool(kind: kind, year: year, county: code.map(county))
        row.amount = amount.flatMap(Amount.init(rounding:))
        edit(&row)
        scenario.pools.append(row)
    }

    /// The question.
    func problem() throws -> PolicyProblem {
        let model = ComplementarityModel(scenario: scenario)
        return try PolicyProblem(PairingProblem.make(from: scenario, scoring: model))
    }

    /// The optimum in points and the projects placed, as `p@R1`; nil when nothing is feasible.
    func optimum() throws -> (objective: Double, placed: [String])? {
        let formulation = PolicyFormulation(try problem())
        let report = try GLPKSolver().solve(formulation.model, options: SolveOptions(integerObjective: true))
        guard report.termination != .infeasible else { return nil }
        guard report.termination == .optimal, let solution = report.solution else { return (.nan, []) }
        let placed = zip(formulation.placements, formulation.placementVariables).compactMap { placement, variable in
            solution[variable] > 0.5
                ? formulation.problem.project(of: placement.candidate).id + "@R\(placement.row + 1)"
                    + (placement.year > 0 ? "+\(placement.year)" : "") : nil
        }
        let judged = audit().judge(formulation.plan(of: solution))
        #expect(judged.violations == [])
        #expect(judged.objective.map { Double($0.units) } == solution.objective.rounded())
        return (solution.objective / 10_000, placed.sorted())
    }

    /// The judge of pairs of this scenario.
    func pairAudit() -> PlanAudit {
        let given = Dictionary(
            scenario.pairs.map { (CountyPair(helper: $0.helper, receiver: $0.receiver), $0.value) }
        ) { first, _ in first }
        return PlanAudit(scenario: scenario, minutes: { _, _ in nil }, kilometres: { _, _ in nil }) { given[$0] ?? nil }
    }

    /// The judge of plans of this scenario.
    func audit() -> PolicyAudit {
        let given = Dictionary(
            scenario.pairs.map { (CountyPair(helper: $0.helper, receiver: $0.receiver), $0.value) }
        ) { first, _ in first }
        return PolicyAudit(scenario: scenario) { given[$0] ?? nil }
    }
}

/// An amount of a resource.
func amount(_ number: Double) -> Amount { Amount(rounding: number) ?? .zero }
