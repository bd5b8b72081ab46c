import Assignment
import LinearModel

/// Cover inequalities of linking rows in which choices draw on one amount.
///
/// Choices that together draw on more than there is are a cover: at most all but one of them are made, and the same holds with
/// every choice added that draws on as much as the largest of them (Balas 1975, "Facets of the knapsack polytope").
/// Mixtures of packages know nothing of it: half of one choice and half of another are together one that fits beside a third.
struct CoverCuts {
    /// Choices of an alternative and the amount that they draw on.
    private struct Row {
        var variables: [Int]
        /// Ascending.
        var sizes: [Double]
        var limit: Double
        /// How many of the choices can be made whatever they draw on.
        var most: Int
        /// The block of each choice; −1 where it belongs to none.
        var blocks: [Int]
    }

    private typealias Cut = (variables: [Int], most: Int)

    private let rows: [Row]

    /// How far a point must break an inequality.
    private static let least = 0.01
    /// Choices of a row that are looked at; where a point makes parts of more, those of which it makes most.
    private static let widest = 12

    init(_ decomposition: Decomposition) {
        let uses = UseRows(decomposition)
        rows = decomposition.links.compactMap { Self.row($0, decomposition, uses) }
    }

    /// A model with one inequality more for each row of which a point breaks one; nil where it breaks none.
    func appended(to model: Model, at point: [Double]) -> Model? {
        let cuts = rows.compactMap { Self.mostBroken($0, at: point) }
        guard !cuts.isEmpty else { return nil }
        var model = model
        for cut in cuts {
            model.addConstraint(
                "cover_\(model.constraintCount)",
                lower: -.infinity,
                terms: cut.variables.map { (Variable(index: $0), 1) },
                upper: Double(cut.most)
            )
        }
        return model
    }

    /// A linking row as an amount that choices draw on; nil where it is another one, or does not bind.
    private static func row(_ link: Decomposition.Link, _ decomposition: Decomposition, _ uses: UseRows) -> Row? {
        let (model, structure) = (decomposition.model, decomposition.structure)
        guard link.upper.isFinite else { return nil }
        var (sizes, limit) = ([Int: Double](), link.upper)
        for entry in model.rowStarts[link.constraint]..<model.rowStarts[link.constraint + 1] {
            let (variable, factor) = (model.columnIndices[entry], model.coefficients[entry])
            guard factor > 0 else { return nil }
            if model.variables[variable].isChoice {
                sizes[variable, default: 0] += factor
            } else if let use = uses.least(of: variable) {
                for (choice, size) in use.terms { sizes[choice, default: 0] += factor * size }
                limit -= factor * use.constant
            } else {
                limit -= factor * model.variables[variable].lower
            }
        }
        guard sizes.count > 1, limit.isFinite, limit >= 0 else { return nil }
        let items = sizes.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let alternatives = Set(sizes.keys.map { structure.alternativeOfVariable[$0] })
        var most = items.count
        if let alternative = alternatives.first, alternatives.count == 1, alternative >= 0 {
            most = min(decomposition.limits[alternative].max ?? most, most)
        }
        let row = Row(
            variables: items.map(\.key),
            sizes: items.map(\.value),
            limit: limit,
            most: most,
            blocks: items.map { structure.blockOfVariable[$0.key] }
        )
        return row.sizes.suffix(most).reduce(0, +) > row.limit ? row : nil
    }

    /// The inequality of a row that a point breaks by most.
    private static func mostBroken(_ row: Row, at point: [Double]) -> Cut? {
        let made = row.variables.indices.filter { point[row.variables[$0]] > 1e-6 }
            .sorted { point[row.variables[$0]] > point[row.variables[$1]] }
            .prefix(widest).sorted()
        // Sums that the solver's tolerance lets pass are no covers.
        let limit = row.limit + 1e-6 * max(1, row.limit)
        var best: (broken: Double, cut: Cut)?
        /// Looks at every set of choices that begins with some, in the order of their sizes.
        func extend(_ chosen: [Int], by next: ArraySlice<Int>, _ sum: Double) {
            guard sum <= limit else {
                let largest = row.sizes[chosen[chosen.count - 1]]
                let larger = row.sizes.indices.filter { row.sizes[$0] >= largest && !chosen.contains($0) }
                let variables = (chosen + larger).map { row.variables[$0] }
                let broken = variables.reduce(0) { $0 + point[$1] } - Double(chosen.count - 1)
                // Packages are made of whole choices, so that an inequality within a block tells mixtures nothing.
                let isLinking = Set((chosen + larger).map { row.blocks[$0] }).count > 1
                if isLinking, broken > best?.broken ?? least { best = (broken, (variables, chosen.count - 1)) }
                return
            }
            guard chosen.count < row.most else { return }
            for (position, choice) in zip(next.indices, next) {
                extend(chosen + [choice], by: next[(position + 1)...], sum + row.sizes[choice])
            }
        }
        extend([], by: made[...], 0)
        return best?.cut
    }
}

/// What choices of a block ask of an amount that is given to it: Σ a·x − amount ≤ r.
private struct UseRows {
    private let model: Model
    private var rows: [Int: Int] = [:]

    init(_ decomposition: Decomposition) {
        model = decomposition.model
        for row in decomposition.constraintsOfBlock.joined() {
            guard let amount = amount(ofRow: row), !decomposition.linksOfVariable[amount].isEmpty else { continue }
            if rows[amount].map({ length(of: $0) < length(of: row) }) ?? true { rows[amount] = row }
        }
    }

    private func length(of row: Int) -> Int { model.rowStarts[row + 1] - model.rowStarts[row] }

    /// The amount that a row gives to choices; nil for a row of another shape.
    private func amount(ofRow row: Int) -> Int? {
        guard model.constraints[row].upper.isFinite else { return nil }
        var amount: Int?
        for entry in model.rowStarts[row]..<model.rowStarts[row + 1] {
            let variable = model.columnIndices[entry]
            if model.variables[variable].isChoice, model.coefficients[entry] > 0 { continue }
            guard amount == nil, model.coefficients[entry] == -1, !model.variables[variable].isChoice else {
                return nil
            }
            amount = variable
        }
        return amount
    }

    /// What an amount is at least: a constant and a sum over choices; nil where no row says so.
    func least(of amount: Int) -> (constant: Double, terms: [(choice: Int, size: Double)])? {
        guard let row = rows[amount] else { return nil }
        let entries = model.rowStarts[row]..<model.rowStarts[row + 1]
        let terms = entries.filter { model.columnIndices[$0] != amount }
            .map { (model.columnIndices[$0], model.coefficients[$0]) }
        return (-model.constraints[row].upper, terms)
    }
}
