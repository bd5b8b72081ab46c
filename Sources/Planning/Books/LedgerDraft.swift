import Counties

/// The flows of a plan while they are written down.
struct LedgerDraft {
    let entries: PlanEntries
    private(set) var flows: [LedgerFlow] = []

    init(_ entries: PlanEntries) { self.entries = entries }

    /// Writes down a flow; nothing of 0.
    mutating func add(
        _ item: LedgerItem,
        _ units: Int128,
        from giver: LedgerParty,
        to taker: LedgerParty,
        year: Int,
        project: Int? = nil,
        mode: Int? = nil
    ) {
        guard units != 0 else { return }
        flows.append(
            LedgerFlow(
                year: year,
                giver: giver,
                taker: taker,
                item: item,
                project: project,
                mode: mode,
                amount: Amount(exactly: units)
            )
        )
    }
}

extension Ledger {
    /// The books of a plan.
    ///
    /// - Parameters:
    ///   - problem: The question.
    ///   - plan: A plan that the audit accepts; ``PolicyPlan/canonical(for:)`` first, so that nothing is given that is not
    ///     needed.
    /// - Complexity: O(receivers × (projects + pools) × years).
    public init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        let entries = PlanEntries(problem, plan)
        var draft = LedgerDraft(entries)
        for row in entries.rows {
            draft.addPair(row: row)
            draft.addModes(row: row)
            draft.addFund(row: row)
            draft.addBonds(row: row)
            draft.addFactors(row: row)
            draft.addTeams(row: row)
        }
        draft.addProduction()
        let rule = draft.addRewards()
        self.init(flows: draft.flows.sorted(), rewardRule: rule)
    }
}
