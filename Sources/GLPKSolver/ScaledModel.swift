internal import LinearModel

/// A model as the flat, scaled arrays that cross into C.
struct ScaledModel {
    /// The factor of each row: GLPK's row is this times the model's.
    private(set) var rowFactors: [Double] = []
    /// The smallest and the largest magnitude in each row of the model, to judge entries added later.
    private var smallestInRow: [Double] = []
    private var largestInRow: [Double] = []
    /// Whether the coefficients of a row lie further apart than GLPK's pseudocosts can cope with.
    var hasWideRow: Bool { zip(smallestInRow, largestInRow).contains { $0 < Self.widestForPseudocosts * $1 } }

    /// The factor of the objective.
    let objectiveFactor: Double
    /// 1-based triplets with an unused first element.
    private(set) var entryRows: [Int32] = [0]
    private(set) var entryColumns: [Int32] = [0]
    private(set) var entryValues: [Double] = [0]

    /// The smallest coefficient of a row, relative to its largest, at which bases stay well conditioned.
    private static let widestForPseudocosts = 5e-6

    /// GLPK's own limits on the size of a model.
    private static let mostLines = 100_000_000
    private static let mostEntries = 500_000_000

    /// Scales a validated model.
    init(_ model: Model) throws(SolverError) {
        try Self.checkSize(
            variables: model.variableCount,
            constraints: model.constraintCount,
            entries: model.entryCount
        )
        objectiveFactor = RowScaling.objectiveFactor(model)
        entryRows.reserveCapacity(model.entryCount + 1)
        entryColumns.reserveCapacity(model.entryCount + 1)
        entryValues.reserveCapacity(model.entryCount + 1)
        for row in model.constraints.indices {
            let range = model.rowStarts[row]..<model.rowStarts[row + 1]
            let entries = range.map { (column: model.columnIndices[$0], coefficient: model.coefficients[$0]) }
            for entry in try append(entries, constraint: model.constraints[row].name, model: model) {
                entryRows.append(Int32(row + 1))
                entryColumns.append(Int32(entry.column + 1))
                entryValues.append(entry.coefficient)
            }
        }
    }

    /// Refuses what GLPK cannot index.
    static func checkSize(variables: Int, constraints: Int, entries: Int) throws(SolverError) {
        guard variables < mostLines, constraints < mostLines, entries < mostEntries else {
            throw .modelTooLarge(variables: variables, constraints: constraints, entries: entries)
        }
    }

    /// Registers a row and returns its scaled entries.
    mutating func append(
        _ entries: [(column: Int, coefficient: Double)],
        constraint: String,
        model: Model
    ) throws(SolverError) -> [(column: Int, coefficient: Double)] {
        let kept = try RowScaling.cleaned(entries, constraint: constraint, model: model)
        var (smallest, largest) = (Double.infinity, 0.0)
        for entry in kept {
            smallest = min(smallest, abs(entry.coefficient))
            largest = max(largest, abs(entry.coefficient))
        }
        let factor = kept.isEmpty ? 1 : RowScaling.factor(smallest: smallest, largest: largest)
        rowFactors.append(factor)
        smallestInRow.append(smallest)
        largestInRow.append(largest)
        return factor == 1 ? kept : kept.map { (column: $0.column, coefficient: $0.coefficient * factor) }
    }

    /// The scaled entries of a column that joins existing rows.
    ///
    /// - Throws: ``SolverError/badlyScaledRow(constraint:variable:coefficient:largest:)`` when a coefficient of the
    ///   column is too small beside its row, or too large for the row's own coefficients: those are in GLPK already and
    ///   can no longer be left out.
    mutating func columnEntries(
        _ column: Column,
        model: Model
    ) throws(SolverError) -> [(row: Int, coefficient: Double)] {
        var kept: [(row: Int, coefficient: Double)] = []
        for entry in column.mergedEntries {
            let size = abs(entry.coefficient)
            let largest = max(size, largestInRow[entry.row])
            if size < RowScaling.smallestRatio * largest {
                if RowScaling.isNegligible(size, lower: column.lower, upper: column.upper, beside: largest) { continue }
                throw .badlyScaledRow(
                    constraint: model.constraints[entry.row].name,
                    variable: column.name,
                    coefficient: entry.coefficient,
                    largest: largest
                )
            }
            guard smallestInRow[entry.row] >= RowScaling.smallestRatio * largest else {
                throw drowned(by: column, in: entry.row, of: model, largest: largest)
            }
            smallestInRow[entry.row] = min(size, smallestInRow[entry.row])
            largestInRow[entry.row] = largest
            kept.append((entry.row, entry.coefficient * rowFactors[entry.row]))
        }
        return kept
    }

    /// The error that names the smallest coefficient of a row as too small beside one that would join it.
    private func drowned(by column: Column, in row: Int, of model: Model, largest: Double) -> SolverError {
        let smallest = smallestInRow[row]
        let entries = model.rowStarts[row]..<model.rowStarts[row + 1]
        // A column that joins in the same step stands in no row of the model yet.
        let entry = entries.first { abs(model.coefficients[$0]) == smallest }
        return .badlyScaledRow(
            constraint: model.constraints[row].name,
            variable: entry.map { model.variables[model.columnIndices[$0]].name } ?? column.name,
            coefficient: entry.map { model.coefficients[$0] } ?? smallest,
            largest: largest
        )
    }
}
