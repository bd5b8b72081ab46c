import Counties
public import LinearModel

/// The pairing question as a linear model in zero-one variables, one family of constraints a file.
///
/// `x[s,w] = 1` when helper s is paired with receiver w; only eligible pairs have a variable, so P4 and the forbidding
/// half of P3 are the absence of a variable. `o[w] = 1` when receiver w has no helper. The mathematics is in
/// `docs/formulation.md` under the same codes.
public struct PairingFormulation: Sendable {
    /// In which numbers the model is written.
    public enum Scale: Sendable {
        /// Points and the units of the scenario, for people and other programs.
        case natural
        /// Whole numbers as small as they can be made without rounding, for the solver. What all plans share is in the
        /// constant of the objective.
        case integers
    }

    /// The model; maximises.
    public internal(set) var model: Model
    /// The question.
    public let problem: PairingProblem
    /// In which numbers the model is written.
    public let scale: Scale
    /// Units of 10⁻⁴ points in one unit of the model's objective; 10⁴ in natural scale.
    public let objectiveUnit: Int64
    /// Eligible places in the order of their variables.
    public let places: [Int]
    /// Variable of `o[w]` by row; nil where a receiver needs none.
    public internal(set) var unpairedVariables: [Variable?]
    private var constraintNames: Set<String> = []
    /// Whether every point that a solver accepts keeps every limit in exact integers. Where not, the model may have
    /// points that are better than every plan.
    var isExact = true
    /// Position in `places` by place; −1 where the pair is not eligible.
    let variableAtPlace: [Int32]

    /// Writes the model of a question.
    ///
    /// - Parameters:
    ///   - problem: The question.
    ///   - scale: In which numbers.
    /// - Complexity: O(eligible pairs + needs).
    public init(_ problem: PairingProblem, scale: Scale) {
        self.problem = problem
        self.scale = scale
        model = Model(name: problem.scenario.id)
        model.sense = .maximize
        places = problem.reasons.indices.filter { problem.isEligible($0) }
        var variableAtPlace = [Int32](repeating: -1, count: problem.reasons.count)
        for (index, place) in places.enumerated() { variableAtPlace[place] = Int32(index) }
        self.variableAtPlace = variableAtPlace
        unpairedVariables = [Variable?](repeating: nil, count: problem.receivers.count)
        objectiveUnit = scale == .natural ? Points.unitsPerOne : Self.commonDivisor(problem)
        addPairVariables()
        addHelpersPerReceiver()
        if scale == .integers { centreCosts() }
        addReceiversPerHelper()
        addForcedPairs()
        addGroupQuotas()
        addContinuity()
        addHelperResources()
    }

    /// The variable of a pair; nil where it may not be made.
    public func variable(at place: Int) -> Variable? {
        let index = variableAtPlace[place]
        return index >= 0 ? Variable(index: Int(index)) : nil
    }

    /// The plan that a point of the model describes.
    public func plan(of solution: Solution) -> PairingPlan {
        var pairs: [CountyPair] = []
        for (index, place) in places.enumerated() where solution[Variable(index: index)] > 0.5 {
            pairs.append(problem.pair(at: place))
        }
        return PairingPlan(pairs: pairs)
    }

    /// The point of the model that a plan describes.
    public func values(of plan: PairingPlan) -> [Double] {
        var values = [Double](repeating: 0, count: model.variableCount)
        var isPaired = [Bool](repeating: false, count: problem.receivers.count)
        for pair in plan.pairs {
            guard let place = problem.place(of: pair), let variable = variable(at: place) else { continue }
            values[variable.index] = 1
            isPaired[place / problem.helpers.count] = true
        }
        for (row, variable) in unpairedVariables.enumerated() where !isPaired[row] {
            if let variable { values[variable.index] = 1 }
        }
        return values
    }

    /// A number of 10⁻⁴ points in the model's objective.
    func objectiveCoefficient(_ units: Int64) -> Double {
        scale == .natural ? Double(units) / Double(Points.unitsPerOne) : Double(units / objectiveUnit)
    }

    /// Terms over the eligible places of a sequence, each with coefficient 1.
    func pairTerms(_ places: some Sequence<Int>) -> [(Variable, Double)] {
        places.compactMap { place in variable(at: place).map { ($0, 1) } }
    }

    /// Appends a constraint.
    ///
    /// A minimum above its maximum is a rule that nothing can keep. No solver takes it as one row, so it becomes two.
    mutating func add(_ name: String, lower: Double, terms: [(Variable, Double)], upper: Double) {
        guard lower > upper else {
            model.addConstraint(unused(name), lower: lower, terms: terms, upper: upper)
            return
        }
        model.addConstraint(unused("\(name)_min"), lower: lower, terms: terms, upper: .infinity)
        model.addConstraint(unused("\(name)_max"), lower: -.infinity, terms: terms, upper: upper)
    }

    /// A name that no constraint has yet: codes and resources are free text, so two of them can read alike together.
    private mutating func unused(_ name: String) -> String {
        if constraintNames.insert(name).inserted { return name }
        let numbered = "\(name)_\(model.constraintCount)"
        constraintNames.insert(numbered)
        return numbered
    }

    /// Appends `o[w]`.
    mutating func addUnpairedVariable(row: Int) -> Variable {
        let code = problem.scenario[problem.receivers[row]].code
        let penalty = problem.scenario.pairing.unpairedPenalty.units
        let cost = penalty == 0 ? 0 : -objectiveCoefficient(penalty)
        let variable = model.addVariable("o_\(code)", lower: 0, upper: 1, kind: .binary, objective: cost)
        unpairedVariables[row] = variable
        return variable
    }

    /// Fixes a variable at 0 or makes it 1.
    mutating func setBounds(_ variable: Variable, lower: Double, upper: Double) {
        model.setBounds(of: variable, lower: lower, upper: upper)
    }

    private mutating func addPairVariables() {
        let isAmbiguous = problem.scenario.counties.contains { $0.code.contains("_") }
        for place in places {
            let pair = problem.pair(at: place)
            let codes = "\(problem.scenario[pair.helper].code)_\(problem.scenario[pair.receiver].code)"
            let name = isAmbiguous ? "x_\(codes)_\(place)" : "x_\(codes)"
            let gain = objectiveCoefficient(problem.gain(at: place))
            _ = model.addVariable(name, lower: 0, upper: 1, kind: .binary, objective: gain)
        }
    }

    /// The largest number of units that divides every coefficient of the objective, so that the solver works with the
    /// smallest whole numbers.
    private static func commonDivisor(_ problem: PairingProblem) -> Int64 {
        var divisor = problem.scenario.pairing.unpairedPenalty.units.magnitude
        for place in problem.reasons.indices where problem.isEligible(place) {
            divisor = greatestCommonDivisor(divisor, problem.gain(at: place).magnitude)
            if divisor == 1 { break }
        }
        return divisor == 0 ? 1 : Int64(divisor)
    }
}

/// The greatest common divisor; 0 divides nothing.
func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
}
