import Counties
import Pairing

/// What the projects, modes and support of a receiver use, by planned year.
extension PlanEntries {
    /// Sum over the projects of a receiver, by the year of their start.
    func starts(row: Int, _ figure: (ProjectCandidate, Project) -> Int64) -> [Int128] {
        var sums = [Int128](repeating: 0, count: years)
        for placement in placed[row] {
            sums[placement.year] += Int128(figure(facts(placement), project(placement)))
        }
        return sums
    }

    /// What projects need of a local factor.
    func needs(_ factor: LocalFactor, row: Int) -> [Int128] {
        starts(row: row) { facts, _ in facts.needs[factor]?.units ?? 0 }
    }

    /// What a receiver has of a local factor: nothing of what is none, nil where there is no limit.
    func stock(_ factor: LocalFactor?, row: Int) -> Int128? {
        guard let factor else { return 0 }
        return problem.stocks.stock(of: factor, row: row).map { Int128($0.units) }
    }

    /// People of talent that projects need.
    func talent(row: Int) -> [Int128] { starts(row: row) { $1.talent.units } }

    /// What is used of a pool: projects in the year of their start, support in the first year, modes that the fund pays for.
    ///
    /// Land and energy have sources besides their pools, so it is the whole need.
    func uses(_ kind: PoolKind, row: Int) -> [Int128] {
        var sums = starts(row: row) { facts, project in Self.need(kind, facts, project) }
        sums[0] += support(kind, row: row) * Int128(Amount.unitsPerOne)
        guard kind == .guidanceFund else { return sums }
        for mode in modes[row].map({ scenario.modes[$0] }) where mode.payer == .fund {
            for year in 0..<years { sums[year] += Self.cost(mode, year: year) }
        }
        return sums
    }

    /// What a project needs of a pool, in 10⁻⁶ of its unit.
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

    /// What a mode costs in a planned year: setting up in the first, running in every one.
    static func cost(_ mode: CooperationMode, year: Int) -> Int128 {
        Int128(mode.annualCost.units) + (year == 0 ? Int128(mode.setupCost.units) : 0)
    }

    /// What the helper of a receiver pays for its modes in a planned year.
    func modeCost(row: Int, year: Int) -> Int128 {
        modes[row].map { scenario.modes[$0] }.reduce(0) {
            $1.payer == .helper ? $0 + Self.cost($1, year: year) : $0
        }
    }

    /// What the pair of a receiver costs its helper a year; 0 without a pair.
    func pairCost(row: Int) -> Int128 {
        columns[row].map { Int128(problem.means.costs[row * problem.pairing.helpers.count + $0].units) } ?? 0
    }

    /// What counts against the common part of a pool: grants less what the receiver has in reserve.
    ///
    /// - Returns: By period, and for all of them together; a reserve for a year relieves that year and the total, one without
    ///   a year the total.
    func common(_ pool: PoolLimits, row: Int) -> (byPeriod: [Int128], total: Int128) {
        let given = folded(granted(pool.kind, row: row), pool.kind)
        let byPeriod = given.enumerated().map { max(0, $1 - Int128(pool.reservedByYear[row][$0].units)) }
        return (byPeriod, max(0, byPeriod.sum - Int128(pool.reserved[row].units)))
    }

    /// What a mode is worth for a receiver with its helper.
    func benefit(ofMode mode: Int, row: Int) -> Points {
        let own = scenario.pairModeBenefits.first {
            $0.mode == mode && $0.receiver == receiver(row) && $0.helper == helper(row)
        }
        return own?.benefit ?? scenario.modes[mode].benefit
    }
}
