/// What must hold of a document before a file is begun; what depends on single cells is checked as they are written.
extension WorkbookDocument {
    func check() throws(WorkbookWritingError) {
        guard sheets.contains(where: { !$0.isHidden }) else { throw .noVisibleSheet }
        var names: Set<String> = ["history"]
        for sheet in sheets {
            try Self.checkName(sheet.name, &names)
        }
        let known = Set(sheets.map(\.name))
        for sheet in sheets {
            guard sheet.rows.count <= CellRange.rowLimit else {
                throw .tooManyRows(sheet: sheet.name, rows: sheet.rows.count)
            }
            guard sheet.columns.count <= CellRange.columnLimit else {
                throw .tooManyColumns(sheet: sheet.name, columns: sheet.columns.count)
            }
            try SheetChecks(sheet: sheet, known: known).run()
        }
    }

    private static func checkName(_ name: String, _ names: inout Set<String>) throws(WorkbookWritingError) {
        func fault(_ fault: WorkbookWritingError.NameFault) -> WorkbookWritingError {
            .badName(sheet: name, fault)
        }
        guard !name.isEmpty else { throw fault(.empty) }
        guard name.utf16.count <= 31 else { throw fault(.tooLong) }
        let hasForbidden = name.unicodeScalars.contains { scalar in
            "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || SafeText.hasForbidden(String(scalar))
        }
        guard !hasForbidden else { throw fault(.forbiddenCharacter) }
        guard !name.hasPrefix("'"), !name.hasSuffix("'") else { throw fault(.apostropheAtEnd) }
        guard names.insert(name.lowercased()).inserted else { throw fault(.taken) }
    }
}

/// The checks of one sheet.
private struct SheetChecks {
    let sheet: WorkbookSheet
    let known: Set<String>

    func run() throws(WorkbookWritingError) {
        for column in sheet.columns.indices where !(0...255).contains(sheet.columns[column].width) {
            throw fault("column \(CellRange.columnName(column))", .badNumber)
        }
        guard (0..<CellRange.rowLimit).contains(sheet.frozenRows),
            (0..<CellRange.columnLimit).contains(sheet.frozenColumns)
        else { throw fault("frozen panes", .badRange) }
        if let range = sheet.autofilter { try checkRange(range, "autofilter") }
        try checkMerges()
        for scale in sheet.colorScales { try checkRange(scale.range, "color scale") }
        for validation in sheet.validations { try check(validation) }
        try checkComments()
        for (number, chart) in sheet.charts.enumerated() { try check(chart, "chart \(number + 1)") }
        try checkPrint()
    }

    private func fault(_ place: String, _ fault: WorkbookWritingError.Fault) -> WorkbookWritingError {
        .fault(sheet: sheet.name, place: place, fault)
    }

    private func checkRange(_ range: CellRange, _ place: String) throws(WorkbookWritingError) {
        guard range.isOnSheet else { throw fault(place, .badRange) }
    }

    private func checkMerges() throws(WorkbookWritingError) {
        for range in sheet.merges {
            guard range.isOnSheet, !range.isSingleCell else { throw fault("merge", .badRange) }
        }
        let sorted = sheet.merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
        for (number, range) in sorted.enumerated() {
            for other in sorted[(number + 1)...] {
                guard other.rows.lowerBound <= range.rows.upperBound else { break }
                if range.overlaps(other) { throw fault(other.name, .overlap) }
            }
        }
    }

    private func checkComments() throws(WorkbookWritingError) {
        var places: Set<CellRange> = []
        for comment in sheet.comments {
            let cell = CellRange(row: comment.row, column: comment.column)
            guard cell.isOnSheet else { throw fault("comment", .badRange) }
            guard places.insert(cell).inserted else { throw fault(cell.name, .overlap) }
            try checkText(comment.text, limit: SafeText.cellLimit, cell.name)
            guard (20...2000).contains(comment.width), (20...2000).contains(comment.height) else {
                throw fault(cell.name, .badNumber)
            }
        }
    }

    private func check(_ validation: CellValidation) throws(WorkbookWritingError) {
        let place = validation.range.isOnSheet ? validation.range.name : "validation"
        try checkRange(validation.range, place)
        switch validation.rule {
        case .words(let words):
            guard !words.isEmpty else { throw fault(place, .empty) }
            for word in words {
                guard !word.isEmpty else { throw fault(place, .empty) }
                guard !word.contains(where: { ",\"\n\t".contains($0) }), !SafeText.hasForbidden(word) else {
                    throw fault(place, .forbiddenCharacter)
                }
            }
            guard words.joined(separator: ",").utf16.count <= 255 else {
                throw fault(place, .textTooLong(limit: 255))
            }
        case .range(let name, let range):
            guard known.contains(name) else { throw fault(place, .unknownSheet(name)) }
            guard range.isOnSheet, range.rows.count == 1 || range.columns.count == 1 else {
                throw fault(place, .badRange)
            }
        case .wholeNumber(let least, let most): try checkLimits(least.map(Double.init), most.map(Double.init), place)
        case .number(let least, let most): try checkLimits(least, most, place)
        case .textLength(let most):
            guard (0...SafeText.cellLimit).contains(most) else { throw fault(place, .badNumber) }
        case .anything: guard validation.hint != nil else { throw fault(place, .empty) }
        }
        for message in [validation.hint, validation.complaint].compactMap(\.self) {
            try checkText(message.title, limit: 32, place)
            try checkText(message.text, limit: 255, place)
        }
    }

    private func checkLimits(_ least: Double?, _ most: Double?, _ place: String) throws(WorkbookWritingError) {
        guard least != nil || most != nil else { throw fault(place, .empty) }
        guard (least ?? 0).isFinite, (most ?? 0).isFinite, (least ?? -.infinity) <= (most ?? .infinity) else {
            throw fault(place, .badNumber)
        }
    }

    private func check(_ chart: WorkbookChart, _ place: String) throws(WorkbookWritingError) {
        try checkRange(CellRange(row: chart.row, column: chart.column), place)
        guard chart.width > 0, chart.height > 0 else { throw fault(place, .badNumber) }
        let titles = [chart.title, chart.categoryTitle, chart.valueTitle].compactMap(\.self)
        for text in titles + chart.series.map(\.name) {
            try checkText(text, limit: 255, place)
            guard !text.hasPrefix("=") else { throw fault(place, .forbiddenCharacter) }
        }
        guard !chart.series.isEmpty else { throw fault(place, .empty) }
        for series in chart.series {
            guard known.contains(series.sheet) else { throw fault(place, .unknownSheet(series.sheet)) }
            for range in [series.categories, series.values] {
                guard range.isOnSheet, range.rows.count == 1 || range.columns.count == 1 else {
                    throw fault(place, .badRange)
                }
            }
        }
    }

    private func checkPrint() throws(WorkbookWritingError) {
        let print = sheet.print
        for line in [print.header, print.footer] {
            try checkText(PageLine.code(of: line), limit: 255, "header or footer")
        }
        let margins = [print.margins.left, print.margins.right, print.margins.top, print.margins.bottom]
        guard margins.allSatisfy((0...200).contains), (1...1000).contains(print.pagesAcross ?? 1),
            (10...400).contains(print.scale)
        else {
            throw fault("print set-up", .badNumber)
        }
        if let area = print.area { try checkRange(area, "print area") }
        if let rows = print.repeatedRows { try checkRange(CellRange(rows: rows, columns: 0...0), "repeated rows") }
        if let columns = print.repeatedColumns {
            try checkRange(CellRange(rows: 0...0, columns: columns), "repeated columns")
        }
    }

    private func checkText(_ text: String, limit: Int, _ place: String) throws(WorkbookWritingError) {
        guard text.utf16.count <= limit else { throw fault(place, .textTooLong(limit: limit)) }
        guard !SafeText.hasForbidden(text) else { throw fault(place, .forbiddenCharacter) }
    }
}

/// Headers and footers as the file writes them.
enum PageLine {
    /// The code of a line: `&L…&C…&R…`; an ampersand of the words is doubled.
    static func code(of line: PrintSetup.Line) -> String {
        let sections = [("&L", line.left), ("&C", line.center), ("&R", line.right)]
        return sections.filter { !$0.1.isEmpty }.map { $0.0 + $0.1.map(code).joined() }.joined()
    }

    private static func code(of piece: PrintSetup.Piece) -> String {
        switch piece {
        case .text(let text):
            String(text.flatMap { $0 == "&" ? ["&", "&"] : [$0] })
        case .page: "&P"
        case .pages: "&N"
        case .sheetName: "&A"
        }
    }
}
