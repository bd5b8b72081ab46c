import Counties

/// A plan as CSV.
struct PlanTable {
    /// The pairs, in the order of the file.
    private(set) var rows: [PlanRow] = []
    /// What the table states of its pairs; nil where it is not T1 of a report.
    private(set) var figures: StatedFigures?

    /// Headers of either side, codes before names: the first that is there is read.
    private static let helperHeaders = [
        "helper_code", "helper code", "强县代码", "强县行政区划代码", "帮扶县代码", "helper", "强县", "强县名称", "helper_name", "帮扶县",
    ]
    private static let receiverHeaders = [
        "receiver_code", "receiver code", "弱县代码", "弱县行政区划代码", "受帮扶县代码", "receiver", "弱县", "弱县名称", "receiver_name",
        "受帮扶县",
    ]
    private static let noteStarts = [
        "单位", "来源", "数据来源", "注", "说明", "备注", "示例数据", "合计", "unit", "source", "note", "example data", "total",
    ]

    private var csv: CSVScanner
    private let names: PlanNames

    init(_ text: [UInt8], _ names: PlanNames) {
        csv = CSVScanner(text)
        self.names = names
        guard let (helper, receiver, value) = findHeader() else { return }
        if value != nil { figures = StatedFigures() }
        while csv.next() {
            if reportGrammar() { continue }
            guard readRow(helper, receiver), let value else { continue }
            let stated = self.value(value)
            figures?.pairValues.append(stated)
        }
    }

    /// The value that a row states; a blank one states nothing.
    private func value(_ field: Int) -> Points? {
        let text = HalfWidth.trimmed(cell(field).filter { $0 != "," })
        guard !text.isEmpty else { return nil }
        let bytes = Array(text.utf8)
        if case .number(let number, let end) = ExactDecimal.read(bytes.span, from: 0, to: bytes.count),
            end == bytes.count,
            let (units, _) = number.units(decimals: Points.decimals, rounding: .nearest)
        {
            return Points(units: units)
        }
        names.engine.report(
            .badPlan(
                zh: "得分写的是“\(Finding.quoted(text))”，不是数字。",
                en: "The value is '\(Finding.quoted(text))', which is no number."
            ),
            file: names.file,
            line: csv.recordLine,
            column: field + 1
        )
        return nil
    }

    private func cell(_ field: Int) -> String {
        guard field < csv.fields.count else { return "" }
        let (start, end) = csv.trimmed(csv.fields[field])
        return csv.text(start, end)
    }

    private func reportGrammar() -> Bool {
        var isBroken = false
        for (fault, line, column) in csv.faults {
            if case .loneReturn = fault, column < csv.fields.count { continue }
            names.engine.report(.grammar(fault), file: names.file, line: line, column: column)
            isBroken = true
        }
        return isBroken
    }

    /// The fields of helper and receiver in the first of ten rows that names both, and that of the values which T1 states.
    private mutating func findHeader() -> (helper: Int, receiver: Int, value: Int?)? {
        var isEmpty = true
        for _ in 0..<10 where csv.next() {
            if reportGrammar() { return nil }
            isEmpty = false
            let headers = csv.fields.indices.map { Self.header(cell($0)) }
            if let helper = Self.field(of: Self.helperHeaders, headers),
                let receiver = Self.field(of: Self.receiverHeaders, headers)
            {
                switch PlanTableKind(headers) {
                case .pairs: return (helper, receiver, nil)
                case .t1: return (helper, receiver, Self.field(of: PlanTableKind.valueHeadings, headers))
                case .other(let zh, let en):
                    names.engine.report(.noPlan(zh: zh, en: en), file: names.file, line: csv.recordLine)
                    return nil
                }
            }
        }
        let finding =
            isEmpty
            ? Finding.emptyFile
            : Finding.badPlan(
                zh: "前十行中没有同时写明“强县”和“弱县”的表头。",
                en: "None of the first ten rows names helper and receiver."
            )
        names.engine.report(finding, file: names.file, line: 1)
        return nil
    }

    /// Whether the texts of a row name a helper's and a receiver's column, of a table that may be a plan.
    static func isHeader(_ texts: [String]) -> Bool {
        let headers = texts.map(header)
        if case .other = PlanTableKind(headers) { return false }
        return field(of: helperHeaders, headers) != nil && field(of: receiverHeaders, headers) != nil
    }

    private static func field(of names: [String], _ headers: [String]) -> Int? {
        for name in names { if let field = headers.firstIndex(of: name) { return field } }
        return nil
    }

    /// A header without what stands in brackets.
    private static func header(_ text: String) -> String {
        let key = HalfWidth.key(text)
        guard key.hasSuffix(")"), let bracket = key.firstIndex(of: "(") else { return key }
        return HalfWidth.trimmed(String(key[..<bracket]))
    }

    /// Whether the row is a title or a note under the table and no half of a pair: it begins like one and its first cell
    /// names no county.
    private func isNote() -> Bool {
        let first = csv.fields.indices.lazy.map(cell).first { !$0.isEmpty } ?? ""
        guard Self.noteStarts.contains(where: HalfWidth.key(first).hasPrefix) else { return false }
        return (try? names.lookup.find(first)) == nil
    }

    /// Reads a pair; false where the row has none.
    private mutating func readRow(_ helperField: Int, _ receiverField: Int) -> Bool {
        let (helper, receiver) = (cell(helperField), cell(receiverField))
        if helper.isEmpty, receiver.isEmpty { return false }
        if helper.isEmpty || receiver.isEmpty, isNote() { return false }
        let line = csv.recordLine
        for (text, field) in [(helper, helperField), (receiver, receiverField)] where text.isEmpty {
            let table = Schema.table("pairs")
            guard let column = table?.column(field == helperField ? "helper" : "receiver") else { continue }
            names.engine.report(.missingCell(column), file: names.file, line: line, column: field + 1)
        }
        guard !helper.isEmpty, !receiver.isEmpty else { return false }
        let helperIndex = names.county(helper, line: line, column: helperField + 1)
        let receiverIndex = names.county(receiver, line: line, column: receiverField + 1)
        guard let helperIndex, let receiverIndex else { return false }
        rows.append(PlanRow(helper: helperIndex, receiver: receiverIndex, line: line))
        return true
    }
}
