import Counties
import GLPKSolver
import LinearModel
import Pairing
import Planning
import Testing

/// Limits of a million that are broken by less than a millionth: a solver's tolerance lets such points through, the
/// program does not.
@Suite struct ExactLoopTests {
    /// What the solver alone would say.
    private func naive(_ sample: PlanningSample) throws -> Double? {
        let formulation = PolicyFormulation(try sample.problem())
        let report = try GLPKSolver().solve(formulation.model, options: SolveOptions(integerObjective: true))
        return report.solution.map { $0.objective / 10_000 }
    }

    private func expect(
        _ sample: PlanningSample,
        _ objective: Double,
        _ placed: [String],
        isTempting: Bool,
        isProvable: Bool = true,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        // The solver alone finds a better point, or one that contradicts its own bound.
        if isTempting { #expect((try? naive(sample)) != objective, "no temptation", sourceLocation: location) }
        let result = try sample.answer(PolicyOptions(computesMargins: false), location)
        if isProvable || result.pairing.reason == .proved {
            #expect(result.pairing.status == .optimal, sourceLocation: location)
        } else {
            #expect(result.pairing.status == .feasible, sourceLocation: location)
        }
        #expect(result.pairing.objective == .points(objective), sourceLocation: location)
        if isProvable {
            #expect(result.pairing.bound == .points(objective), sourceLocation: location)
        } else {
            // What the relaxation happens to prove is proved.
            #expect([.precision, .proved].contains(result.pairing.reason), sourceLocation: location)
            #expect(result.pairing.bound.map { $0 >= .points(objective) } ?? true, sourceLocation: location)
        }
        #expect(sample.placed(result) == placed, sourceLocation: location)
    }

    @Test func `a pool of money holds what it holds`() throws {
        var sample = try PlanningSample([[10]])
        sample.pool(.guidanceFund, 1_000_000)
        sample.project("a", 5, at: "R1") { $0.fundNeed = amount(500_000) }
        sample.project("b", 4, at: "R1") { $0.fundNeed = amount(500_000.4) }
        try expect(sample, 15, ["a@R1"], isTempting: true)
        sample.scenario.projects[1].fundNeed = amount(500_000)
        try expect(sample, 19, ["a@R1", "b@R1"], isTempting: false)
    }

    @Test func `numbers too far apart for one row are solved all the same, and not called proved`() throws {
        var sample = try PlanningSample([[10]])
        sample.pool(.guidanceFund, 10_000_000)
        sample.project("a", 5, at: "R1") { $0.fundNeed = amount(5_000_000) }
        sample.project("b", 4, at: "R1") { $0.fundNeed = amount(5_000_001) }
        sample.project("c", 1, at: "R1") { $0.fundNeed = amount(0.001) }
        #expect(throws: SolverError.self) { try naive(sample) }
        try expect(sample, 16, ["a@R1", "c@R1"], isTempting: false, isProvable: false)
        sample.scenario.pools[0].amount = amount(10_000_001.001)
        try expect(sample, 20, ["a@R1", "b@R1", "c@R1"], isTempting: false, isProvable: false)
        sample.scenario.pools[0].amount = amount(10_000_001.000999)
        try expect(sample, 19, ["a@R1", "b@R1"], isTempting: false, isProvable: false)
    }

    @Test func `a pool of several years holds in each of them`() throws {
        var sample = try PlanningSample([[10]]) { $0.years = 2 }
        sample.pool(.specialBond, 1_000_000, year: 2026)
        sample.pool(.specialBond, 1, year: 2027)
        sample.project("a", 5, at: "R1") { $0.bondNeed = amount(500_000) }
        sample.project("b", 4, at: "R1") { $0.bondNeed = amount(500_000.4) }
        try expect(sample, 15, ["a@R1"], isTempting: true)
    }

    @Test func `land is there, whoever gives it`() throws {
        var sample = try PlanningSample([[10, 0], [0, 10]])
        sample.factors("R1") { $0.landStock = 400_000 }
        sample.factors("R2") { $0.landStock = 0 }
        sample.capacity("H1") { $0.landTransfer = amount(100_000) }
        sample.pool(.landQuota, 500_000)
        sample.project("a", 5, at: "R1") { $0.land = amount(900_000) }
        sample.project("b", 4, at: "R2") { $0.land = amount(100_000.4) }
        sample.project("c", 3, at: "R2") { $0.land = amount(100_000) }
        try expect(sample, 28, ["a@R1", "c@R2"], isTempting: false)
    }

    @Test func `what a helper shares out is no more than it has`() throws {
        var sample = try PlanningSample([[10], [9]]) { $0.pairing.receiversPerHelper.max = 2 }
        sample.factors("R1") { $0.talentLocal = 0 }
        sample.factors("R2") { $0.talentLocal = 0 }
        sample.capacity("H1") { $0.talentPeople = 1_000_000 }
        sample.project("a", 5, at: "R1") { $0.talent = amount(500_000) }
        sample.project("b", 4, at: "R2") { $0.talent = amount(500_000.4) }
        try expect(sample, 24, ["a@R1"], isTempting: false)
    }

    @Test func `a helper's money pays for its modes to the last yuan`() throws {
        var sample = try PlanningSample([[10], [9]]) { scenario in
            scenario.pairing.receiversPerHelper.max = 2
            var mode = CooperationMode(id: "m", name: "m")
            mode.setupCost = amount(500_000)
            scenario.modes = [mode]
        }
        sample.capacity("H1") { $0.moneyPerYear = 999_999.6 }
        sample.project("a", 5, at: "R1") { $0.mode = 0 }
        sample.project("b", 4, at: "R2") { $0.mode = 0 }
        try expect(sample, 24, ["a@R1"], isTempting: false)
        sample.scenario.helperCapacities[0].moneyPerYear = 1_000_000
        try expect(sample, 28, ["a@R1", "b@R2"], isTempting: false)
    }

    @Test func `a floor is reached to the last point`() throws {
        var sample = try PlanningSample([[60_000, 0], [0, 60_000]])
        sample.project("a", 5, at: "R1", "R2")
        let floor = EquityFloor(name: "f", group: .all, points: .points(60_000.0001), total: nil)
        sample.scenario.floors = [floor]
        let result = try sample.answer(PolicyOptions(computesMargins: false))
        #expect(result.pairing.status == .infeasible)
    }

    @Test func `support is taken back where it breaks a limit, and the bound stays honest`() throws {
        var sample = try PlanningSample([[10]])
        sample.pool(.guidanceFund, 1_000_000)
        sample.project("a", 5, at: "R1") { $0.fundNeed = amount(999_999.5) }
        sample.scenario.responses = [
            ResponseSegment(pool: .guidanceFund, county: nil, number: 1, width: amount(1), slope: .points(0.01))
        ]
        let result = try sample.answer(PolicyOptions(computesMargins: false))
        #expect(result.pairing.objective == .points(15) && result.plan?.support == [])
        let bound = try #require(result.pairing.bound)
        #expect(bound >= .points(15) && bound <= .points(15.01))
        if bound > .points(15) {
            #expect(result.pairing.status == .feasible && result.pairing.reason == .precision)
        } else {
            #expect(result.pairing.status == .optimal)
        }
    }

    @Test(
        arguments: [StoppedSolver.Fault.betterObjective, .emptyPoint, .fullPoint, .infeasible],
        PolicySearchMethod.allCases
    )
    func `a solver that is wrong is not believed`(_ fault: StoppedSolver.Fault, _ search: PolicySearchMethod) throws {
        var sample = try PlanningSample([[10, 1], [1, 10]])
        sample.pool(.guidanceFund, 100)
        sample.project("a", 5, at: "R1") { $0.fundNeed = amount(60) }
        sample.project("b", 4, at: "R1") { $0.fundNeed = amount(60) }
        var options = PolicyOptions()
        options.search = search
        // A search that solves the model in its own session may not even hear the lie.
        let result = try? sample.answer(options, by: StoppedSolver(fault))
        #expect(result == nil || result?.pairing.objective == .points(25) && search == .prices)
    }
}
