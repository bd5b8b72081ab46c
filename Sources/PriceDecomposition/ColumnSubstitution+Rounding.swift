extension ColumnSubstitution {
    /// The rows over the columns that are left, rounded where all of them are whole, and what follows from the others by
    /// rounding.
    var remainingRows: [ReducedProgram.Row] {
        let left = rows.indices.filter { !rows[$0].terms.isEmpty }
        let plain = left.map { number in
            let working = rows[number]
            let row = row(working.terms, working.lower, working.upper, working.error)
            return row.terms.allSatisfy { isWhole[$0.column] } ? row.rounded : row
        }
        return plain + left.flatMap { roundings(of: $0) }
    }

    private func row(
        _ terms: [Int: Double],
        _ lower: Double,
        _ upper: Double,
        _ error: Double
    ) -> ReducedProgram.Row {
        ReducedProgram.Row(
            terms: terms.sorted { $0.key < $1.key }.map { (column: $0.key, coefficient: $0.value) },
            lower: lower,
            upper: upper,
            error: error
        )
    }

    /// What a row with one side says about whole columns alone, where rounding makes that stronger.
    ///
    /// Columns that are not whole are at least their bound, and at least what a row that pushes them up asks for.
    private func roundings(of number: Int) -> [ReducedProgram.Row] {
        guard isOneSided(number) else { return [] }
        let sign = rows[number].upper.isFinite ? 1.0 : -1.0
        let terms = rows[number].terms.mapValues { sign * $0 }
        let side = rows[number].upper.isFinite ? rows[number].upper : -rows[number].lower
        let broken = terms.keys.filter { !isWhole[$0] }.sorted()
        guard !broken.isEmpty, broken.count < terms.count else { return [] }
        var found: [ReducedProgram.Row] = []
        for usesRows in [false, true] {
            var (whole, rest) = (
                terms, WorkingRow(terms: [:], lower: -.infinity, upper: side, error: rows[number].error)
            )
            var hasUsedRow = false
            for column in broken {
                guard let coefficient = whole.removeValue(forKey: column) else { continue }
                if usesRows, coefficient > 0, let least = least(of: column, besides: number) {
                    hasUsedRow = true
                    rest.shift(by: coefficient * least.constant, error: coefficient * least.error)
                    for (other, factor) in least.terms { whole[other, default: 0] += coefficient * factor }
                } else {
                    rest.shift(by: coefficient * (coefficient > 0 ? lower[column] : upper[column]), error: 0)
                }
            }
            whole = whole.filter { abs($0.value) > 1e-12 }
            guard rest.upper.isFinite, whole.count > 1, whole.count <= Self.longest, !usesRows || hasUsedRow,
                whole.keys.allSatisfy({ isWhole[$0] })
            else { continue }
            let rounded = row(whole, -.infinity, rest.upper, rest.error).rounded
            if rounded.upper < rest.upper - 1e-5 * max(1, abs(rest.upper)) { found.append(rounded) }
        }
        return found
    }

    /// What a row over whole columns asks of a column at least; the longest where there are several.
    private func least(of column: Int, besides number: Int) -> Definition? {
        let pushing = rowsOfColumn[column].sorted().filter { row in
            row != number && isOneSided(row) && pushes(row, column, up: true)
                && rows[row].terms.keys.allSatisfy { $0 == column || isWhole[$0] }
        }
        guard let row = pushing.max(by: { rows[$0].terms.count < rows[$1].terms.count }) else { return nil }
        return solved(row, for: column, side: rows[row].lower.isFinite ? rows[row].lower : rows[row].upper)
    }
}

extension ReducedProgram.Row {
    /// The row over whole columns with its sides at the nearest sums that its coefficients can make.
    fileprivate var rounded: ReducedProgram.Row {
        for scale in [1.0, 10, 100, 1000, 10_000, 100_000, 1_000_000] {
            let parts = terms.map { ($0.coefficient * scale).rounded() }
            // Figures have six decimals: what is further off is a figure, what is nearer is floating point.
            let areWhole = zip(terms, parts).allSatisfy { term, part in
                abs(term.coefficient - part / scale) <= max(1e-9, 1e-15 * abs(term.coefficient))
            }
            guard areWhole else { continue }
            guard parts.allSatisfy({ abs($0) < 1e9 }) else { return self }
            let divisor = Double(parts.reduce(0) { Self.greatestCommonDivisor($0, Int(abs($1))) })
            guard divisor > 0 else { return self }
            func sum(_ side: Double, _ rule: FloatingPointRoundingRule, _ sign: Double) -> Double {
                guard side.isFinite, abs(side * scale) < 1e12 else { return side }
                let parts = side * scale / divisor
                // What floating point may have made of it is forgiven: figures have six decimals, so this is none of theirs.
                // A side that lost large numbers on the way is as inexact as they were.
                let dust = 1e-7 + 1e-15 * abs(parts) + error * scale / divisor
                return (parts + sign * dust).rounded(rule) * divisor / scale
            }
            var row = self
            (row.lower, row.upper) = (sum(lower, .up, -1), sum(upper, .down, 1))
            row.error = 0
            return row
        }
        return self
    }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return first
    }
}
