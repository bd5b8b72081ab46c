import Counties

extension ResourceTables {
    /// Takes the unit that a row of `helper_resources` names.
    mutating func declare(_ unit: String, _ resource: Int, _ reader: TableReader, _ column: Int) {
        let measured = MeasureUnit.named(unit)
        guard let earlier = units[resource] else {
            units[resource] = (unit, measured, true)
            return
        }
        let isSame = measured != nil ? measured == earlier.unit : HalfWidth.key(unit) == HalfWidth.key(earlier.text)
        if isSame, isByteOrdered(unit, earlier.text) { units[resource] = (unit, measured, true) }
        if !isSame { reader.report(column, .twoUnits(names[resource], first: earlier.text, second: unit)) }
    }

    /// Where no row names the unit of a resource, the unit behind its amounts is taken; two of them are a fault.
    mutating func settleUnit(_ row: Row, _ reader: TableReader) {
        guard let unit = row.unit else { return }
        guard let settled = units[row.resource] else {
            units[row.resource] = (unit.name, unit, false)
            return
        }
        if settled.isDeclared {
            if settled.unit?.dimension != unit.dimension { reportDimension(row, reader, settled.text) }
            return
        }
        guard settled.unit != unit else { return }
        engine.report(.twoUnits, file: reader.file, line: Int(row.line), column: Int(row.column)) {
            .twoUnits(names[row.resource], first: settled.text, second: unit.name)
        }
    }

    private func reportDimension(_ row: Row, _ reader: TableReader, _ unit: String) {
        guard let column = reader.schema.column("amount") else { return }
        engine.report(.wrongDimension, file: reader.file, line: Int(row.line), column: Int(row.column)) {
            .wrongDimension("\(row.quantity.doubleValue) \(row.unit?.name ?? "")", column: column, unit: unit)
        }
    }

    /// The amount in the unit of its resource.
    func amount(_ row: Row, rounding: ExactDecimal.Rounding) -> Amount? {
        var quantity = row.quantity
        if let unit = row.unit, let target = units[row.resource]?.unit {
            guard let converted = quantity.converted(from: unit, to: target) else { return nil }
            quantity = converted
        }
        return quantity.units(decimals: Amount.decimals, rounding: rounding).map { Amount(units: $0.units) }
    }
}
