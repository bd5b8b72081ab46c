import Counties

extension TableReader {
    /// The number in a cell, in the unit of its column, exactly; faults are reported.
    func decimal(_ column: Int) -> ExactDecimal? {
        guard let cell = cell(column) else { return missing(column) }
        if let number = csv.plainNumber(cell.start, cell.end) {
            guard let unit = headerUnits[column], let own = columnUnits[column] else { return number }
            return number.converted(from: unit, to: own)
        }
        guard let (number, unit) = quantity(column, cell) else { return nil }
        guard let own = columnUnits[column] else {
            guard unit != nil else { return number }
            report(column, .wrongDimension(written(column) ?? "", column: schema.columns[column]))
            return nil
        }
        guard let unit = unit ?? headerUnits[column] else { return number }
        guard let converted = number.converted(from: unit, to: own) else {
            report(column, .wrongDimension(written(column) ?? "", column: schema.columns[column]))
            return nil
        }
        return converted
    }

    /// The number in a cell and the unit written behind it, for cells that are more than plain digits.
    ///
    /// - Parameters:
    ///   - column: The column.
    ///   - cell: The cell's bytes.
    ///   - own: The unit of a bare number; nil is the column's.
    func quantity(
        _ column: Int,
        _ cell: (start: Int, end: Int),
        own: MeasureUnit? = nil
    ) -> (ExactDecimal, MeasureUnit?)? {
        let raw = csv.text(cell.start, cell.end)
        let columnSchema = schema.columns[column]
        let unguarded = raw.hasPrefix("'") ? String(raw.dropFirst()) : raw
        let text = HalfWidth.trimmed(HalfWidth.text(unguarded))
        let bytes = Array(text.utf8)
        switch ExactDecimal.read(bytes.span, from: 0, to: bytes.count) {
        case .notANumber: report(column, .notANumber(raw, column: columnSchema))
        case .tooLarge: report(column, .outOfRange(raw, column: columnSchema))
        case .number(let number, let end):
            if text != unguarded { noteFullWidth(column) }
            let suffix = HalfWidth.trimmed(String(decoding: bytes[end...], as: UTF8.self))
            if suffix.isEmpty || suffix == columnSchema.unit { return (number, nil) }
            if let unit = MeasureUnit.named(suffix) ?? (own ?? columnUnits[column])?.multiple(suffix) {
                return (number, unit)
            }
            reportSuffix(suffix, raw: raw, text: text, column)
        }
        return nil
    }

    /// Says what is wrong with the text behind a number.
    private func reportSuffix(_ suffix: String, raw: String, text: String, _ column: Int) {
        let columnSchema = schema.columns[column]
        let plain = text.filter { $0 != "," }
        let isGrouped =
            suffix.hasPrefix(",") && plain.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
        if isGrouped {
            report(column, .thousandsSeparator(raw, plain: plain, column: columnSchema))
        } else if Self.isDate(text) {
            report(column, .otherKind(SheetCellText.strayDate + text, column: columnSchema))
        } else if Self.looksLikeUnit(suffix) {
            report(column, .unknownUnit(raw, unit: suffix, column: columnSchema))
        } else {
            report(column, .notANumber(raw, column: columnSchema))
        }
    }

    /// Whether a text is a date as spreadsheets write it into files: 2025-01-02, 2025/1/2, 2025年1月2日, 1月2日.
    private static func isDate(_ text: String) -> Bool {
        text.wholeMatch(of: /[0-9]{4}[-\/年][0-9]{1,2}[-\/月][0-9]{1,2}日?( .*)?|[0-9]{1,2}月[0-9]{1,2}日/) != nil
    }

    /// Whether what stands behind a number is meant as a unit: Han characters, with a stroke at most between them.
    private static func looksLikeUnit(_ suffix: String) -> Bool {
        suffix.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value > 0x2E80 }
            && suffix.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic && $0.value > 0x2E80 || "/·".unicodeScalars.contains($0)
            }
    }

    /// A number of the column's range.
    func number(_ column: Int) -> Double? {
        guard let decimal = decimal(column) else { return nil }
        let value = decimal.doubleValue
        guard (ranges[column] ?? ValueRange(lower: -1e15, upper: 1e15)).contains(value) else {
            report(column, .outOfRange) { .outOfRange(written(column) ?? "", column: schema.columns[column]) }
            return nil
        }
        if let usual = usualRanges[column], value != 0, !usual.contains(value) {
            reportUnusual(column)
        }
        return value
    }

    /// A whole number of the column's range.
    func whole(_ column: Int) -> Int? {
        guard let decimal = decimal(column) else { return nil }
        let columnSchema = schema.columns[column]
        guard let (units, isExact) = decimal.units(decimals: 0, rounding: .nearest) else {
            report(column, .outOfRange(written(column) ?? "", column: columnSchema))
            return nil
        }
        guard isExact else {
            report(column, .notWhole(written(column) ?? "", column: columnSchema))
            return nil
        }
        guard (columnSchema.range ?? .atLeastZero).contains(Double(units)) else {
            report(column, .outOfRange(written(column) ?? "", column: columnSchema))
            return nil
        }
        return Int(units)
    }

    /// Points; more than four decimals are rounded with a warning.
    func points(_ column: Int) -> Points? {
        guard let decimal = decimal(column) else { return nil }
        guard let (units, isExact) = decimal.units(decimals: Points.decimals, rounding: .nearest),
            (ranges[column] ?? .from(-1e9, to: 1e9)).contains(Points(units: units).doubleValue)
        else {
            report(column, .outOfRange) { .outOfRange(written(column) ?? "", column: schema.columns[column]) }
            return nil
        }
        let points = Points(units: units)
        if !isExact {
            report(column, .roundedValue) {
                .roundedValue(written(column) ?? "", rounded: points.description, column: schema.columns[column])
            }
        }
        return points
    }

    /// A year, 1900…2100.
    func year(_ column: Int) -> Int? {
        guard let raw = written(column) else { return missing(column) }
        var text = plain(raw, column)
        if text.hasSuffix("年") { text.removeLast() }
        guard text.utf8.count == 4, let year = Int(text), (1900...2100).contains(year) else {
            report(column, .badDate(raw, column: schema.columns[column], isMonth: false))
            return nil
        }
        return year
    }

    /// A month as months since year 0: `YYYY-MM`, or what spreadsheets make of it.
    func month(_ column: Int) -> Int? {
        guard let raw = written(column) else { return missing(column) }
        guard let month = WrittenMonth(plain(raw, column)) else {
            report(column, .badDate(raw, column: schema.columns[column], isMonth: true))
            return nil
        }
        return month.months
    }
}
