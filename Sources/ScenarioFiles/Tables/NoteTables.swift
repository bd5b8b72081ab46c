import Counties

extension TableReader {
    /// The sets of the table `score_params`, by name.
    func readScoreParameters() -> [String: ScoreParameters] {
        let (set, name, value, note) = (column("set"), column("name"), column("value"), column("note"))
        var keys = RowKeys()
        var sets: [String: ScoreParameters] = [:]
        while next() {
            let setName = text(set) ?? "default"
            _ = text(note)
            let number = number(value)
            guard let written = text(name) else { continue }
            let parameterName = HalfWidth.key(written)
            guard keys.isNew([setName, parameterName], self, column: name) else { continue }
            guard let parameter = ScoreParameterSchema.all.first(where: { $0.name == parameterName }) else {
                report(
                    name,
                    Finding.unknownParameter(written)
                        .suggesting(
                            EditDistance.nearest(to: parameterName, among: ScoreParameterSchema.all.map(\.name))
                        )
                )
                continue
            }
            guard let number else { continue }
            guard parameter.range.contains(number), !parameter.isWhole || number == number.rounded() else {
                var columnSchema = schema.columns[value]
                columnSchema.range = parameter.range
                report(value, .outOfRange(self.written(value) ?? "", column: columnSchema))
                continue
            }
            parameter.set(&sets[setName, default: ScoreParameters()], number)
        }
        for name in sets.keys.sorted(by: isByteOrdered) { warnAboutSums(sets[name] ?? ScoreParameters()) }
        return sets
    }

    private func warnAboutSums(_ parameters: ScoreParameters) {
        for prefix in ["weight_", "beta_"] {
            let members = ScoreParameterSchema.all.filter { $0.name.hasPrefix(prefix) }
            let sum = members.reduce(0) { $0 + ($1.get(parameters) ?? 0) }
            if abs(sum - 1) > 1e-9 {
                engine.report(
                    .weightSum(prefix + "*", sum: Finding.number((sum * 1e6).rounded() / 1e6)),
                    file: file
                )
            }
        }
    }

    /// The table `sources`, sorted.
    func readSources() -> [SourceNote] {
        let (table, key, columnName, source) = (column("table"), column("key"), column("column"), column("source"))
        let (year, caliber, assumption) = (column("year"), column("caliber"), column("assumption"))
        var notes: [SourceNote] = []
        while next() {
            let (table, source) = (text(table), text(source))
            let note = SourceNote(
                table: table ?? "",
                key: text(key),
                column: text(columnName),
                source: source ?? "",
                year: text(year),
                caliber: text(caliber),
                isAssumption: truth(assumption) ?? false
            )
            if table != nil, source != nil { notes.append(note) }
        }
        return notes.sorted { isByteOrdered($0.sortKey, $1.sortKey) }
    }
}

extension SourceNote {
    /// Orders notes by table, key, column, source and the rest.
    fileprivate var sortKey: String {
        [table, key ?? "", column ?? "", source, year ?? "", caliber ?? "", isAssumption ? "1" : "0"]
            .joined(separator: "\u{1}")
    }
}

extension Finding {
    static func unknownParameter(_ written: String) -> Finding {
        Finding(
            .unknownKey,
            zh: "没有名为“\(quoted(written))”的评分参数。",
            en: "There is no parameter '\(quoted(written))'.",
            helpZh: "请核对参数名。",
            helpEn: "Check its name."
        )
    }
}
