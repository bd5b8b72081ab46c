import Assignment
import LinearModel

/// The restricted master program: which mixture of the packages known so far is best, and what the linking rows are
/// worth to it.
///
/// Its prices are kept in a box around the best ones so far, by columns that buy and sell each row's side at the ends of
/// the box (Marsten, Hogan, Blankenship, "The BOXSTEP method for large-scale optimization", 1975).
struct PriceMaster {
    private let decomposition: Decomposition
    private let session: any SolverSession
    private let boxes: [(buy: Variable, sell: Variable)]
    /// What each linking row is multiplied by, so that its coefficients are about 1.
    private let factors: [Double]
    private var known: Set<[UInt64]> = []
    private var columns: [(variable: Variable, values: [(variable: Int, value: Double)])] = []

    /// A program without any columns; its rows are blocks, then alternatives, then links.
    static func empty(_ decomposition: Decomposition) -> Model {
        var model = Model(name: "master")
        model.sense = .maximize
        for block in 0..<decomposition.structure.blockCount {
            model.addConstraint("block_\(block)", lower: 1, terms: [], upper: 1)
        }
        for (alternative, limit) in decomposition.limits.enumerated() {
            model.addConstraint(
                "alternative_\(alternative)",
                lower: Double(limit.min),
                terms: [],
                upper: limit.max.map(Double.init) ?? .infinity
            )
        }
        for (number, (link, factor)) in zip(decomposition.links, factors(decomposition)).enumerated() {
            model.addConstraint("link_\(number)", lower: link.lower * factor, terms: [], upper: link.upper * factor)
        }
        return model
    }

    /// 1 divided by the most that all variables together can use of each row.
    private static func factors(_ decomposition: Decomposition) -> [Double] {
        var most = [Double](repeating: 0, count: decomposition.links.count)
        for (variable, entries) in decomposition.linksOfVariable.enumerated() where !entries.isEmpty {
            let definition = decomposition.model.variables[variable]
            let range = max(abs(definition.lower), abs(definition.upper))
            for (link, coefficient) in entries { most[link] += abs(coefficient) * (range.isFinite ? range : 1) }
        }
        return most.map { $0 > 0 ? 1 / $0 : 1 }
    }

    /// Entries that are no rounding dust; prices need not come from the exact rows.
    private static func clean(_ entries: [(ConstraintID, Double)]) -> [(ConstraintID, Double)] {
        entries.filter { abs($0.1) > 2e-6 }
    }

    init(_ decomposition: Decomposition, _ session: any SolverSession) throws {
        self.decomposition = decomposition
        self.session = session
        let factors = Self.factors(decomposition)
        self.factors = factors
        let first = decomposition.structure.blockCount + decomposition.structure.alternativeCount
        var columns: [Column] = []
        for link in decomposition.links.indices {
            let row = ConstraintID(index: first + link)
            columns.append(Column(name: "buy_\(link)", objective: 0, entries: [(row, -1)]))
            columns.append(Column(name: "sell_\(link)", objective: 0, entries: [(row, 1)]))
        }
        let variables = try session.addVariables(columns)
        boxes = decomposition.links.indices.map { (variables[2 * $0], variables[2 * $0 + 1]) }
        let shared = decomposition.sharedVariables.map { variable in
            let definition = decomposition.model.variables[variable]
            // Measured by its range, so that its entries are of the size of the others.
            let range = max(1, abs(definition.lower), abs(definition.upper))
            return Column(
                name: "shared_\(variable)",
                lower: definition.lower / range,
                upper: definition.upper / range,
                objective: definition.objective * range,
                entries: Self.clean(
                    decomposition.linksOfVariable[variable].map {
                        (ConstraintID(index: first + $0.link), $0.coefficient * factors[$0.link] * range)
                    }
                )
            )
        }
        if !shared.isEmpty { _ = try session.addVariables(shared) }
    }

    /// Adds packages that are not known yet; returns how many.
    mutating func add(_ packages: [ChoiceTable.Package]) throws -> Int {
        let (blocks, alternatives) = (
            decomposition.structure.blockCount, decomposition.structure.alternativeCount
        )
        var fresh: [Column] = []
        var values: [[(variable: Int, value: Double)]] = []
        for package in packages {
            var objective = 0.0
            var uses: [Int: Double] = [:]
            var key: [UInt64] = [UInt64(package.block), UInt64(package.choice)]
            for (variable, value) in package.values {
                objective += decomposition.costs[variable] * value
                key += [UInt64(variable), value.bitPattern]
                for (link, coefficient) in decomposition.linksOfVariable[variable] {
                    uses[link, default: 0] += coefficient * value
                }
            }
            guard known.insert(key).inserted else { continue }
            var entries = [(ConstraintID(index: package.block), 1.0)]
            if package.choice < alternatives { entries.append((ConstraintID(index: blocks + package.choice), 1)) }
            for (link, use) in uses.sorted(by: { $0.key < $1.key }) where abs(use * factors[link]) > 2e-6 {
                entries.append((ConstraintID(index: blocks + alternatives + link), use * factors[link]))
            }
            let number = columns.count + fresh.count
            fresh.append(Column(name: "package_\(number)", objective: objective, entries: entries))
            values.append(package.values)
        }
        let variables = try session.addVariables(fresh)
        columns += zip(variables, values).map { ($0, $1) }
        return fresh.count
    }

    /// The most that all of a row may be worth: nothing that is bought is worth more, and larger numbers drown all others.
    private static let largestWorth = 1e13

    /// Keeps prices within a distance of a centre.
    func setBox(center: [Double], width: [Double]) throws {
        for (link, box) in boxes.enumerated() {
            let low = decomposition.allowed(center[link] - width[link], of: link)
            let high = decomposition.allowed(center[link] + width[link], of: link)
            let worths = [low, high].map { min(max($0 / factors[link], -Self.largestWorth), Self.largestWorth) }
            try session.setObjectiveCoefficient(of: box.buy, to: -worths[1])
            try session.setObjectiveCoefficient(of: box.sell, to: worths[0])
        }
    }

    /// What the best mixture of the known packages tells.
    struct Mixture {
        /// What it is worth.
        var value: Double
        /// What it makes of the linking rows.
        var prices: [Double]
        /// Whether it buys or sells at the ends of the box.
        var usesBox: Bool
        /// The mean of the packages, by variable of the model.
        var mean: [Double]
    }

    /// The best mixture; nil when time is up.
    func mixture(_ options: SolveOptions) throws -> Mixture? {
        let report = try session.solve(options)
        guard report.termination == .optimal, let solution = report.solution, let duals = solution.dualValues else {
            return nil
        }
        let first = decomposition.structure.blockCount + decomposition.structure.alternativeCount
        let prices = decomposition.links.indices.map { decomposition.allowed(duals[first + $0] * factors[$0], of: $0) }
        let usesBox = boxes.contains { solution[$0.buy] > 1e-7 || solution[$0.sell] > 1e-7 }
        var mean = [Double](repeating: 0, count: decomposition.model.variableCount)
        for column in columns {
            let weight = solution[column.variable]
            guard weight > 1e-9 else { continue }
            for (variable, value) in column.values { mean[variable] += weight * value }
        }
        let value = solution.objective + decomposition.model.objectiveConstant
        return Mixture(value: value, prices: prices, usesBox: usesBox, mean: mean)
    }
}
