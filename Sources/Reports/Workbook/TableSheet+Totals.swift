import Complementarity
import Counties
import Pairing
import Workbook

/// Formulas and totals of the tables that are added up. A total is a formula where adding the figures of the sheet gives
/// the printed one to the last unit, and a plain figure otherwise.
extension TableSheet {
    /// `ROUND(SUM(C4:C13),4)`: rounded, because sums of decimal fractions are not exact in binary.
    private func sum(_ column: Int) -> String? { range(column).map { "ROUND(SUM(\($0.name)),4)" } }

    /// The sum over the rows that have a word in another column.
    private func sum(_ column: Int, where key: Int, is word: String) -> String? {
        guard let figures = range(column), let words = range(key) else { return nil }
        return "ROUND(SUMIF(\(words.name),\"\(word)\",\(figures.name)),4)"
    }

    private func figure(_ value: Points, _ expression: String?, adds parts: [Points]) -> TotalLine.Figure {
        let total = parts.reduce(Int64(0)) { $0 &+ $1.units }
        return TotalLine.Figure(expression: total == value.units ? expression : nil, cell: .points(value))
    }

    /// T1: the total of the values, and how it becomes the objective; that of a policy plan stands under T8.
    mutating func addPairTotals(_ result: PairingResult, isPolicy: Bool = false) {
        guard let value = column("value"), let total = result.valueTotal else { return }
        let settings = result.problem.scenario.pairing
        let language = page.language
        let head = figure(total, sum(value), adds: result.pairs.map(\.value))
        totals = [TotalLine(label: Phrase.totalAll.text[language], figures: [value: head])]
        guard !isPolicy, let objective = result.objective, objective != total else { return }
        let bonus = settings.keepBonus.units.saturatingProduct(result.kept)
        let penalty = settings.unpairedPenalty.units.saturatingProduct(result.unpaired.count)
        let below = Self.firstRow + table.rows.count + 2
        let letter = CellRange.columnName(value)
        totals += [
            TotalLine(
                label: WorkbookPhrase.keepBonus.text[language],
                figures: [value: TotalLine.Figure(expression: nil, cell: .points(Points(units: bonus)))]
            ),
            TotalLine(
                label: WorkbookPhrase.unpairedPenalty.text[language],
                figures: [value: TotalLine.Figure(expression: nil, cell: .points(Points(units: -penalty)))]
            ),
            TotalLine(
                label: WorkbookPhrase.objective.text[language],
                figures: [
                    value: figure(
                        objective,
                        "ROUND(SUM(\(letter)\(below):\(letter)\(below + 2)),4)",
                        adds: [total, Points(units: bonus), Points(units: -penalty)]
                    )
                ]
            ),
        ]
    }

    /// The columns of the five parts of a value, which the totals add up.
    static let scoreParts = ["chain", "travel", "factors", "basis", "capacity"]

    /// T2: each value as the sum of its five parts, and the totals of the plan.
    mutating func addScoreTotals(_ result: PairingResult) {
        let parts = Self.scoreParts.compactMap(column)
        guard let value = column("value"), let inPlan = column("in_plan"), parts.count == 5 else { return }
        let (first, last) = (CellRange.columnName(parts[0]), CellRange.columnName(parts[4]))
        formulas[value] = { cells, row in
            guard case .points(let total) = cells[value] else { return nil }
            var sum: Int64 = 0
            for part in parts {
                guard case .points(let points) = cells[part] else { return nil }
                sum &+= points.units
            }
            return sum == total.units ? "ROUND(SUM(\(first)\(row):\(last)\(row)),4)" : nil
        }
        guard result.plan != nil, let total = result.valueTotal else { return }
        let word = Wording.yesOrNo(true)[page.language]
        var line = TotalLine(label: WorkbookPhrase.planTotal.text[page.language], figures: [:])
        line.figures[value] = figure(total, sum(value, where: inPlan, is: word), adds: result.pairs.map(\.value))
        let terms: [(ScoreTerms) -> Points] = [\.chain, \.travel, \.factors, \.basis, \.capacity]
        for (part, term) in zip(parts, terms) {
            let points = result.pairs.compactMap { $0.score.map { term($0.terms) } }
            guard !points.isEmpty else { continue }
            let sum = Points(units: points.reduce(0) { $0 + $1.units })
            line.figures[part] = figure(sum, self.sum(part, where: inPlan, is: word), adds: points)
        }
        totals = [line]
    }

    /// T10: differences row by row, and the totals of both plans.
    mutating func addComparisonTotals(_ comparison: OfficialComparison) {
        guard let official = column("official_value"), let plan = column("plan_value"),
            let difference = column("difference"), let nature = column("official_basis")
        else { return }
        let (left, right) = (CellRange.columnName(official), CellRange.columnName(plan))
        formulas[difference] = { cells, row in
            guard case .points(let before) = cells[official], case .points(let after) = cells[plan],
                cells[difference] == .difference(.difference(after, before))
            else { return nil }
            return "ROUND(\(right)\(row)-\(left)\(row),4)"
        }
        let word = Phrase.ownCurrentPair.text[page.language]
        let sums = ComparisonSums(table, comparison)
        let start = Self.firstRow + table.rows.count + 2
        totals = PairingTables.totals(of: comparison).enumerated().map { number, total in
            let isCurrent = total.label == .totalCurrent || total.label == .totalCurrentWithoutBasis
            let lacksBasis = total.label == .totalAllWithoutBasis || total.label == .totalCurrentWithoutBasis
            func expression(_ column: Int, _ basisKey: String) -> String? {
                let all = isCurrent ? sum(column, where: nature, is: word) : sum(column)
                guard lacksBasis, let all else { return all }
                guard let basis = self.column(basisKey),
                    let part = isCurrent ? sum(basis, where: nature, is: word) : sum(basis)
                else { return nil }
                return "ROUND(\(all)-\(part),4)"
            }
            var line = TotalLine(label: total.label.text[page.language], figures: [:])
            let planSum = sums.total(of: "plan", currentOnly: isCurrent, withoutBasis: lacksBasis)
            line.figures[plan] = figure(total.plan, expression(plan, "plan_basis_points"), adds: [planSum])
            guard let before = total.official else { return line }
            let officialSum = sums.total(of: "official", currentOnly: isCurrent, withoutBasis: lacksBasis)
            line.figures[official] = figure(before, expression(official, "official_basis_points"), adds: [officialSum])
            let row = start + number
            line.figures[difference] = TotalLine.Figure(
                expression: "ROUND(\(right)\(row)-\(left)\(row),4)",
                cell: .difference(.difference(total.plan, before))
            )
            return line
        }
    }
}

/// The sums of a comparison as its rows give them.
private struct ComparisonSums {
    private let table: ReportTable
    private let isCurrent: [Bool]

    init(_ table: ReportTable, _ comparison: OfficialComparison) {
        self.table = table
        isCurrent = comparison.rows.map(\.isCurrent)
    }

    func total(of side: String, currentOnly: Bool, withoutBasis: Bool) -> Points {
        let values = column("\(side)_value", currentOnly)
        return Points(units: withoutBasis ? values &- column("\(side)_basis_points", currentOnly) : values)
    }

    private func column(_ key: String, _ currentOnly: Bool) -> Int64 {
        guard let column = table.columns.firstIndex(where: { $0.key == key }) else { return 0 }
        return zip(table.rows, isCurrent).reduce(Int64(0)) { sum, row in
            guard !currentOnly || row.1, case .points(let points) = row.0[column] else { return sum }
            return sum &+ points.units
        }
    }
}
