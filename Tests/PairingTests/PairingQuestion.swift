import Complementarity
import Counties
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Pairing

/// A scenario with the question that the program makes of it and the judges that a test sets against its answer.
struct PairingQuestion {
    let scenario: Scenario
    let problem: PairingProblem
    let distances: Distances

    init(_ scenario: Scenario) throws {
        let model = ComplementarityModel(scenario: scenario)
        self.scenario = scenario
        problem = try PairingProblem.make(from: scenario, scoring: model)
        distances = model.distances
    }

    init(_ builder: ScenarioBuilder) throws { try self.init(try builder.build()) }

    /// The answer of the program.
    func answer(
        _ options: PairingOptions = PairingOptions(computesMargins: false),
        by solver: any Solver = GLPKSolver()
    ) throws -> PairingResult {
        try PairingSolver(solver, options: options).solve(problem, distances: distances)
    }

    /// Every margin and every regret as well.
    func fullAnswer() throws -> PairingResult { try answer(PairingOptions(computesRegrets: true)) }

    /// The optimum in units of points; nil where no plan exists.
    func optimum() throws -> Int64? { try answer().objective?.units }

    /// The answer of the brute force; nil where no plan exists.
    func bruteForce() throws -> BruteForceSolution? { try BruteForce(scenario: scenario).solve() }

    /// A plan as text in the order of its pairs, such as `H1-R1 H2-R2`.
    func text(_ pairs: [CountyPair]) -> String {
        pairs.map { "\(scenario[$0.helper].code)-\(scenario[$0.receiver].code)" }.joined(separator: " ")
    }

    /// The answer in short: the objective in points and the plan, such as `20: H1-R1 H2-R2`; or the status.
    func summary() throws -> String {
        let result = try answer()
        guard let plan = result.plan, let objective = result.objective else { return result.status.rawValue }
        return "\(objective): \(text(plan.pairs))"
    }

    /// A pair by its codes.
    func pair(_ helper: String, _ receiver: String) -> CountyPair {
        CountyPair(helper: scenario.index(helper), receiver: scenario.index(receiver))
    }
}

extension ScenarioBuilder {
    /// The answer in short, as ``PairingQuestion/summary()`` writes it.
    func summary() throws -> String { try PairingQuestion(self).summary() }
}

extension BruteForce.Pair {
    /// The same pair as the program writes it.
    init(_ pair: CountyPair) { self.init(helper: pair.helper, receiver: pair.receiver) }
}

extension PairMargin {
    /// The loss in units of points; nil where the pair cannot be barred.
    ///
    /// - Throws: ``MissingMargin`` where nobody worked it out.
    var units: Int64? {
        get throws {
            switch self {
            case .loss(let points): points.units
            case .cannotBeBarred: nil
            case .notComputed: throw MissingMargin()
            }
        }
    }
}

/// A margin that should have been worked out.
struct MissingMargin: Error {}
