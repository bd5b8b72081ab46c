import Counties
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Pairing
import Planning

/// A random policy scenario with several years, helpers of several receivers, support, reserves, taxes and rewards: what
/// ``TinyPolicy`` leaves out because its every plan has to be tried.
struct RandomPolicy {
    private(set) var sample: PlanningSample
    private var generator: SeededGenerator

    private mutating func next(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

    private mutating func happens(_ percent: Int) -> Bool { next(100) < percent }

    init(seed: UInt64) throws {
        sample = try TinyPolicy(seed: seed).sample
        generator = SeededGenerator(seed: seed &+ 7_000)
        sample.scenario.years = 1 + next(3)
        if happens(50) { sample.scenario.pairing.receiversPerHelper.max = 2 }
        sample.scenario.floors = []
        sample.scenario.funds.localTaxShare = [1, 0.37, 0.5][next(3)]
        sample.scenario.funds.rewardBasis = happens(50) ? .amount : .rate
        for row in 1...2 where happens(80) {
            let position = sample.county("R\(row)").position
            sample.scenario.counties[position].mainTax = Double(1 + next(900)) / 100
            sample.scenario.counties[position].mainTaxGrowth = Double(next(1_500)) / 100 - 3
        }
        sample.scenario.pairing.keepBonus = Points(units: 5_000)
        for position in sample.scenario.pairs.indices {
            sample.scenario.pairs[position].isCurrent = happens(30)
        }
        addProjects()
        addPools()
        addResponses()
        addPartialFigures()
    }

    private mutating func addProjects() {
        for number in 4..<7 {
            var project = Project(id: "p\(number)", name: "p\(number)")
            project.points = Points(units: Int64(next(60)) * 1_000)
            project.mode = happens(60) ? next(2) : nil
            project.land = amount(Double(next(4)) * 25)
            project.energy = amount(Double(next(3)) * 10)
            project.fundNeed = amount(Double(next(4)) * 100)
            project.talent = amount(Double(next(3)))
            project.teams = happens(40) ? [.industry: 1 + next(2), .digital: next(2)] : [:]
            project.taxTotal = amount(Double(next(900)) / 10_000)
            sample.scenario.projects.append(project)
        }
    }

    /// Windows, times of building and figures with many decimals.
    private mutating func addPartialFigures() {
        for position in sample.scenario.projects.indices {
            if happens(60) { sample.scenario.projects[position].startEarliest = 2026 * 12 + 1 + next(14) }
            if happens(60) { sample.scenario.projects[position].months = 1 + next(30) }
            if happens(60) { sample.scenario.projects[position].taxTotal = Amount(units: Int64(next(99_999))) }
            let tax = sample.scenario.projects[position].taxTotal?.units ?? 0
            sample.scenario.projects[position].taxMain = Amount(units: tax * 7 / 10)
            sample.scenario.projects[position].investment = amount(Double(next(400)) / 10)
            sample.scenario.projects[position].output = Amount(units: Int64(next(9_999_999)))
            sample.scenario.projects[position].jobs = amount(Double(next(300)))
            sample.scenario.projects[position].water = amount(Double(next(30)) / 10)
        }
    }

    /// Some pools by the year, some promises and reserves for single counties.
    ///
    /// Where rewards are worth points, the fund has either amounts by year or one for all years, and no reserve.
    private mutating func addPools() {
        let years = sample.scenario.years
        let rewards = happens(40)
        if rewards { sample.scenario.funds.rewardRate = Points(units: 3) }
        var pools: [ProvincePool] = []
        for row in sample.scenario.pools {
            let isYearly = years > 1 && row.county == nil && row.amount != nil && happens(50)
            guard isYearly, let total = row.amount else {
                pools.append(row)
                continue
            }
            for year in 0..<years {
                var yearly = row
                yearly.year = 2026 + year
                let step = row.kind.teams == nil ? Int64(1_000) : Amount.unitsPerOne
                yearly.amount = Amount(units: (total.units * Int64(1 + next(3)) / 2) / step * step)
                pools.append(yearly)
            }
            if !rewards, happens(50) { pools.append(row) }
        }
        sample.scenario.pools = pools
        if happens(25) { sample.pool(.landQuota, Double(next(3)) * 12.5, year: 2025 + years, at: "R1") }
        if happens(25) { sample.pool(.energyQuota, nil, at: "R2") { $0.max = amount(12.5) } }
        if !rewards, happens(25) {
            let least = amount(Double(next(3)) * 25)
            sample.pool(.guidanceFund, nil, year: 2025 + years, at: "R2") { $0.min = least }
        }
        if !rewards, happens(25) { sample.pool(.guidanceFund, Double(next(3)) * 60, at: "R2") }
        if happens(30) { sample.pool(.digitalTeams, Double(1 + next(2)), at: "R1") { $0.min = amount(1) } }
    }

    private mutating func addResponses() {
        guard happens(60) else { return }
        for (number, slope) in [30, 12].enumerated() {
            sample.scenario.responses.append(
                ResponseSegment(
                    pool: .guidanceFund,
                    county: nil,
                    number: number + 1,
                    width: amount(80),
                    slope: Points(units: Int64(slope))
                )
            )
        }
        sample.scenario.responses.append(
            ResponseSegment(pool: .industryTeams, county: nil, number: 1, width: amount(1), slope: Points(units: 900))
        )
    }

    /// The question with the best plan that the solver finds, which the audit has accepted; nil where there is none.
    func solved() throws -> (problem: PolicyProblem, plan: PolicyPlan)? {
        let problem = try sample.problem()
        let formulation = PolicyFormulation(problem)
        let report = try GLPKSolver().solve(formulation.model, options: SolveOptions(integerObjective: true))
        guard let solution = report.solution else { return nil }
        let plan = formulation.plan(of: solution)
        return sample.audit().judge(plan).isValid ? (problem, plan) : nil
    }
}
