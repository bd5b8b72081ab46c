import Counties
public import LinearModel
import Pairing

extension PolicyFormulation {
    /// The decisions that a point of the model describes, with grants and transfers that cover them.
    ///
    /// Decisions are read from whole variables. What is given is read from continuous ones and rounded to 10⁻⁶, grants
    /// and transfers up, so that what a solver's tolerance leaves missing is there; the audit judges the result.
    public func plan(of solution: Solution) -> PolicyPlan {
        var plan = PolicyPlan(pairing: pairing.plan(of: solution))
        let receivers = problem.pairing.receivers
        for (placement, variable) in zip(placements, placementVariables) where solution[variable] > 0.5 {
            plan.projects.append(
                .init(
                    project: problem.candidates[placement.candidate].project,
                    receiver: receivers[placement.row],
                    year: placement.year
                )
            )
        }
        plan.projects.sort { $0.project < $1.project }
        addModes(to: &plan, solution)
        addSupport(to: &plan, solution)
        plan.rewards = rewardVariables.map { Int64(solution[$0].rounded()) }
        addGrants(to: &plan, solution)
        addTransfers(to: &plan, solution)
        return plan
    }

    /// Modes that the model decided to run, and those that run because a project is of them.
    private func addModes(to plan: inout PolicyPlan, _ solution: Solution) {
        for (row, receiver) in problem.pairing.receivers.enumerated() {
            for mode in problem.scenario.modes.indices {
                let isRun =
                    modeVariables[row][mode].map { solution[$0] > 0.5 }
                    ?? plan.projects.contains {
                        $0.receiver == receiver && problem.scenario.projects[$0.project].mode == mode
                    }
                if isRun { plan.modes.append(.init(receiver: receiver, mode: mode)) }
            }
        }
    }

    private func addSupport(to plan: inout PolicyPlan, _ solution: Solution) {
        for (row, receiver) in problem.pairing.receivers.enumerated() {
            for pool in PoolKind.allCases {
                let units = zip(problem.segments[row], supportVariables[row]).reduce(Int64(0)) { sum, entry in
                    entry.0.pool == pool ? sum + Int64(solution[entry.1].rounded()) : sum
                }
                if units > 0 { plan.support.append(.init(receiver: receiver, pool: pool, units: units)) }
            }
        }
    }

    private func addGrants(to plan: inout PolicyPlan, _ solution: Solution) {
        for (row, receiver) in problem.pairing.receivers.enumerated() {
            for pool in PoolKind.allCases {
                for (year, variable) in (grantVariables[pool]?[row] ?? []).enumerated() {
                    let amount = Self.amount(solution[variable], isWhole: pool.teams != nil)
                    guard amount > .zero else { continue }
                    plan.grants.append(.init(receiver: receiver, pool: pool, year: year, amount: amount))
                }
            }
        }
    }

    /// What a helper with one receiver gives is all that it has and the receiver can use; else what the model says.
    private func addTransfers(to plan: inout PolicyPlan, _ solution: Solution) {
        for pair in plan.pairing.pairs {
            guard let place = problem.pairing.place(of: pair) else { continue }
            for means in PolicyPlan.Means.allCases {
                guard let gift = gifts[means]?[place] else { continue }
                let given = gift.share.map { solution[$0] } ?? gift.most
                let amount = Self.amount(given, isWhole: means == .teams)
                if amount > .zero { plan.transfers.append(.init(pair: pair, means: means, amount: amount)) }
            }
        }
    }

    /// A continuous value as an exact amount: the nearest 10⁻⁶, or the nearest whole number.
    private static func amount(_ value: Double, isWhole: Bool) -> Amount {
        isWhole ? Amount(units: Int64(value.rounded()) * Amount.unitsPerOne) : Amount(rounding: value) ?? .zero
    }
}
