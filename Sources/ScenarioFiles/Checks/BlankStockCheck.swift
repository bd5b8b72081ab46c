import Counties

/// Warns of stocks that nobody filled in where projects need them: a plan would take them for boundless.
///
/// Only columns with a figure in some row are looked at: one that is left out or blank throughout is a limit that the
/// scenario does not use.
struct BlankStockCheck {
    /// A column of `factors`, what it holds of a county, and what a project needs of it.
    private struct Stock {
        let column: String
        let stock: (CountyFactors) -> Double?
        let need: (Project) -> Amount
    }

    private static var stocks: [Stock] {
        let offsets = Pollutant.allCases.map { pollutant in
            let column = "off_" + pollutant.rawValue
            return Stock(
                column: column,
                stock: { $0.pollutantOffsets[column] },
                need: { $0.emissions[pollutant] ?? .zero }
            )
        }
        return [
            Stock(column: "land_stock", stock: \.landStock, need: \.land),
            Stock(column: "energy_limit", stock: \.energyLimit, need: \.energy),
            Stock(column: "water", stock: \.water, need: \.water),
        ] + offsets + [Stock(column: "talent_local", stock: \.talentLocal, need: \.talent)]
    }

    private let scenario: Scenario
    private let context: ReadingContext
    private let rows: [CountyIndex: CountyFactors]

    init(_ scenario: Scenario, _ context: ReadingContext) {
        self.scenario = scenario
        self.context = context
        rows = Dictionary(scenario.factors.map { ($0.county, $0) }) { first, _ in first }
    }

    func judge() {
        guard let schema = Schema.table("factors") else { return }
        let open = scenario.projects.filter { $0.isOpen }
        for stock in Self.stocks {
            guard scenario.factors.contains(where: { stock.stock($0) != nil }),
                let field = context.factorFields[stock.column],
                let column = schema.columns.first(where: { $0.name == stock.column })
            else { continue }
            let needing = open.filter { stock.need($0) > .zero }
            guard !needing.isEmpty else { continue }
            // Without a list of counties a project may land anywhere.
            let isAnywhere = needing.contains { $0.landingCounties.isEmpty }
            let landing = Set(needing.flatMap(\.landingCounties))
            let blank = scenario.receivers.filter { receiver in
                (isAnywhere || landing.contains(receiver)) && rows[receiver].flatMap(stock.stock) == nil
            }
            guard !blank.isEmpty else { continue }
            // The first of them that has a row; else the header.
            let line = blank.lazy.compactMap { context.factorLines[$0] }.first ?? 1
            context.engine.report(
                .blankStock(column, blank.map(context.label)),
                file: schema.fileName,
                line: line,
                column: field + 1
            )
        }
    }
}

extension Project {
    /// Whether nothing in its own row keeps it out for good.
    var isOpen: Bool { veto == .none && status != .stopped && status != .producing }
}
