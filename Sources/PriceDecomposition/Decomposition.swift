import Assignment
import LinearModel

/// A model cut into blocks: what each block decides by itself, and the rows that link them.
struct Decomposition: Sendable {
    /// A row that links blocks.
    struct Link: Sendable {
        /// Its number in the model.
        var constraint: Int
        var lower: Double
        var upper: Double
    }

    let model: Model
    let structure: BlockStructure
    /// Objective coefficients; the model maximises.
    let costs: [Double]
    let links: [Link]
    /// Entries of the linking rows by variable.
    let linksOfVariable: [[(link: Int, coefficient: Double)]]
    /// How often each alternative may be chosen.
    let limits: [CountBounds]
    /// Variables of each block, and those of none.
    let variablesOfBlock: [[Int]]
    let sharedVariables: [Int]
    /// Rows of each block.
    let constraintsOfBlock: [[Int]]

    /// Choices of a block: its alternatives and, as the last, none of them.
    var choiceCount: Int { structure.alternativeCount + 1 }

    /// Cuts a model; nil when a shared variable is not boxed or a limit is not whole.
    init?(_ model: Model, _ structure: BlockStructure) {
        self.model = model
        self.structure = structure
        costs = model.variables.map(\.objective)
        var variables = [[Int]](repeating: [], count: structure.blockCount)
        var shared: [Int] = []
        for (variable, block) in structure.blockOfVariable.enumerated() {
            if block >= 0 { variables[block].append(variable) } else { shared.append(variable) }
        }
        guard shared.allSatisfy({ model.variables[$0].lower.isFinite && model.variables[$0].upper.isFinite }) else {
            return nil
        }
        variablesOfBlock = variables
        sharedVariables = shared
        var limits = [CountBounds](repeating: .any, count: structure.alternativeCount)
        var own = [[Int]](repeating: [], count: structure.blockCount)
        var links: [Link] = []
        var sizes = [Int](repeating: 0, count: structure.alternativeCount)
        for alternative in structure.alternativeOfVariable where alternative >= 0 { sizes[alternative] += 1 }
        var linksOfVariable = [[(link: Int, coefficient: Double)]](repeating: [], count: model.variableCount)
        for constraint in model.constraints.indices {
            let entries = model.rowStarts[constraint]..<model.rowStarts[constraint + 1]
            let columns = entries.map { model.columnIndices[$0] }
            let blocks = Set(columns.map { structure.blockOfVariable[$0] })
            if blocks.count == 1, let block = blocks.first, block >= 0 {
                own[block].append(constraint)
            } else if let alternative = Self.counted(model, constraint, structure, sizes) {
                let row = model.constraints[constraint]
                let least = row.lower.isFinite ? Int(row.lower.rounded(.up)) : 0
                let most = row.upper.isFinite ? Int(row.upper.rounded(.down)) : nil
                limits[alternative].min = max(limits[alternative].min, least)
                if let most { limits[alternative].max = min(limits[alternative].max ?? most, most) }
            } else {
                for entry in entries {
                    linksOfVariable[model.columnIndices[entry]].append((links.count, model.coefficients[entry]))
                }
                let row = model.constraints[constraint]
                links.append(Link(constraint: constraint, lower: row.lower, upper: row.upper))
            }
        }
        guard limits.allSatisfy({ ($0.max ?? .max) >= $0.min && $0.min < 1_000_000 }) else { return nil }
        self.limits = limits
        constraintsOfBlock = own
        self.links = links
        self.linksOfVariable = linksOfVariable
    }

    /// The alternative all of whose choices a row counts; nil for other rows.
    private static func counted(
        _ model: Model,
        _ constraint: Int,
        _ structure: BlockStructure,
        _ sizes: [Int]
    ) -> Int? {
        var alternative: Int?
        for entry in model.rowStarts[constraint]..<model.rowStarts[constraint + 1] {
            let own = structure.alternativeOfVariable[model.columnIndices[entry]]
            guard own >= 0, own == alternative ?? own, model.coefficients[entry] == 1 else { return nil }
            alternative = own
        }
        let row = model.constraints[constraint]
        let count = model.rowStarts[constraint + 1] - model.rowStarts[constraint]
        guard let alternative, count == sizes[alternative] else { return nil }
        guard abs(row.lower) < 1e6 || row.lower == -.infinity, abs(row.upper) < 1e6 || row.upper == .infinity else {
            return nil
        }
        return alternative
    }

    /// Costs under prices of the linking rows: c − λA.
    func pricedCosts(_ prices: [Double]) -> [Double] {
        var priced = costs
        for variable in priced.indices {
            for (link, coefficient) in linksOfVariable[variable] where prices[link] != 0 {
                priced[variable] -= prices[link] * coefficient
            }
        }
        return priced
    }

    /// What the linking rows and shared variables add to any sum of blocks: Σ λ·side + Σ max over the box.
    func priceTotal(_ prices: [Double], _ priced: [Double]) -> Double {
        var total = model.objectiveConstant
        for (link, price) in zip(links, prices) where price != 0 {
            total += price * (price > 0 ? link.upper : link.lower)
        }
        for variable in sharedVariables {
            let definition = model.variables[variable]
            total += priced[variable] * (priced[variable] > 0 ? definition.upper : definition.lower)
        }
        return total
    }

    /// What floating point may make of the sums under prices, with room to spare: a bound that is to be believed is so much
    /// higher. Sums of a million roundings are off by less than 10⁻¹² of what their terms can be; of the sides, which large
    /// uses cancel, more is kept.
    func rounding(under prices: [Double]) -> Double {
        let sides = zip(links, prices).reduce(0) { sum, link in
            sum + (link.1 == 0 ? 0 : abs(link.1 * (link.1 > 0 ? link.0.upper : link.0.lower)))
        }
        let uses = linksOfVariable.enumerated().reduce(0.0) { sum, entry in
            let reach = model.variables[entry.offset].finiteReach
            return entry.element.reduce(sum) { $0 + abs(prices[$1.link] * $1.coefficient) * reach }
        }
        return 1e-12 * (sides + uses)
    }

    /// A price that its row allows: no price on a side that is not limited.
    func allowed(_ price: Double, of link: Int) -> Double {
        if price > 0, links[link].upper == .infinity { return 0 }
        if price < 0, links[link].lower == -.infinity { return 0 }
        return price
    }

    /// The program of a block under a choice; nil when the choice is impossible.
    func program(block: Int, choice: Int) -> ReducedProgram? {
        var bounds: [Int: ClosedRange<Double>] = [:]
        for variable in variablesOfBlock[block] where structure.alternativeOfVariable[variable] >= 0 {
            let definition = model.variables[variable]
            let value: Double = structure.alternativeOfVariable[variable] == choice ? 1 : 0
            guard definition.lower <= value, value <= definition.upper else { return nil }
            bounds[variable] = value...value
        }
        guard choice == structure.alternativeCount || bounds.values.contains(1...1) else { return nil }
        return ReducedProgram(
            model,
            variables: variablesOfBlock[block],
            constraints: constraintsOfBlock[block],
            bounds: bounds,
            isScaled: true
        )
    }
}
