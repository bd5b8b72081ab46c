import Counties
public import LinearModel
public import Pairing

/// The whole policy question as one compact mixed-integer model, the reference for every other method.
///
/// Because a receiver has at most one helper, projects, chains and modes are indexed by the receiver alone. The objective
/// is in whole units of 10⁻⁴ points on every plan. The mathematics is in `docs/formulation.md` under the same codes.
public struct PolicyFormulation: Sendable {
    /// The model; maximises.
    public internal(set) var model: Model
    /// The question.
    public let problem: PolicyProblem
    /// The pairing part, whose variables and rows come first.
    public let pairing: PairingFormulation
    /// What may be placed, in the order of ``placementVariables``.
    public internal(set) var placements: [Placement] = []
    /// `y[p,w,t]`.
    public internal(set) var placementVariables: [Variable] = []
    /// `u[w,m]` by row, then mode; nil where nothing depends on whether the mode runs.
    public internal(set) var modeVariables: [[Variable?]]
    /// `g[w,b,n]` by row, in the order of the row's segments.
    public internal(set) var supportVariables: [[Variable]] = []
    /// `r[t]`; empty without a reward.
    public internal(set) var rewardVariables: [Variable] = []
    /// U[w] by row as terms in units of 10⁻⁴ points, not weighted.
    public internal(set) var benefits: [[(variable: Variable, units: Int64)]]

    /// `q[w,b,t]` by pool, row and planned year, or all years as one.
    var grantVariables: [PoolKind: [[Variable]]] = [:]
    /// What helpers give by means and place.
    var gifts: [PolicyPlan.Means: [Int: Gift]] = [:]
    /// What counts against the guidance fund.
    var fundUse = FundUse()
    /// Positions in ``placements`` by row.
    var placementsByRow: [[Int]] = []
    /// The row of the receiver that alone decides on a variable; −1 where it belongs to all.
    private(set) var rowOfVariable: [Int]
    /// Variables that stand for shares of others, behind all others; empty as long as the rows are as they were written.
    private(set) var shares: [VariableShare] = []
    /// What aims must not fall below, in their whole units; the rows that ask for it are kept within a tolerance only.
    var heldAims: [(aim: PlanAim, least: Int64)] = []
    private var names: Set<String> = []

    /// Writes the model of a question.
    ///
    /// - Complexity: O(pairs + placements + receivers × (chains + modes + pools × years)).
    public init(_ problem: PolicyProblem) {
        self.problem = problem
        pairing = PairingFormulation(problem.pairing, scale: .natural)
        model = pairing.model
        rowOfVariable = [Int](repeating: -1, count: model.variableCount)
        let rows = problem.pairing.receivers.count
        modeVariables = [[Variable?]](
            repeating: [Variable?](repeating: nil, count: problem.scenario.modes.count),
            count: rows
        )
        benefits = [[(variable: Variable, units: Int64)]](repeating: [], count: rows)
        takeBenefitsOfPairs()
        ownPairs()
        addPlacements()
        addChains()
        addModes()
        addLocalFactors()
        addTalent()
        addPools()
        addHelperMoney()
        addParticipation()
        addFloors()
        setObjective()
    }

    /// The model with its objective in points, as other programs are given it.
    public var modelInPoints: Model {
        var model = model
        for index in 0..<model.variableCount {
            let variable = Variable(index: index)
            let units = model[variable]?.objective ?? 0
            if units != 0 {
                model.setObjectiveCoefficient(of: variable, to: units / Double(Points.unitsPerOne))
            }
        }
        return model
    }

    /// Values and penalties of the pairing part, as parts of the receivers' benefits.
    private mutating func takeBenefitsOfPairs() {
        let columns = problem.pairing.helpers.count
        for place in pairing.places {
            guard let variable = pairing.variable(at: place) else { continue }
            benefits[place / columns].append((variable, problem.pairing.values[place]))
        }
        let penalty = problem.scenario.pairing.unpairedPenalty.units
        for (row, variable) in pairing.unpairedVariables.enumerated() {
            if let variable { benefits[row].append((variable, -penalty)) }
        }
    }

    /// Pairs and their lack are decided by their receiver.
    private mutating func ownPairs() {
        let columns = problem.pairing.helpers.count
        for place in pairing.places {
            if let variable = pairing.variable(at: place) { rowOfVariable[variable.index] = place / columns }
        }
        for (row, variable) in pairing.unpairedVariables.enumerated() {
            if let variable { rowOfVariable[variable.index] = row }
        }
    }

    /// Σ ω·U + β·kept + reward, every coefficient a whole number of 10⁻⁴ points.
    private mutating func setObjective() {
        var costs = [Int64](repeating: 0, count: model.variableCount)
        for (row, terms) in benefits.enumerated() {
            for term in terms { costs[term.variable.index] += problem.weighted(term.units, row: row) }
        }
        let bonus = problem.scenario.pairing.keepBonus.units
        for pair in problem.pairing.currentPairs {
            guard let place = problem.pairing.place(of: pair), let variable = pairing.variable(at: place) else {
                continue
            }
            costs[variable.index] += bonus
        }
        for variable in rewardVariables { costs[variable.index] += problem.rewardUnits }
        model.objectiveConstant = 0
        for (index, cost) in costs.enumerated() {
            model.setObjectiveCoefficient(of: Variable(index: index), to: Double(cost))
        }
    }
}

/// What a helper can give a receiver: by its own variable, or, where that is nil, this much as soon as they are paired.
struct Gift {
    /// `τ[s,w]`.
    let share: Variable?
    /// The most.
    let most: Double
}

extension PolicyFormulation {
    /// The eligible pairs of a receiver as columns with their variables.
    func partners(ofRow row: Int) -> [(column: Int, variable: Variable)] {
        let columns = problem.pairing.helpers.count
        return (0..<columns).compactMap { column in
            pairing.variable(at: row * columns + column).map { (column, $0) }
        }
    }

    /// Code of the receiver of a row.
    func code(ofRow row: Int) -> String { problem.scenario[problem.pairing.receivers[row]].code }

    /// Code of the helper of a column.
    func code(ofColumn column: Int) -> String { problem.scenario[problem.pairing.helpers[column]].code }

    /// Appends a variable under a name that no other has.
    ///
    /// - Parameter row: The receiver that alone decides on it; nil where it belongs to all.
    mutating func addVariable(
        _ name: String,
        row: Int?,
        upper: Double = .infinity,
        kind: Variable.Kind = .continuous
    ) -> Variable {
        rowOfVariable.append(row ?? -1)
        return model.addVariable(unused(name), lower: 0, upper: upper, kind: kind)
    }

    /// Takes the same model in other rows, with variables that stand for shares of others and belong where these do.
    ///
    /// - Parameter shares: In the order in which they stand behind all others; one may be of one before it.
    mutating func rewrite(_ model: Model, with shares: [VariableShare]) {
        rowOfVariable += [Int](repeating: -1, count: max(0, self.model.variableCount - rowOfVariable.count))
        for share in shares { rowOfVariable.append(rowOfVariable[share.source.index]) }
        self.shares = shares
        self.model = model
    }

    /// The terms of a row of the model, with shares as what they are shares of.
    func wholeTerms(ofRow index: Int) -> [(variable: Variable, coefficient: Double)] {
        let terms = model.terms(of: ConstraintID(index: index))
        guard !shares.isEmpty else { return terms }
        let first = model.variableCount - shares.count
        return terms.map { term in
            var term = term
            while term.variable.index >= first {
                let share = shares[term.variable.index - first]
                // Powers of two, so that nothing is rounded.
                term = (share.source, term.coefficient * share.part)
            }
            return term
        }
    }

    /// Appends `Σ terms ≤ upper`.
    mutating func addAtMost(_ name: String, _ terms: [(Variable, Double)], _ upper: Double) {
        guard !terms.isEmpty || upper < 0 else { return }
        model.addConstraint(unused(name), lower: -.infinity, terms: terms, upper: upper)
    }

    /// Appends `Σ terms ≥ lower`.
    mutating func addAtLeast(_ name: String, _ terms: [(Variable, Double)], _ lower: Double) {
        guard !terms.isEmpty || lower > 0 else { return }
        model.addConstraint(unused(name), lower: lower, terms: terms, upper: .infinity)
    }

    /// A name that neither variables nor rows have: ids and codes are free text, so two of them can read alike together.
    private mutating func unused(_ name: String) -> String {
        if names.insert(name).inserted { return name }
        let numbered = "\(name)_\(model.variableCount)_\(model.constraintCount)"
        names.insert(numbered)
        return numbered
    }
}
