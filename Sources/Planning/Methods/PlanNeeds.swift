import Counties
import Pairing

/// What the decisions of a plan use, by row, in 10⁻⁶ of each unit.
struct PlanNeeds {
    private let problem: PolicyProblem
    private let rowOf: [CountyIndex: Int]
    /// Project, candidate and year, by row.
    private var placed: [[(facts: ProjectCandidate, project: Project, year: Int)]]
    private var modes: [[CooperationMode]]
    private var support: [[PoolKind: Int64]]

    init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        self.problem = problem
        let receivers = problem.pairing.receivers
        let rowOf = Dictionary(receivers.enumerated().map { ($1, $0) }) { first, _ in first }
        let candidateOf = Dictionary(problem.candidates.map { ($0.project, $0) }) { first, _ in first }
        placed = receivers.map { _ in [] }
        modes = receivers.map { _ in [] }
        support = receivers.map { _ in [:] }
        for entry in plan.projects {
            guard let row = rowOf[entry.receiver], let facts = candidateOf[entry.project] else { continue }
            placed[row].append((facts, problem.scenario.projects[entry.project], entry.year))
        }
        for entry in plan.modes {
            if let row = rowOf[entry.receiver] { modes[row].append(problem.scenario.modes[entry.mode]) }
        }
        for entry in plan.support {
            if let row = rowOf[entry.receiver] { support[row][entry.pool, default: 0] += entry.units }
        }
        self.rowOf = rowOf
    }

    func row(of receiver: CountyIndex) -> Int? { rowOf[receiver] }

    /// People of talent.
    var talent: [Int128] { placed.map { $0.reduce(0) { $0 + Int128($1.project.talent.units) } } }

    /// What modes cost the helper in the first year.
    var modeCosts: [Int128] {
        modes.map { own in
            own.reduce(0) { sum, mode in
                mode.payer == .helper ? sum + Int128(mode.setupCost.units) + Int128(mode.annualCost.units) : sum
            }
        }
    }

    /// What is used of a pool, by row, then period; of land and energy the whole need, whoever covers it.
    func uses(_ kind: PoolKind, periods: Int) -> [[Int128]] {
        placed.indices.map { row in
            var uses = [Int128](repeating: 0, count: periods)
            for entry in placed[row] where periods == 1 || uses.indices.contains(entry.year) {
                uses[periods > 1 ? entry.year : 0] += Int128(Self.need(kind, entry.facts, entry.project))
            }
            uses[0] += Int128(support[row][kind] ?? 0) * Int128(Amount.unitsPerOne)
            guard kind == .guidanceFund else { return uses }
            for mode in modes[row] where mode.payer == .fund {
                uses[0] += Int128(mode.setupCost.units)
                let years = Int128(periods > 1 ? 1 : problem.calendar.years)
                for period in uses.indices { uses[period] += Int128(mode.annualCost.units) * years }
            }
            return uses
        }
    }

    /// What a project needs of a pool.
    static func need(_ kind: PoolKind, _ facts: ProjectCandidate, _ project: Project) -> Int64 {
        switch kind {
        case .guidanceFund: project.fundNeed.units
        case .specialBond: project.bondNeed.units
        case .landQuota: facts.needs[.land]?.units ?? 0
        case .energyQuota: facts.needs[.energy]?.units ?? 0
        case .industryTeams, .ventureTeams, .digitalTeams:
            Int64(kind.teams.flatMap { project.teams[$0] } ?? 0) * Amount.unitsPerOne
        }
    }
}
