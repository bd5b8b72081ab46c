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
            judgeAim(of: note, columns: (column("table"), key, columnName))
        }
        return notes.sorted { isByteOrdered($0.sortKey, $1.sortKey) }
    }
}

extension TableReader {
    /// Warns where a note speaks of a table, a column or a row that does not exist: its provenance would be lost.
    private func judgeAim(of note: SourceNote, columns: (table: Int, key: Int, column: Int)) {
        // Notes on settings name the file and, as key, the setting.
        guard !note.table.isEmpty, !["scenario", "scenario.yaml"].contains(note.table) else { return }
        let name = note.table.hasSuffix(".csv") ? String(note.table.dropLast(4)) : note.table
        guard let table = Schema.table(name) ?? Schema.tables.first(where: { $0.meaning.zh == name }) else {
            report(columns.table, .aimlessSource) {
                Finding.sourceOfUnknownTable(note.table)
                    .suggesting(EditDistance.nearest(to: name, among: Schema.tables.map(\.name)))
            }
            return
        }
        if let column = note.column,
            !table.columns.contains(where: { $0.name == column || $0.chineseNames.contains(column) })
        {
            report(columns.column, .aimlessSource) {
                Finding.sourceOfUnknownColumn(column, table: table.name)
                    .suggesting(EditDistance.nearest(to: column, among: table.columns.map(\.name)))
            }
        }
        if let key = note.key, let unknown = unknownPart(of: key, in: table) {
            report(columns.key, .aimlessSource) { Finding.sourceOfUnknownRow(unknown, table: table.name) }
        }
    }

    /// The first part of a row's key, its parts divided by `|`, that names nothing; nil where all do. A key may stop
    /// early: `370102` speaks of all rows of that county.
    private func unknownPart(of key: String, in table: TableSchema) -> String? {
        let parts = key.split { "|｜".contains($0) }.map { HalfWidth.trimmed(HalfWidth.text(String($0))) }
        guard parts.count <= max(1, table.key.count) else { return key }
        for (part, name) in zip(parts, table.key) {
            switch table.column(name)?.kind {
            case .countyCode, .county:
                guard let lookup = context.counties, !context.lostCounties.contains(part) else { continue }
                do { _ = try lookup.find(part) } catch { return part }
            case .key where table.key.count == 1:
                guard let known = context.keys[table.name] else { continue }
                if known[part] == nil { return part }
            case .reference(let other):
                guard let known = context.keys[other] else { continue }
                if known[part] == nil { return part }
            default: continue
            }
        }
        return nil
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
