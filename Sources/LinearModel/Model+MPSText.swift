extension Model {
    /// The model in the free MPS format, which `glpsol --freemps` and HiGHS read.
    ///
    /// MPS minimises and glpsol rejects an `OBJSENSE` section, so a maximised objective is negated: the optimum
    /// read from this text has the opposite sign. A constant becomes a column fixed at 1.
    ///
    /// - Complexity: O(variables + entries).
    public func mpsText() -> String {
        var writer = MPSWriter(model: self)
        return writer.text()
    }
}

/// How one row of the model appears in MPS.
private struct MPSRow {
    var name: String
    var type: Character
    var side: Double
    var range: Double?
}

/// Writes one model; a value so that the growing text is never copied.
private struct MPSWriter {
    let model: Model
    let names: FormatNames
    var output = ""

    init(model: Model) {
        self.model = model
        names = FormatNames(model)
    }

    mutating func text() -> String {
        let rows = model.constraints.indices.map { mpsRows(of: $0) }
        output += "NAME \(names.title(of: model))\nROWS\n N \(names.objective)\n"
        for row in rows.joined() { output += " \(row.type) \(row.name)\n" }
        writeColumns(rows)
        output += "RHS\n"
        for row in rows.joined() where row.side != 0 { output += " RHS \(row.name) \(exactText(row.side))\n" }
        let ranges = rows.joined().filter { $0.range != nil }
        if !ranges.isEmpty { output += "RANGES\n" }
        for row in ranges { output += " RNG \(row.name) \(exactText(row.range ?? 0))\n" }
        writeBounds()
        output += "ENDATA\n"
        return output
    }

    /// One row, or two when a range cannot be written without rounding.
    private func mpsRows(of index: Int) -> [MPSRow] {
        let (name, lower, upper) =
            (names.constraints[index], model.constraints[index].lower, model.constraints[index].upper)
        if lower == upper { return [MPSRow(name: name, type: "E", side: lower)] }
        switch (lower.isFinite, upper.isFinite) {
        case (false, false): return [MPSRow(name: name, type: "N", side: 0)]
        case (false, true): return [MPSRow(name: name, type: "L", side: upper)]
        case (true, false): return [MPSRow(name: name, type: "G", side: lower)]
        case (true, true):
            let range = upper - lower
            if lower + range == upper { return [MPSRow(name: name, type: "G", side: lower, range: range)] }
            return [
                MPSRow(name: name, type: "G", side: lower),
                MPSRow(name: names.upperTwin(of: index), type: "L", side: upper),
            ]
        }
    }

    private mutating func writeColumns(_ rows: [[MPSRow]]) {
        var entries: [[(String, Double)]] = Array(repeating: [], count: model.variableCount)
        let sign: Double = model.sense == .maximize ? -1 : 1
        for (index, definition) in model.variables.enumerated() {
            // Every column needs a line, so a column without entries says 0 in the objective.
            let isEmpty = definition.objective == 0
            entries[index] = [(names.objective, isEmpty ? 0 : sign * definition.objective)]
        }
        for (row, written) in rows.enumerated() {
            for term in model.terms(of: ConstraintID(index: row)) {
                for twin in written { entries[term.variable.index].append((twin.name, term.coefficient)) }
            }
        }
        output += "COLUMNS\n"
        var isInside = false
        for (index, definition) in model.variables.enumerated() {
            let isWhole = definition.kind != .continuous
            if isWhole != isInside { writeMarker(opens: isWhole) }
            isInside = isWhole
            for (row, coefficient) in entries[index] {
                output += " \(names.variables[index]) \(row) \(exactText(coefficient))\n"
            }
        }
        if isInside { writeMarker(opens: false) }
        output += " \(names.unit) \(names.objective) \(exactText(sign * model.objectiveConstant))\n"
    }

    private mutating func writeMarker(opens: Bool) {
        output += " MARKER 'MARKER' \(opens ? "'INTORG'" : "'INTEND'")\n"
    }

    private mutating func writeBounds() {
        output += "BOUNDS\n FX BND \(names.unit) 1\n"
        for (index, definition) in model.variables.enumerated() {
            let (name, lower, upper) = (names.variables[index], definition.lower, definition.upper)
            if lower == upper {
                output += " FX BND \(name) \(exactText(lower))\n"
                continue
            }
            if lower == -.infinity, upper == .infinity {
                output += " FR BND \(name)\n"
                continue
            }
            // Both bounds, always: readers differ in what they assume for whole columns and negative upper bounds.
            output += lower == -.infinity ? " MI BND \(name)\n" : " LO BND \(name) \(exactText(lower))\n"
            output += upper == .infinity ? " PL BND \(name)\n" : " UP BND \(name) \(exactText(upper))\n"
        }
    }
}
