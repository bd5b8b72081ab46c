import Counties
import LinearModel
import Pairing

/// Where rules of a family have to give way: the plan that breaks least of its rows.
///
/// Not every rule is a row. What cannot be broken by more or by less is kept here, so that finding nothing proves nothing; a
/// plan that is found breaks what is said of it, as both audits judge.
extension FamilyTrials {
    /// A plan that breaks little more than need be is good enough to name where.
    private static let gap = 0.05
    /// Shares of a limit are far below one, and must not drown in the solver's tolerance.
    private static let priceOfWholeLimit = 1000.0

    /// What the plan that breaks least of a family breaks, in words; nil where no such plan was found and proved in time.
    ///
    /// - Throws: ``PlanningError/judgesDisagree(_:)`` where a plan turns up that breaks nothing at all.
    /// - Parameter part: The part of the family that may be broken; nil is all of it.
    func brokenLeast(
        _ family: String,
        _ base: PolicyFormulation,
        _ time: Duration,
        _ part: LoosenedQuestion.Part? = nil
    ) throws -> [BilingualText]? {
        guard let question = relaxed(family, base, part) else { return nil }
        let options = SolveOptions(timeLimit: time, relativeGap: Self.gap, cancellation: cancellation)
        guard let report = try? CompactSearch(solver: solver).solve(question, options),
            report.termination == .optimal || report.termination == .gapReached, let solution = report.solution
        else { return nil }
        let values = question.settled(solution.values)
        // With exactly what its decisions need; or, where that is no longer to be had, as the solver gave it.
        let plans = [
            review.judge(values, of: question),
            review.judge(question.plan(of: Solution(values: values, objective: 0)), values),
        ]
        return try plans.first { try breaksOnly(family, $0) }.map(broken)
    }

    /// Code of the family that a row of the model belongs to; nil for rows that only link variables.
    static func family(ofRow name: String) -> String? {
        // What helpers have of other things than money is judged with the need for it.
        for (prefix, family) in [("P12land_", "P8"), ("P12energy_", "P9"), ("P12talent_", "P10"), ("P12teams_", "P10")]
        where name.hasPrefix(prefix) {
            return family
        }
        guard name.hasPrefix("P") else { return nil }
        let digits = name.dropFirst().prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : "P" + digits
    }

    /// Whether a row limits a part of its family.
    private static func isRow(_ name: String, of part: LoosenedQuestion.Part) -> Bool {
        switch part {
        case .musts: name.hasPrefix("P14must_")
        case .pool(let kind): name.hasPrefix("P11_" + kind.rawValue)
        }
    }

    /// The question in which rows of a family may be broken at a price; nil where none of them is there.
    private func relaxed(
        _ family: String,
        _ base: PolicyFormulation,
        _ part: LoosenedQuestion.Part?
    ) -> PolicyFormulation? {
        var formulation = base
        formulation.pursue([], constant: 0)
        var columns: [Column] = []
        for (index, row) in formulation.model.constraints.enumerated()
        where Self.family(ofRow: row.name) == family && part.map({ Self.isRow(row.name, of: $0) }) ?? true {
            let id = ConstraintID(index: index)
            // Two helpers of one receiver are nothing that the model can tell apart.
            if row.upper.isFinite, family != "P1" { columns.append(excess(id, row.upper, -1)) }
            if row.lower.isFinite { columns.append(excess(id, row.lower, 1)) }
        }
        var forced: [Variable] = []
        if family == "P3" {
            forced = base.pairing.places.compactMap(base.pairing.variable).filter {
                base.model[$0].map { $0.lower > 0.5 } ?? false
            }
        }
        guard !columns.isEmpty || !forced.isEmpty else { return nil }
        for pair in forced {
            formulation.model.setBounds(of: pair, lower: 0, upper: 1)
            formulation.model.setObjectiveCoefficient(of: pair, to: Self.priceOfWholeLimit)
        }
        _ = formulation.model.addVariables(columns)
        return formulation
    }

    private func excess(_ row: ConstraintID, _ limit: Double, _ coefficient: Double) -> Column {
        Column(
            name: "relaxed_\(row.index)_\(coefficient > 0 ? "below" : "above")",
            objective: -Self.priceOfWholeLimit / max(1, abs(limit)),
            entries: [(row, coefficient)]
        )
    }

    /// What a plan breaks, with the figures where a rule has them.
    func broken(_ judged: JudgedPlan) -> [BilingualText] {
        judged.pairs.violations.map {
            let tellsFigures = [$0.limit, $0.found].compactMap(\.self).allSatisfy($0.message.zh.contains)
            return tellsFigures
                ? PlanningMessages.clause($0.message)
                : PlanningMessages.brokenRule($0.message, limit: $0.limit, found: $0.found)
        }
            + judged.policy.violations.map { PlanningMessages.clause($0.message) }
    }
}
