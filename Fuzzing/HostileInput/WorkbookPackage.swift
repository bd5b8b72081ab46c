import ScenarioFiles

/// The parts of a workbook with a small scenario, one of which an input replaces.
enum WorkbookPackage {
    /// Parts that an input may replace, by the number that chooses them, from 1.
    static let replaceable = [
        "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/sharedStrings.xml",
        "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    ]

    /// The package with one part replaced.
    static func bytes(replacing name: String, by content: [UInt8]) -> [UInt8] {
        StoredZip.bytes(
            parts.sorted { $0.key < $1.key }.map { ($0.key, $0.key == name ? content : Array($0.value.utf8)) }
        )
    }

    /// A part as it stands without an input.
    static func part(_ name: String) -> String { parts[name] ?? "" }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    private static let parts: [String: String] = [
        "_rels/.rels": """
        <Relationships xmlns="\(package)"><Relationship Id="rId1" Type="\(office)/officeDocument" \
        Target="xl/workbook.xml"/></Relationships>
        """,
        "xl/workbook.xml": """
        <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="0"/><sheets>\
        <sheet name="县域名录" sheetId="1" r:id="rId1"/><sheet name="pairs" sheetId="2" r:id="rId2"/>\
        <sheet name="情景设置" sheetId="3" r:id="rId3"/></sheets></workbook>
        """,
        "xl/_rels/workbook.xml.rels": """
        <Relationships xmlns="\(package)">\
        <Relationship Id="rId1" Type="\(office)/worksheet" Target="worksheets/sheet1.xml"/>\
        <Relationship Id="rId2" Type="\(office)/worksheet" Target="/xl/worksheets/sheet2.xml"/>\
        <Relationship Id="rId3" Type="\(office)/worksheet" Target="worksheets/sheet3.xml"/>\
        <Relationship Id="rId4" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>\
        <Relationship Id="rId5" Type="\(office)/styles" Target="styles.xml"/></Relationships>
        """,
        "xl/sharedStrings.xml": """
        <sst xmlns="\(main)"><si><t>行政区划代码</t></si><si><t>名称</t></si><si><t>角色</t></si><si><t>强县</t></si>\
        <si><r><t>弱</t></r><r><t xml:space="preserve">县</t></r><rPh><t>x</t></rPh></si><si><t>甲</t></si>\
        <si><t>丙</t></si><si><t>helper</t></si><si><t>receiver</t></si><si><t>value_x000D_</t></si></sst>
        """,
        "xl/styles.xml": """
        <styleSheet xmlns="\(main)"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.00&quot;万&quot;"/>\
        <numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/></numFmts><cellXfs>\
        <xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
        <xf numFmtId="49"/></cellXfs></styleSheet>
        """,
        "xl/worksheets/sheet1.xml": """
        <worksheet xmlns="\(main)"><dimension ref="A1:E5"/><sheetData>\
        <row r="1"><c r="A1" t="inlineStr"><is><t>县域名录</t></is></c></row>\
        <row r="2" spans="1:5"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>\
        <c r="D2" t="inlineStr"><is><t>地区生产总值</t></is></c><c r="E2" t="inlineStr"><is><t>year</t></is></c></row>\
        <row r="3"><c r="A3"><v>370101</v></c><c r="B3" t="s"><v>5</v></c><c r="C3" t="s"><v>3</v></c>\
        <c r="D3" s="3"><f>1+1</f><v>1200500</v></c><c r="E3" s="4"><v>45352</v></c></row>\
        <row r="4" hidden="1"><c r="A4" s="5" t="str"><v>370201</v></c><c r="B4" t="s"><v>6</v></c>\
        <c r="C4" t="s"><v>4</v></c><c r="D4" s="1"><v>1.2E2</v></c></row></sheetData>\
        <mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells></worksheet>
        """,
        "xl/worksheets/sheet2.xml": """
        <worksheet xmlns="\(main)"><sheetData><row><c t="s"><v>7</v></c><c t="s"><v>8</v></c>\
        <c t="inlineStr"><is><t>value</t></is></c><c t="inlineStr"><is><t>current</t></is></c></row>\
        <row><c><v>370101</v></c><c t="s"><v>6</v></c><c><v>0.30000000000000004</v></c><c t="b"><v>1</v></c></row>\
        </sheetData></worksheet>
        """,
        "xl/worksheets/sheet3.xml": """
        <worksheet xmlns="\(main)"><sheetData>\
        <row r="1"><c r="A1" t="inlineStr"><is><t>设置项</t></is></c><c r="B1" t="inlineStr"><is><t>取值</t></is></c>\
        <c r="C1" t="inlineStr"><is><t>说明</t></is></c></row>\
        <row r="2"><c r="A2" t="inlineStr"><is><t>format</t></is></c><c r="B2"><v>1</v></c></row>\
        <row r="3"><c r="A3" t="inlineStr"><is><t>id</t></is></c><c r="B3" t="inlineStr"><is><t>small</t></is></c></row>\
        <row r="4"><c r="A4" t="inlineStr"><is><t>pairing.max_minutes</t></is></c>\
        <c r="B4" t="inlineStr"><is><t>8小时</t></is></c><c r="C4" t="inlineStr"><is><t>最长</t></is></c></row>\
        <row r="5"><c r="A5" t="inlineStr"><is><t>pairing.receivers_per_helper.max</t></is></c>\
        <c r="B5" t="inlineStr"><is><t>none</t></is></c></row></sheetData></worksheet>
        """,
    ]
}
