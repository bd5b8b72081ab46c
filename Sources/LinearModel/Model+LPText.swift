extension Model {
    /// The model in the CPLEX LP format, which `glpsol --lp` and HiGHS read.
    ///
    /// The sense stays as it is. A constant of the objective becomes a column fixed at 1, because glpsol rejects a
    /// constant; a row with two sides becomes two rows; a row without sides says nothing and becomes a comment.
    ///
    /// - Complexity: O(variables + entries).
    public func lpText() -> String {
        var writer = LPWriter(model: self)
        return writer.text()
    }
}

/// Writes one model; a value so that the growing text is never copied.
private struct LPWriter {
    let model: Model
    let names: FormatNames
    var output = ""

    /// Terms on one line; keeps lines far below the 560 characters some readers stop at.
    static let termsPerLine = 4

    init(model: Model) {
        self.model = model
        names = FormatNames(model)
    }

    mutating func text() -> String {
        output += "\\ Model: \(names.title(of: model))\n"
        output += model.sense == .maximize ? "Maximize\n" : "Minimize\n"
        writeObjective()
        output += "Subject To\n"
        for index in model.constraints.indices { writeConstraint(index) }
        if !model.constraints.contains(where: { $0.lower.isFinite || $0.upper.isFinite }) {
            // Readers want at least one row; this one is always true.
            output += " \(names.anyRow): \(names.unit) = 1\n"
        }
        writeBounds()
        writeKinds()
        output += "End\n"
        return output
    }

    private mutating func writeObjective() {
        var terms = model.variables.indices.compactMap { index -> (Double, String)? in
            let coefficient = model.variables[index].objective
            return coefficient == 0 ? nil : (coefficient, names.variables[index])
        }
        if model.objectiveConstant != 0 || terms.isEmpty {
            terms.append((model.objectiveConstant, names.unit))
        }
        output += " \(names.objective):"
        write(terms)
        output += "\n"
    }

    private mutating func writeConstraint(_ index: Int) {
        let (definition, name) = (model.constraints[index], names.constraints[index])
        var terms = model.terms(of: ConstraintID(index: index)).map {
            ($0.coefficient, names.variables[$0.variable.index])
        }
        if terms.isEmpty { terms = [(0, names.unit)] }
        switch (definition.lower, definition.upper) {
        case (-.infinity, .infinity):
            output += "\\ \(name) has no sides\n"
        case (let lower, let upper) where lower == upper:
            writeRow(name, terms, "=", lower)
        case (-.infinity, let upper):
            writeRow(name, terms, "<=", upper)
        case (let lower, .infinity):
            writeRow(name, terms, ">=", lower)
        case (let lower, let upper):
            writeRow(name, terms, ">=", lower)
            writeRow(names.upperTwin(of: index), terms, "<=", upper)
        }
    }

    private mutating func writeRow(
        _ name: String,
        _ terms: [(Double, String)],
        _ relation: String,
        _ side: Double
    ) {
        output += " \(name):"
        write(terms)
        output += " \(relation) \(exactText(side))\n"
    }

    private mutating func write(_ terms: [(Double, String)]) {
        for (position, (coefficient, name)) in terms.enumerated() {
            if position > 0, position % Self.termsPerLine == 0 { output += "\n  " }
            output += coefficient < 0 ? " - " : " + "
            if abs(coefficient) != 1 { output += exactText(abs(coefficient)) + " " }
            output += name
        }
    }

    private mutating func writeBounds() {
        output += "Bounds\n \(names.unit) = 1\n"
        for (index, definition) in model.variables.enumerated() {
            let name = names.variables[index]
            switch (definition.lower, definition.upper) {
            case (0, .infinity): output += " \(name) >= 0\n"
            case (-.infinity, .infinity): output += " \(name) free\n"
            case (let lower, let upper) where lower == upper: output += " \(name) = \(exactText(lower))\n"
            case (let lower, .infinity): output += " \(name) >= \(exactText(lower))\n"
            case (let lower, let upper): output += " \(exactText(lower)) <= \(name) <= \(exactText(upper))\n"
            }
        }
    }

    private mutating func writeKinds() {
        let whole = model.variables.indices.filter { model.variables[$0].kind != .continuous }
        guard !whole.isEmpty else { return }
        // Binary variables keep the bounds written above: a binary section would widen a fixed one to 0…1.
        output += "Generals\n"
        for index in whole { output += " \(names.variables[index])\n" }
    }
}
