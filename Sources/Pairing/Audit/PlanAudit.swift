public import Counties

/// The independent judge of plans: every rule of a scenario, checked pair by pair in exact integers, without any solver.
///
/// The audit is written from the rules as planners read them and shares no code with the model that finds plans. A
/// mistake in the model is therefore a disagreement between two programs and not an official document. It judges any
/// plan, also one that was made by hand, and says of every broken rule what the limit is and what was found.
public struct PlanAudit: Sendable {
    /// The rules.
    let scenario: Scenario
    /// Journey from a helper to a receiver, minutes.
    let minutes: @Sendable (CountyIndex, CountyIndex) -> Double?
    /// Way by road from a helper to a receiver, km.
    let kilometres: @Sendable (CountyIndex, CountyIndex) -> Double?
    /// Value of a pair.
    let value: @Sendable (CountyPair) -> Points?
    /// Prefecture of each county.
    let cities: [AuditedCity]

    /// Creates a judge for one scenario.
    ///
    /// - Parameters:
    ///   - scenario: The rules; its amounts are already rounded to whole units.
    ///   - minutes: Journey from the first county to the second, minutes; nil where it is not known.
    ///   - kilometres: Way by road from the first county to the second, km; nil where it is not known.
    ///   - value: Value of a pair: the one given in the table `pairs` unless its row forbids the pair, else the
    ///     computed score; nil where there is neither. It is asked only for pairs of a helper and a receiver.
    public init(
        scenario: Scenario,
        minutes: @escaping @Sendable (CountyIndex, CountyIndex) -> Double?,
        kilometres: @escaping @Sendable (CountyIndex, CountyIndex) -> Double?,
        value: @escaping @Sendable (CountyPair) -> Points?
    ) {
        self.scenario = scenario
        self.minutes = minutes
        self.kilometres = kilometres
        self.value = value
        cities = scenario.counties.map(AuditedCity.init)
    }

    /// Judges a plan.
    ///
    /// A pair that stands twice in the list is a violation and is counted once by the other rules. A pair of counties
    /// that do not have their roles is a violation and is not counted by the other rules; the plan then has no
    /// objective.
    ///
    /// - Parameter pairs: The pairs in any order, as somebody wrote them down.
    /// - Returns: The broken rules sorted by family and subject, and the exact totals. The objective is nil where a
    ///   pair has no value, and where a total is too large for ``Points``.
    /// - Complexity: O(r + p log p + q·p) for r rows of the scenario, p pairs and q quotas.
    public func judge(_ pairs: [CountyPair]) -> AuditReport {
        let plan = AuditedPlan(pairs, counties: scenario.counties)
        let decisions = AuditedDecisions(rows: scenario.pairs, plan: plan, counties: scenario.counties)
        var violations = judgeReceivers(plan)
        violations += judgeHelpers(plan)
        violations += judgePairs(plan, decisions)
        violations += judgeList(plan, decisions)
        violations += judgeDistances(plan, decisions)
        violations += judgeQuotas(plan)
        violations += judgeContinuity(decisions)
        violations += judgeResources(plan)
        let unpaired = scenario.receivers.filter { plan.helpers(of: $0).isEmpty }
        let totals = totals(of: plan, kept: decisions.kept.count, unpaired: unpaired.count)
        return AuditReport(
            violations: violations,
            objective: totals?.objective,
            valueTotal: totals?.values,
            pairs: plan.pairs.count,
            kept: decisions.kept.count,
            unpaired: unpaired
        )
    }

    /// The phrases of this scenario's messages.
    var phrases: AuditPhrases { AuditPhrases(counties: scenario.counties, cities: cities) }
}
