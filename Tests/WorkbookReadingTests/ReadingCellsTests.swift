import Testing

@testable import WorkbookReading

@Suite struct ReadingCellsTests {
    @Test func `every kind of cell is delivered with its value`() throws {
        let package = ReadingPackage(
            rows: """
                <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="b"><v>1</v></c>\
                <c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>乙x</v></c>\
                <c r="F1" t="inlineStr"><is><t>内</t></is></c><c r="G1" t="n"><v> 7 </v></c>\
                <c r="H1" t="d"><v>2024-03-01</v></c><c r="I1" t="b"><v>0</v></c></row>
                """,
            strings: "<si><t>甲</t></si><si><t>乙</t></si>"
        )
        let values = try package.values()
        #expect(
            values == [
                "A1": .text("乙"), "B1": .plain("12.5"), "C1": .boolean(true), "D1": .error("#N/A"), "E1": .text("乙x"),
                "F1": .text("内"), "G1": .plain("7"), "I1": .boolean(false),
                "H1": .date(DateValue(text: "2024-03-01", parts: .date)),
            ]
        )
    }

    @Test func `cells and rows without a value are not delivered`() throws {
        let package = ReadingPackage(
            rows: """
                <row r="1"><c r="A1"/><c r="B1" s="3"/></row><row r="2"/>\
                <row r="3"><c r="A3"><v></v></c><c r="B3" t="s"><v/></c><c r="C3"><v>0</v></c></row>
                """
        )
        #expect(try package.rows() == [SheetRow(number: 3, cells: [SheetCell(column: 3, value: .plain("0"))])])
    }

    @Test func `a formula delivers its stored result, and says so where it has none`() throws {
        let package = ReadingPackage(
            rows: """
                <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1+1</f><v/></c>\
                <c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>""</f></c>\
                <c r="F1"><f t="shared" si="0"/><v>3</v></c></row>
                """
        )
        let cells = try package.rows().flatMap(\.cells)
        let allAreFormulas = cells.allSatisfy { $0.isFormula }
        #expect(allAreFormulas)
        #expect(
            cells.map(\.value) == [
                .plain("2"), .formulaWithoutValue, .formulaWithoutValue, .text(""), .formulaWithoutValue, .plain("3"),
            ]
        )
    }

    @Test func `references that are left out are counted on`() throws {
        let package = ReadingPackage(
            rows: """
                <row><c><v>1</v></c><c/><c><v>3</v></c><c r="F1"><v>6</v></c><c><v>7</v></c></row>\
                <row r="5"><c><v>8</v></c></row><row><c><v>9</v></c></row>
                """
        )
        #expect(
            try package.values() == [
                "A1": .plain("1"), "C1": .plain("3"), "F1": .plain("6"), "G1": .plain("7"), "A5": .plain("8"),
                "A6": .plain("9"),
            ]
        )
    }

    @Test func `cells in any order are delivered from left to right`() throws {
        let package = ReadingPackage(rows: "<row><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>")
        #expect(try package.rows().first?.cells.map(\.column) == [1, 3])
    }

    static let contradictions: [(String, CellReference, SheetProblem)] = [
        ("<row r=\"2\"/><row r=\"2\"/>", CellReference(row: 2, column: 0), SheetProblem.rowOutOfOrder),
        ("<row r=\"2\"/><row r=\"1\"/>", CellReference(row: 1, column: 0), .rowOutOfOrder),
        ("<row r=\"1048577\"/>", CellReference(row: 1_048_577, column: 0), .beyondLastCell),
        ("<row r=\"1048576\"/><row/>", CellReference(row: 1_048_577, column: 0), .beyondLastCell),
        ("<row r=\"x\"/>", CellReference(row: 1, column: 0), .badReference("x")),
        ("<row r=\"0\"/>", CellReference(row: 1, column: 0), .badReference("0")),
        ("<row><c r=\"XFE1\"/></row>", CellReference(row: 1, column: 16_385), .beyondLastCell),
        ("<row><c r=\"XFD1\"/><c/></row>", CellReference(row: 1, column: 16_385), .beyondLastCell),
        ("<row><c r=\"A2\"/></row>", CellReference(row: 1, column: 0), .badReference("A2")),
        ("<row><c r=\"$A$1\"/></row>", CellReference(row: 1, column: 0), .badReference("$A$1")),
        ("<row><c r=\"B1\"/><c r=\"B1\"/></row>", CellReference(row: 1, column: 2), .repeatedCell),
        (
            "<row><c r=\"A1\"><v>1</v></c><c r=\"B1\"/><c r=\"A1\"><v>1</v></c></row>",
            CellReference(row: 1, column: 1),
            .repeatedCell
        ),
        ("<row><c><v>NaN</v></c></row>", CellReference(row: 1, column: 1), .badNumber("NaN")),
        ("<row><c><v>INF</v></c></row>", CellReference(row: 1, column: 1), .badNumber("INF")),
        ("<row><c><v>1,5</v></c></row>", CellReference(row: 1, column: 1), .badNumber("1,5")),
        ("<row><c t=\"b\"><v>2</v></c></row>", CellReference(row: 1, column: 1), .badBoolean("2")),
        ("<row><c t=\"s\"><v>1</v></c></row>", CellReference(row: 1, column: 1), .badSharedString("1")),
        ("<row><c t=\"s\"><v>-1</v></c></row>", CellReference(row: 1, column: 1), .badSharedString("-1")),
        ("<row><c t=\"x\"><v>1</v></c></row>", CellReference(row: 1, column: 1), .unknownType("x")),
        ("<row><c t=\"d\"><v>2024-02-30</v></c></row>", CellReference(row: 1, column: 1), .badNumber("2024-02-30")),
    ]

    @Test(arguments: contradictions)
    func `rows and cells that contradict the format are named`(
        rows: String,
        place: CellReference,
        problem: SheetProblem
    ) {
        let package = ReadingPackage(rows: rows, strings: "<si><t>甲</t></si>")
        #expect(package.fault() == .sheet(sheet: "表", place: place, problem: problem))
    }

    @Test func `after a fault no row follows`() throws {
        let package = ReadingPackage(
            rows: "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"/><row r=\"3\"><c><v>1</v></c></row>"
        )
        try ReadingPackage.withFile(package.zip.bytes) { path in
            let reader = try WorkbookReader(path: path)
            let rows = try reader.rows(of: try #require(reader.sheets.first))
            #expect(try rows.next()?.number == 2)
            #expect(throws: WorkbookFault.self) { try rows.next() }
            #expect(try rows.next() == nil)
        }
    }

    @Test func `merged ranges are known after the last row`() throws {
        let package = ReadingPackage(
            rows: "<row><c><v>1</v></c></row>",
            after: "<mergeCells count=\"2\"><mergeCell ref=\"A1:C2\"/><mergeCell ref=\"B4:B9\"/></mergeCells>"
        )
        try ReadingPackage.withFile(package.zip.bytes) { path in
            let reader = try WorkbookReader(path: path)
            let rows = try reader.rows(of: try #require(reader.sheets.first))
            while try rows.next() != nil {}
            #expect(rows.mergedRanges.map(\.description) == ["A1:C2", "B4:B9"])
        }
        let bad = ReadingPackage(after: "<mergeCells><mergeCell ref=\"C2:A1\"/></mergeCells>")
        #expect(
            bad.fault()
                == .sheet(sheet: "表", place: CellReference(row: 0, column: 0), problem: .badMergedRange("C2:A1"))
        )
    }

    @Test func `hidden rows are marked`() throws {
        let package = ReadingPackage(rows: "<row hidden=\"1\"><c><v>1</v></c></row><row><c><v>1</v></c></row>")
        #expect(try package.rows().map(\.isHidden) == [true, false])
    }

    @Test func `columns have the letters that Excel gives them`() {
        #expect([1, 26, 27, 702, 703, 16_384].map(CellReference.columnName) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
        for column in 1...16_384 {
            #expect(CellReference(Array("\(CellReference.columnName(column))9".utf8))?.column == column)
        }
    }
}
