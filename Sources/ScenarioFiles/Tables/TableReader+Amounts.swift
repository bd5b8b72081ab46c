import Counties

extension TableReader {
    /// An amount in the unit of its column and within its range, exact to 10⁻⁶.
    ///
    /// A unit behind the number or in the header is converted exactly; what then has more than six decimals is a fault.
    func amount(_ column: Int) -> Amount? {
        guard let decimal = decimal(column) else { return nil }
        return amount(decimal, column, unit: columnUnits[column] == nil ? nil : schema.columns[column].unit)
    }

    /// An amount in a unit that the row decides, such as that of its pool.
    ///
    /// - Parameters:
    ///   - column: A column without a unit of its own.
    ///   - unit: The unit of a bare number.
    ///   - isWhole: Whether the amount must be whole, as teams are.
    func amount(_ column: Int, in unit: String, isWhole: Bool) -> Amount? {
        guard let cell = cell(column) else { return missing(column) }
        let own = MeasureUnit.named(unit)
        var number: ExactDecimal
        if let plain = csv.plainNumber(cell.start, cell.end) {
            number = plain
        } else {
            guard let (written, suffix) = quantity(column, cell, own: own) else { return nil }
            number = written
            if let suffix, let own {
                guard let converted = number.converted(from: suffix, to: own) else {
                    report(
                        column,
                        .wrongDimension(self.written(column) ?? "", column: schema.columns[column], unit: unit)
                    )
                    return nil
                }
                number = converted
            }
        }
        guard let amount = amount(number, column, unit: unit) else { return nil }
        guard !isWhole || amount.units % Amount.unitsPerOne == 0 else {
            report(column, .notWhole(written(column) ?? "", column: schema.columns[column]))
            return nil
        }
        return amount
    }

    private func amount(_ decimal: ExactDecimal, _ column: Int, unit: String?) -> Amount? {
        let range = ranges[column] ?? .from(-1e12, to: 1e12)
        guard range.contains(decimal.doubleValue),
            let (units, isExact) = decimal.units(decimals: Amount.decimals, rounding: .nearest)
        else {
            report(column, .outOfRange) { .outOfRange(written(column) ?? "", column: schema.columns[column]) }
            return nil
        }
        guard isExact else {
            report(column, .tooManyDecimals) {
                .tooManyDecimals(written(column) ?? "", column: schema.columns[column], unit: unit)
            }
            return nil
        }
        if let usual = usualRanges[column], units != 0, !usual.contains(decimal.doubleValue) { reportUnusual(column) }
        return Amount(units: units)
    }

    /// A number of the column's range with at most four decimals; more are rounded with a warning.
    func fourDecimals(_ column: Int) -> Double? { points(column)?.doubleValue }
}
