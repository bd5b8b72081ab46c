import Assignment
import LinearModel

/// Cover inequalities of the rows in which the choices of one alternative draw on one amount.
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
    }

    private typealias Cut = (variables: [Int], most: Int)

    private let rows: [Row]

    /// How far a point must break an inequality.
    private static let least = 0.01
    /// Choices of a row that are looked at; where a point makes parts of more, those of which it makes most.
    private static let widest = 12

    init(_ decomposition: Decomposition) {
        rows = decomposition.links.compactMap { Self.row($0, decomposition) }
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

    /// A linking row as an amount that choices of one alternative draw on; nil where it is another one, or does not bind.
    private static func row(_ link: Decomposition.Link, _ decomposition: Decomposition) -> Row? {
        let (model, structure) = (decomposition.model, decomposition.structure)
        guard link.upper.isFinite, link.upper >= 0 else { return nil }
        var items: [(size: Double, variable: Int)] = []
        var alternative: Int?
        for entry in model.rowStarts[link.constraint]..<model.rowStarts[link.constraint + 1] {
            let (variable, size) = (model.columnIndices[entry], model.coefficients[entry])
            let own = structure.alternativeOfVariable[variable]
            guard own >= 0, own == alternative ?? own, size > 0, model.variables[variable].isChoice else { return nil }
            alternative = own
            items.append((size, variable))
        }
        guard let alternative else { return nil }
        items.sort { ($0.size, $0.variable) < ($1.size, $1.variable) }
        let most = min(decomposition.limits[alternative].max ?? items.count, items.count)
        let row = Row(variables: items.map(\.variable), sizes: items.map(\.size), limit: link.upper, most: most)
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
                if broken > best?.broken ?? least { best = (broken, (variables, chosen.count - 1)) }
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
