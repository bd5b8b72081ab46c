import Counties
import Pairing
import Planning
import ScenarioFiles

extension PlanReading {
    /// The pairs as they were written, with repetitions.
    var pairs: [CountyPair] { rows.map { CountyPair(helper: $0.helper, receiver: $0.receiver) } }
}

extension PolicyPlan {
    /// A plan that somebody brings; nil where it speaks of pairs alone.
    init?(_ reading: PlanReading, _ problem: PolicyProblem) {
        guard let decisions = reading.decisions else { return nil }
        self.init(pairing: PairingPlan(pairs: reading.pairs))
        projects = decisions.projects.map { PlacedProject(project: $0.project, receiver: $0.receiver, year: $0.year) }
            .sorted { $0.project < $1.project }
        modes = decisions.modes.map { RunMode(receiver: $0.receiver, mode: $0.mode) }
        support = decisions.support.map { Support(receiver: $0.receiver, pool: $0.pool, units: $0.units) }
        grants = decisions.grants.map {
            Grant(receiver: $0.receiver, pool: $0.pool, year: $0.year, amount: $0.amount)
        }
        transfers = decisions.transfers.compactMap { transfer in
            Means(rawValue: transfer.means).map { means in
                let pair = CountyPair(helper: transfer.helper, receiver: transfer.receiver)
                return Transfer(pair: pair, means: means, amount: transfer.amount)
            }
        }
        rewards = Self.rewards(decisions.rewards, years: problem.calendar.years)
    }

    /// Rewards by planned year; what lies outside stands behind the last one, where the audit finds it.
    private static func rewards(_ written: [PlanDecisions.Reward], years: Int) -> [Int64] {
        guard let last = written.map(\.year).max() else { return [] }
        guard written.allSatisfy({ (0..<years).contains($0.year) }) else {
            return [Int64](repeating: 0, count: years) + written.map(\.units)
        }
        var rewards = [Int64](repeating: 0, count: last + 1)
        for reward in written {
            rewards[reward.year] = rewards[reward.year].addingReportingOverflow(reward.units).partialValue
        }
        return rewards
    }
}

extension PlanFigures {
    /// What a plan that somebody brings says of itself.
    init(_ reading: PlanReading) {
        self.init()
        guard let stated = reading.figures else { return }
        objective = stated.objective
        valueTotal = stated.valueTotal
        kept = stated.kept
        changes = stated.changes
        unpaired = stated.unpaired
        benefits = stated.benefits
        search = SearchFigures(stated.search, reading.pairs)
        values = zip(reading.pairs, stated.pairValues).compactMap { pair, value in value.map { (pair, $0) } }
        for project in reading.decisions?.projects ?? [] {
            if let worth = project.points { points.append((project.project, worth)) }
            if let helper = project.helper { helpers.append((project.receiver, helper)) }
        }
        for mode in reading.decisions?.modes ?? [] {
            if let helper = mode.helper { helpers.append((mode.receiver, helper)) }
        }
    }
}

extension SearchFigures {
    /// What a plan that somebody brings says of the search that found it.
    init(_ stated: StatedSearch, _ pairs: [CountyPair]) {
        self.init()
        (fingerprint, status, bound, gap) = (stated.fingerprint, stated.status, stated.bound, stated.gap)
        stages = stated.stages.map {
            Stage(reached: $0.reached, bound: $0.bound, tolerance: $0.tolerance ?? .zero, isAverage: $0.isAverage)
        }
        margins = zip(pairs, stated.margins).compactMap { pair, loss in loss.map { (pair, $0) } }
        ownRegrets = zip(pairs, stated.ownRegrets).compactMap { pair, loss in loss.map { (pair, $0) } }
        regrets = stated.regrets.map { (CountyPair(helper: $0.helper, receiver: $0.receiver), $0.loss) }
        official = stated.official.map { official in
            Official(
                pairs: official.pairs.map { CountyPair(helper: $0.helper, receiver: $0.receiver) },
                obstacle: official.obstacle
            )
        }
        twoStage = stated.twoStage.map { TwoStage(objective: $0.objective, loss: $0.loss) }
    }
}
