/// What the main part of a workbook says: its sheets, its calendar, and where the other parts are.
struct WorkbookPart {
    private(set) var sheets: [SheetInfo] = []
    private(set) var dateSystem = DateSystem.from1900
    /// Whether whoever opens the workbook is asked to calculate every formula anew, as programs ask that write without
    /// calculating. The results of formulas may then be missing or only stand-ins.
    private(set) var asksForRecalculation = false
    private(set) var sharedStringsPart: String?
    private(set) var stylesPart: String?

    /// Reads the main part of a package, or says what the package is instead.
    init(in archive: PartArchive) throws(WorkbookFault) {
        let main = try Self.mainPart(in: archive)
        let relationships = try Relationships(of: main, in: archive)
        var parser = try archive.listParser(of: main)
        try parser.readRoot()
        guard parser.isSpreadsheet(XMLName("workbook")) else { throw .otherFormat(.otherOfficeDocument) }
        while try parser.nextChild() {
            if parser.isSpreadsheet(XMLName("workbookPr")) {
                if parser.flag(XMLName("date1904")) { dateSystem = .from1904 }
            } else if parser.isSpreadsheet(XMLName("calcPr")) {
                asksForRecalculation = parser.flag(XMLName("fullCalcOnLoad"))
            } else if parser.isSpreadsheet(XMLName("sheets")) {
                try readSheets(&parser, relationships)
                continue
            }
            try parser.skipElement()
        }
        try parser.finish()
        sharedStringsPart = try relationships.part(ofType: "sharedStrings")
        stylesPart = try relationships.part(ofType: "styles")
    }

    private static func mainPart(in archive: PartArchive) throws(WorkbookFault) -> String {
        let relationships = try Relationships(of: "", in: archive)
        guard let main = try relationships.part(ofType: "officeDocument") else {
            let isOpenDocument = archive["mimetype"] != nil || archive["META-INF/manifest.xml"] != nil
            throw .otherFormat(isOpenDocument ? .openDocument : .archive)
        }
        guard !main.lowercased().hasSuffix(".bin") else { throw .otherFormat(.binaryWorkbook) }
        return main
    }

    private mutating func readSheets(
        _ parser: inout XMLPullParser,
        _ relationships: Relationships
    ) throws(WorkbookFault) {
        var parts: Set<String> = []
        while try parser.nextChild() {
            if parser.isSpreadsheet(XMLName("sheet")) {
                let name = try parser.required(XMLName("name"), "sheet", "name")
                let state = try parser.attribute(XMLName("state"))
                guard let id = try parser.attribute(XMLName("id"), in: .officeRelationships),
                    let relationship = relationships.byID[id]
                else { throw .sheetWithoutPart(sheet: name) }
                if relationship.type == "worksheet" {
                    let part = try relationships.part(of: relationship)
                    // One part under many names would be read as many times.
                    guard parts.insert(part).inserted else { throw .sheetWithoutPart(sheet: name) }
                    sheets.append(
                        SheetInfo(name: name, isHidden: state == "hidden" || state == "veryHidden", part: part)
                    )
                    try parser.require(sheets.count, atMost: parser.limits.listEntries)
                }
            }
            try parser.skipElement()
        }
    }
}
