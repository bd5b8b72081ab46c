public import Counties
import Foundation
import WorkbookReading

/// Reads a plan: CSV or a workbook with a helper and a receiver column, or the JSON of `solve`.
///
/// Of a table helpers and receivers count, and of T1 as `solve` writes it the values too; other tables of a report are refused.
/// The CSV header is the first of the first ten rows that names both columns, so that titles may stand above it. Rows
/// behind it in which both cells are blank are passed over, and so are those in which one is, where the first cell begins
/// like a note (单位, 来源, 注, 说明, 示例数据, Unit, Source, Note) and names no county. A code column wins over a name column.
/// The same pair twice is kept: the audit judges. Only the JSON can say what a plan decides beyond pairs.
public enum PlanReader {
    /// Reads a plan for a scenario.
    ///
    /// - Throws: ``ScenarioNotFound`` when nothing is at the path, or no regular file.
    public static func read(path: String, scenario: Scenario) throws(ScenarioNotFound) -> PlanReading {
        let name = URL(fileURLWithPath: path).lastPathComponent
        switch ScenarioFolder.read(file: path, insideOf: nil, limit: ScenarioFolder.tableLimit) {
        case .absent: throw ScenarioNotFound(path: path, isMissing: true)
        case .fault(let finding) where finding.code == .notARegularFile:
            throw ScenarioNotFound(path: path, isMissing: false)
        case .fault(let finding):
            let engine = DiagnosticEngine()
            engine.report(finding, file: name)
            return PlanReading(rows: [], diagnostics: engine.diagnostics())
        case .bytes(let bytes):
            // A workbook is an archive, and these are the first bytes of one.
            let isWorkbook = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            return isWorkbook
                ? workbook(path, name: name, scenario: scenario) : read(bytes: bytes, name: name, scenario: scenario)
        }
    }

    private static func workbook(_ path: String, name: String, scenario: Scenario) -> PlanReading {
        let engine = DiagnosticEngine()
        do {
            guard let workbook = try PlanWorkbook(path: path) else {
                engine.report(
                    .badPlan(
                        zh: "工作簿中没有同时写明“强县”和“弱县”的工作表。",
                        en: "No sheet of the workbook names helper and receiver."
                    ),
                    file: name
                )
                return PlanReading(rows: [], diagnostics: engine.diagnostics())
            }
            var reading = read(bytes: workbook.table.bytes, name: workbook.sheet, scenario: scenario)
            reading.sheetBesideDecisions = workbook.holdsMore ? workbook.sheet : nil
            reading.diagnostics = reading.diagnostics.map(workbook.moved)
            return reading
        } catch {
            engine.report(.workbook(error), file: name)
            return PlanReading(rows: [], diagnostics: engine.diagnostics())
        }
    }

    /// Reads a plan from bytes; `name` stands in messages.
    public static func read(bytes: [UInt8], name: String, scenario: Scenario) -> PlanReading {
        let engine = DiagnosticEngine()
        var rows: [PlanRow] = []
        var decisions: PlanDecisions?
        var figures: StatedFigures?
        var isDocument = false
        switch TextDecoding.decode(bytes) {
        case .binary(let kind, let line): engine.report(.binaryFile(kind), file: name, line: line)
        case .invalid(let lines): for line in lines { engine.report(.badEncoding, file: name, line: line) }
        case .text(let text):
            let resolver = PlanNames(lookup: CountyLookup(scenario.counties), engine: engine, file: name)
            let first = text.first { $0 > 0x20 }
            if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                rows = readJSON(text, resolver)
                if !engine.hasErrors, let document = PlanDocument(text, scenario, resolver) {
                    (decisions, figures) = (document.decisions, document.figures)
                    isDocument = true
                }
            } else {
                let table = PlanTable(text, resolver)
                (rows, figures) = (table.rows, table.figures)
            }
        }
        guard !engine.hasErrors else { return PlanReading(rows: [], diagnostics: engine.diagnostics()) }
        var reading = PlanReading(
            rows: rows,
            decisions: decisions,
            figures: figures,
            diagnostics: engine.diagnostics()
        )
        if isDocument {
            let order = rows.indices.sorted {
                (rows[$0].receiver, rows[$0].helper) < (rows[$1].receiver, rows[$1].helper)
            }
            reading.document = PlanFigureList(bytes, pairs: order)
        }
        return reading
    }

    /// The pairs of a document as they are written; nil where it is not what `solve` writes.
    ///
    /// The whole document is parsed: a decoder would pass over a fault in a value that nobody asks for.
    private static func pairs(_ text: [UInt8]) -> [(helper: String, receiver: String)]? {
        let document = (try? JSONSerialization.jsonObject(with: Data(text))) as? [String: Any]
        guard let list = document?["pairs"] as? [Any] else { return nil }
        var pairs: [(helper: String, receiver: String)] = []
        for element in list {
            guard let pair = element as? [String: Any], let helper = pair["helper"] as? String,
                let receiver = pair["receiver"] as? String
            else { return nil }
            pairs.append((helper, receiver))
        }
        return pairs
    }

    private static func readJSON(_ text: [UInt8], _ names: PlanNames) -> [PlanRow] {
        guard let pairs = pairs(text) else {
            names.engine.report(
                .badPlan(
                    zh: "JSON 无法识别：应为 {\"pairs\":[{\"helper\":\"代码\",\"receiver\":\"代码\"}]}。",
                    en: "The JSON cannot be read: it must be {\"pairs\":[{\"helper\":\"code\",\"receiver\":\"code\"}]}."
                ),
                file: names.file
            )
            return []
        }
        return pairs.compactMap { pair in
            let helper = names.county(pair.helper, line: nil, column: nil)
            let receiver = names.county(pair.receiver, line: nil, column: nil)
            guard let helper, let receiver else { return nil }
            return PlanRow(helper: helper, receiver: receiver)
        }
    }
}

/// Finds the counties that a plan names, and reports those that it cannot find.
struct PlanNames {
    let lookup: CountyLookup
    let engine: DiagnosticEngine
    let file: String

    func county(_ written: String, line: Int?, column: Int?) -> CountyIndex? {
        do {
            return try lookup.find(written)
        } catch {
            let finding = error.finding(column: nil)
            engine.report(
                finding.code == .unknownCounty ? finding.suggesting(lookup.suggestion(for: written)) : finding,
                file: file,
                line: line,
                column: column
            )
            return nil
        }
    }
}
