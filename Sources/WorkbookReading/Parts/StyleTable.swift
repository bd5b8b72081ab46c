/// The number formats of a workbook's cell styles.
struct StyleTable {
    /// The longest number format, and all of them together, in bytes; Excel stops at 255 characters and about 250
    /// formats.
    private static let formatBytes = 4096
    private static let allFormatBytes = 1 << 20

    /// The general format for every cell.
    static let general = StyleTable()

    private var codes: [NumberFormatCode] = [.general]
    private var codeOfStyle: [Int] = []

    private init() {}

    /// Reads a part of styles; without one every cell has the general format.
    init(part: String?, in archive: PartArchive) throws(WorkbookFault) {
        guard let part else { return }
        var parser = try archive.listParser(of: part)
        try parser.enterRoot(named: XMLName("styleSheet"), in: .spreadsheet)
        var written: [Int: String] = [:]
        var ids: [Int] = []
        while try parser.nextChild() {
            if parser.isSpreadsheet(XMLName("numFmts")) {
                try Self.readFormats(&parser, into: &written)
            } else if parser.isSpreadsheet(XMLName("cellXfs")) {
                while try parser.nextChild() {
                    if parser.isSpreadsheet(XMLName("xf")) { ids.append(parser.number(XMLName("numFmtId")) ?? 0) }
                    try parser.require(ids.count, atMost: parser.limits.listEntries)
                    try parser.skipElement()
                }
            } else {
                try parser.skipElement()
            }
        }
        try parser.finish()
        var places: [Int: Int] = [0: 0]
        for id in ids {
            if let place = places[id] {
                codeOfStyle.append(place)
            } else {
                places[id] = codes.count
                codeOfStyle.append(codes.count)
                codes.append(NumberFormatCode(written[id] ?? BuiltInNumberFormats.code(id)))
            }
        }
    }

    private static func readFormats(
        _ parser: inout XMLPullParser,
        into written: inout [Int: String]
    ) throws(WorkbookFault) {
        var bytes = 0
        while try parser.nextChild() {
            if parser.isSpreadsheet(XMLName("numFmt")) {
                guard let id = parser.number(XMLName("numFmtId")) else {
                    throw parser.contentFault(.badAttribute(element: "numFmt", attribute: "numFmtId"))
                }
                let code = try parser.required(XMLName("formatCode"), "numFmt", "formatCode")
                bytes += code.utf8.count
                try parser.require(code.utf8.count, atMost: formatBytes)
                try parser.require(bytes, atMost: allFormatBytes)
                written[id] = code
            }
            try parser.skipElement()
        }
    }

    /// The number format of a style; the general one where the workbook has no such style.
    func format(ofStyle style: Int) -> NumberFormatCode {
        codes[codeOfStyle.indices.contains(style) ? codeOfStyle[style] : 0]
    }
}
