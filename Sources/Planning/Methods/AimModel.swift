import Counties
import LinearModel
import Pairing

/// The model of one stage: the question, what earlier stages reached, and one aim as its objective.
///
/// The objective is whole on every plan: 10⁻⁴ points, pairs or projects. Of ``PlanAim/worstK`` it is the sum of the k worst.
struct AimModel {
    let aim: PlanAim
    /// The question with its earlier aims; maximises the aim.
    var formulation: PolicyFormulation
    /// The aim.
    let terms: [(Variable, Double)]
    private let constant: Double
    /// How many of its variables the question had before.
    private let countOfBase: Int
    /// Whether the aim is the worst receiver: also as the average of the one worst.
    var isWorst: Bool { aim == .worst || aim == .worstK && formulation.problem.worstCount == 1 }

    /// Writes an aim on top of a formulation whose objective is the total.
    init(_ aim: PlanAim, over base: PolicyFormulation) {
        var formulation = base
        countOfBase = base.model.variableCount
        (terms, constant) = formulation.append(aim)
        self.aim = aim
        if aim != .total { formulation.pursue(terms, constant: constant) }
        self.formulation = formulation
    }

    /// The value of the aim at a point in whole numbers; nil where it is not whole.
    func value(at values: [Double]) -> Int64? {
        PolicyFormulation.whole(terms, at: values).map { $0 + Int64(constant) }
    }

    /// A point of the formulation below as one of this model: the best values of what the aim appended.
    func extended(_ values: [Double]) -> [Double] {
        guard values.count >= countOfBase else { return values }
        var values = Array(values.prefix(countOfBase))
        let benefits = formulation.benefits.map { terms in
            terms.reduce(0) { $0 + Double($1.units) * values[$1.variable.index] }
        }
        switch aim {
        case .worst: values.append(benefits.min() ?? 0)
        case .worstK where formulation.problem.worstCount == 1: values.append(benefits.min() ?? 0)
        case .worstK:
            let level = benefits.sorted()[formulation.problem.worstCount - 1]
            values.append(level)
            values += benefits.map { max(0, level - $0) }
        case .pairs:
            let appended = formulation.model.variableCount - countOfBase - formulation.shares.count
            for row in benefits.indices.prefix(appended) {
                let isPaired = formulation.partners(ofRow: row).contains { values[$0.variable.index] > 0.5 }
                values.append(isPaired ? 1 : 0)
            }
        case .kept, .projects, .total: break
        }
        // A share may be one of a share before it.
        for share in formulation.shares { values.append(values[share.source.index] * share.part) }
        return values
    }

    /// Appends to the formulation of the next stage that this aim must not fall below a value.
    func hold(atLeast value: Int64, in base: inout PolicyFormulation) {
        base.heldAims.append((aim, value))
        switch aim {
        // Receiver by receiver, so that nothing links them.
        case _ where isWorst:
            for row in base.benefits.indices { base.holdBenefit(row: row, atLeast: value) }
        case .pairs, .kept, .projects, .worst, .worstK, .total:
            let (terms, constant) = base.append(aim)
            base.addAtLeast("aim_\(aim.rawValue)", terms, Double(value) - constant)
        }
    }
}

extension PolicyProblem {
    /// How many receivers ``PlanAim/worstK`` counts here.
    public var worstCount: Int { min(scenario.objective.worstCount, pairing.receivers.count) }

    /// The aims in the order in which they are pursued; the last one is the total, also where it was held before.
    var aims: [PlanAim] {
        let named: [PlanAim] =
            switch scenario.objective.mode {
            case .weighted: []
            case .priorities: scenario.objective.priorities
            case .maxMin: [.worst]
            case .worstK: [.worstK]
            }
        // Without receivers there is no worst of them.
        let meaningful = named.filter { !pairing.receivers.isEmpty || ($0 != .worst && $0 != .worstK) }
        return meaningful.last == .total ? meaningful : meaningful + [.total]
    }

    /// What later aims may take from an aim, in whole units of its model.
    func tolerance(of aim: PlanAim) -> Int64 {
        let points = (scenario.objective.tolerances[aim] ?? .zero).units
        return switch aim {
        case .pairs, .kept, .projects: points / Points.unitsPerOne
        case .worst, .total: points
        case .worstK: Int64(clamping: Int128(points) * Int128(worstCount))
        }
    }
}

extension PolicyFormulation {
    /// Appends what an aim needs of variables and rows.
    ///
    /// - Returns: The aim as terms with whole coefficients, and what no variable decides.
    mutating func append(_ aim: PlanAim) -> (terms: [(Variable, Double)], constant: Double) {
        switch aim {
        case .total: (objectiveTerms, 0)
        case .pairs: appendPairs()
        case .kept:
            (
                problem.pairing.currentPairs.compactMap { pair in
                    problem.pairing.place(of: pair).flatMap(pairing.variable).map { ($0, 1) }
                }, 0
            )
        case .projects: (placementVariables.map { ($0, 1) }, 0)
        case .worst: (appendWorst(), 0)
        // The worst one is the worst: one variable instead of one for each receiver.
        case .worstK: (problem.worstCount == 1 ? appendWorst() : appendWorstK(), 0)
        }
    }

    /// Σ_w [w has a helper].
    private mutating func appendPairs() -> (terms: [(Variable, Double)], constant: Double) {
        let rows = problem.pairing.receivers.indices
        guard problem.pairing.allowsUnpaired else { return ([], Double(rows.count)) }
        if problem.pairing.receiverBounds.max == 1 {
            return (rows.flatMap { partners(ofRow: $0) }.map { ($0.variable, 1) }, 0)
        }
        let terms = rows.map { row -> (Variable, Double) in
            let isPaired = addVariable("aim_pairs_\(code(ofRow: row))", row: row, upper: 1, kind: .binary)
            addAtMost(
                "aim_pairs_\(code(ofRow: row))",
                [(isPaired, 1)] + partners(ofRow: row).map { ($0.variable, -1) },
                0
            )
            return (isPaired, 1)
        }
        return (terms, 0)
    }

    /// What the benefit of any receiver can be, whatever the plan, in units of 10⁻⁴ points.
    private var benefitRange: ClosedRange<Double> {
        var (least, most) = (0.0, 0.0)
        for row in problem.pairing.receivers.indices {
            var (low, high) = (0.0, 0.0)
            for (variable, units) in benefits[row] {
                let ends = [model[variable]?.lower ?? 0, model[variable]?.upper ?? 1].map { $0 * Double(units) }
                low += min(ends[0], ends[1])
                high += max(ends[0], ends[1])
            }
            (least, most) = (min(least, low), max(most, high))
        }
        return least...most
    }

    /// τ ≤ U[w] for every receiver, τ free in sign.
    private mutating func appendWorst() -> [(Variable, Double)] {
        let worst = addVariable("aim_worst", row: nil)
        let range = benefitRange
        model.setBounds(of: worst, lower: range.lowerBound, upper: range.upperBound)
        for row in problem.pairing.receivers.indices {
            addAtMost("aim_worst_\(code(ofRow: row))", [(worst, 1)] + benefitTerms([row]).map { ($0.0, -$0.1) }, 0)
        }
        return [(worst, 1)]
    }

    /// k·t − Σ_w d[w], d[w] ≥ t − U[w], d ≥ 0, t free in sign: the sum of the k worst.
    private mutating func appendWorstK() -> [(Variable, Double)] {
        let level = addVariable("aim_level", row: nil)
        let range = benefitRange
        model.setBounds(of: level, lower: range.lowerBound, upper: range.upperBound)
        var terms: [(Variable, Double)] = [(level, Double(problem.worstCount))]
        for row in problem.pairing.receivers.indices {
            let short = addVariable(
                "aim_short_\(code(ofRow: row))",
                row: row,
                upper: range.upperBound - range.lowerBound
            )
            terms.append((short, -1))
            addAtMost(
                "aim_short_\(code(ofRow: row))",
                [(level, 1), (short, -1)] + benefitTerms([row]).map { ($0.0, -$0.1) },
                0
            )
        }
        return terms
    }

    /// U[w] ≥ value; where pairs alone make it up, as pairs that are barred, which keeps the model a network.
    mutating func holdBenefit(row: Int, atLeast value: Int64) {
        let pairs = partners(ofRow: row).map(\.variable)
        let penalty = pairing.unpairedVariables[row]
        let isPairAlone = Set(benefits[row].map(\.variable)).isSubset(of: pairs + [penalty].compactMap(\.self))
        guard isPairAlone, problem.pairing.receiverBounds.max == 1 else {
            addAtLeast("aim_worst_\(code(ofRow: row))", benefitTerms([row]), Double(value))
            return
        }
        let below = benefits[row].filter { $0.units < value }.map { ($0.variable, 1.0) }
        addAtMost("aim_worst_\(code(ofRow: row))", below, 0)
        // Without a penalty nothing says that it is unpaired, and it then has nothing.
        if problem.pairing.allowsUnpaired, penalty == nil, value > 0 {
            addAtLeast("aim_paired_\(code(ofRow: row))", pairs.map { ($0, 1) }, 1)
        }
    }

    /// Makes terms the objective.
    mutating func pursue(_ terms: [(Variable, Double)], constant: Double) {
        for index in 0..<model.variableCount {
            model.setObjectiveCoefficient(of: Variable(index: index), to: 0)
        }
        for (variable, coefficient) in terms { model.setObjectiveCoefficient(of: variable, to: coefficient) }
        model.objectiveConstant = constant
    }
}
