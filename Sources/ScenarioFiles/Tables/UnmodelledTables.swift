import Counties

extension TableReader {
    /// Checks every cell, key and reference of a table whose rule is not modelled yet; returns the number of rows.
    func checkOnly() -> Int {
        var keys = RowKeys()
        var ids: [String] = []
        var slopes = SlopeCheck(self)
        while next() {
            for column in schema.columns.indices { check(column) }
            if !schema.key.isEmpty {
                let key = schema.key.map { name in written(column(name)).map { plain($0, column(name)) } ?? "" }
                let isNew = keys.isNew(key, self, column: column(schema.key[0]))
                if isNew, schema.key.count == 1 { ids.append(key[0]) }
            }
            slopes.note()
        }
        slopes.judge()
        if schema.key.count == 1 { remember(ids) }
        return rowCount
    }

    /// Reads a cell for its faults alone.
    private func check(_ column: Int) {
        switch schema.columns[column].kind {
        case .countyCode, .key: _ = key(column)
        case .text: _ = text(column)
        case .county: _ = county(column)
        case .counties: _ = counties(column)
        case .number, .amount: _ = number(column)
        case .whole: _ = whole(column)
        case .points: _ = points(column)
        case .truth: _ = truth(column)
        case .word: _ = word(column)
        case .year: _ = year(column)
        case .month: _ = month(column)
        case .labels: _ = labels(column)
        case .group: _ = text(column)
        case .reference: _ = reference(column)
        }
    }
}

/// Slopes of `fund_response` must not rise from one segment to the next.
private struct SlopeCheck {
    private let reader: TableReader
    private let code, segment, slope: Int
    private var rows: [(county: Int, segment: Int, slope: Double, line: Int)] = []

    init(_ reader: TableReader) {
        self.reader = reader
        code = reader.column("code")
        segment = reader.column("segment")
        slope = reader.column("slope")
    }

    private var isOn: Bool { reader.schema.name == "fund_response" }

    mutating func note() {
        guard isOn, !reader.isRowFaulty, let segment = reader.whole(segment), let slope = reader.number(slope) else {
            return
        }
        rows.append((reader.county(code)?.position ?? -1, segment, slope, reader.line))
    }

    func judge() {
        guard isOn, rows.count > 1 else { return }
        let sorted = rows.sorted { ($0.county, $0.segment, $0.line) < ($1.county, $1.segment, $1.line) }
        for index in 1..<sorted.count where sorted[index].county == sorted[index - 1].county {
            guard sorted[index].slope > sorted[index - 1].slope else { continue }
            reader.engine.report(
                .risingSlope(firstLine: reader.shown(sorted[index - 1].line)),
                file: reader.file,
                line: sorted[index].line,
                column: reader.fieldOfColumn[slope] + 1
            )
        }
    }
}
