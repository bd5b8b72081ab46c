import Testing

@testable import WorkbookReading

@Suite struct ReadingPackageTests {
    @Test func `sheets are listed in the order of their tabs, hidden ones marked, charts left out`() throws {
        var package = ReadingPackage()
        package.parts["xl/workbook.xml"] = """
            <workbook xmlns="\(ReadingPackage.namespace)" xmlns:r="\(ReadingPackage.relationships)"><sheets>\
            <sheet name="县" sheetId="7" r:id="b"/><sheet name="图" sheetId="1" r:id="c"/>\
            <sheet name="旧" sheetId="2" state="hidden" r:id="a"/><sheet name="底" sheetId="3" state="veryHidden" r:id="d"/>\
            </sheets><calcPr fullCalcOnLoad="1"/></workbook>
            """
        package.parts["xl/_rels/workbook.xml.rels"] = ReadingPackage.relationshipPart([
            ("a", "worksheet", "worksheets/sheet2.xml"),
            ("b", "worksheet", "/xl/worksheets/../worksheets/./sheet%31.xml"),
            ("c", "chartsheet", "chartsheets/sheet1.xml"), ("d", "worksheet", "worksheets/sheet3.xml"),
        ])
        for number in ["2", "3"] {
            package.parts["xl/worksheets/sheet\(number).xml"] = package.parts["xl/worksheets/sheet1.xml"]
        }
        try ReadingPackage.withFile(package.zip.bytes) { path in
            let reader = try WorkbookReader(path: path)
            #expect(reader.sheets.map(\.name) == ["县", "旧", "底"])
            #expect(reader.sheets.map(\.isHidden) == [false, true, true])
            for sheet in reader.sheets { #expect(try reader.rows(of: sheet).next() == nil) }
        }
    }

    @Test func `one part is not read as two sheets`() throws {
        var package = ReadingPackage(rows: "")
        package.parts["xl/workbook.xml"] = """
            <workbook xmlns="\(ReadingPackage.namespace)" xmlns:r="\(ReadingPackage.relationships)"><sheets>\
            <sheet name="甲" sheetId="1" r:id="a"/><sheet name="乙" sheetId="2" r:id="b"/></sheets></workbook>
            """
        package.parts["xl/_rels/workbook.xml.rels"] = ReadingPackage.relationshipPart([
            ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "worksheet", "worksheets/sheet1.xml"),
        ])
        _ = try ReadingPackage.withFile(package.zip.bytes) { path in
            #expect(throws: WorkbookFault.sheetWithoutPart(sheet: "乙")) { try WorkbookReader(path: path) }
        }
    }

    @Test func `a formula that nobody calculated has no value, one with a result has`() throws {
        var package = ReadingPackage(
            rows: "<row><c><f>5+5</f><v>0</v></c><c><f>1+1</f><v>2</v></c><c><v>0</v></c></row>"
        )
        #expect(try package.values() == ["A1": .plain("0"), "B1": .plain("2"), "C1": .plain("0")])
        let workbook = try #require(package.parts["xl/workbook.xml"])
        package.parts["xl/workbook.xml"] = workbook.replacing(
            "</workbook>",
            with: "<calcPr fullCalcOnLoad=\"1\"/></workbook>"
        )
        #expect(try package.values() == ["A1": .formulaWithoutValue, "B1": .plain("2"), "C1": .plain("0")])
    }

    @Test func `parts are found without regard to case and with either slash`() throws {
        var package = ReadingPackage(rows: "<row><c><v>1</v></c></row>")
        package.parts["XL\\Worksheets\\Sheet1.XML"] = package.parts.removeValue(forKey: "xl/worksheets/sheet1.xml")
        #expect(try package.values() == ["A1": .plain("1")])
    }

    @Test func `two sheets can be read in turns`() throws {
        let package = ReadingPackage(rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
        try ReadingPackage.withFile(package.zip.bytes) { path in
            let reader = try WorkbookReader(path: path)
            let sheet = try #require(reader.sheets.first)
            let (first, second) = (try reader.rows(of: sheet), try reader.rows(of: sheet))
            #expect(try first.next()?.number == 1)
            #expect(try second.next()?.number == 1)
            #expect(try first.next()?.number == 2)
            #expect(try second.next()?.number == 2)
        }
    }

    @Test func `missing and outside parts are named`() {
        var package = ReadingPackage(rows: "<row><c><v>1</v></c></row>", strings: "")
        package.parts["xl/worksheets/sheet1.xml"] = nil
        #expect(package.fault() == .missingPart(part: "xl/worksheets/sheet1.xml"))
        package = ReadingPackage(strings: "")
        package.parts["xl/sharedStrings.xml"] = nil
        #expect(package.fault() == .missingPart(part: "xl/sharedStrings.xml"))
        package = ReadingPackage()
        package.parts["xl/workbook.xml"] = nil
        #expect(package.fault() == .missingPart(part: "xl/workbook.xml"))
        package = ReadingPackage()
        package.parts["xl/_rels/workbook.xml.rels"] = nil
        #expect(package.fault() == .sheetWithoutPart(sheet: "表"))
        package.parts["xl/_rels/workbook.xml.rels"] = ReadingPackage.relationshipPart([
            ("rId1", "worksheet", "../../etc/passwd")
        ])
        #expect(package.fault() == .externalPart(target: "../../etc/passwd"))
        package.parts["xl/_rels/workbook.xml.rels"] = ReadingPackage.relationshipPart([
            ("rId1", "worksheet", "http://example.org/\" TargetMode=\"External")
        ])
        #expect(package.fault() == .externalPart(target: "http://example.org/"))
    }

    @Test func `relationships outside the file do no harm where they are not needed`() throws {
        var package = ReadingPackage(rows: "<row><c><v>1</v></c></row>")
        package.parts["xl/_rels/workbook.xml.rels"] = ReadingPackage.relationshipPart([
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("x", "externalLink", "file:///C:/a.xlsx\" TargetMode=\"External"),
            ("y", "theme", "../../../theme.xml"),
        ])
        #expect(try package.values() == ["A1": .plain("1")])
    }

    @Test func `wrong parts are named`() {
        var package = ReadingPackage()
        package.parts["xl/worksheets/sheet1.xml"] = "<chartsheet xmlns=\"\(ReadingPackage.namespace)\"/>"
        #expect(package.fault() == .content(part: "xl/worksheets/sheet1.xml", line: 1, problem: .unexpectedRoot))
        package = ReadingPackage(after: "<sheetData/>")
        #expect(
            package.fault()
                == .content(part: "xl/worksheets/sheet1.xml", line: 1, problem: .repeatedElement("sheetData"))
        )
        package = ReadingPackage()
        package.parts["xl/workbook.xml"] =
            "<workbook xmlns=\"\(ReadingPackage.namespace)\"><sheets><sheet/></sheets></workbook>"
        #expect(
            package.fault()
                == .content(
                    part: "xl/workbook.xml",
                    line: 1,
                    problem: .badAttribute(element: "sheet", attribute: "name")
                )
        )
    }
}
