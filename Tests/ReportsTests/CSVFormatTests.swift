import Counties
import JieduiTestSupport
import Testing

@testable import Reports

@Suite struct CSVFormatTests {
    @Test func `a file begins with the byte order mark and ends its lines with CR LF`() {
        let table = table([[.name("台儿庄区"), .points(Points(units: -12_300))]])
        let bytes = CSVFormat.bytes(of: table, in: .zh)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "名称,得分（分）\r\n台儿庄区,-1.23\r\n")
        #expect(
            String(decoding: CSVFormat.bytes(of: table, in: .en).dropFirst(3), as: UTF8.self).hasPrefix(
                "name,value\r\n"
            )
        )
        #expect(CSVFormat.fileName(of: table) == "T9_sample.csv")
    }

    @Test(arguments: ["=1+1", "+86", "-x", "@a", "\tb", "\rc"])
    func `a text that looks like a formula gets an apostrophe`(_ text: String) {
        let bytes = CSVFormat.bytes(of: table([[.name(text), .code(text)]]), in: .zh)
        #expect(RFC4180.rows(bytes).last == ["'" + text, "'" + text])
    }

    @Test func `figures below zero get no apostrophe`() {
        let row: [ReportCell] = [.difference(Points(units: -1)), .amount(Amount(units: -2_500_000))]
        #expect(RFC4180.rows(CSVFormat.bytes(of: table([row]), in: .zh)).last == ["-0.0001", "-2.5"])
    }

    @Test(arguments: UInt64(0)..<200)
    func `every text comes back from an RFC 4180 reader`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let marks = ["\"", ",", "\r\n", "\n", "'", "=", "中", "a", " ", "-", "\t", "\""]
        func text() -> String {
            (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                marks.randomElement(using: &generator) ?? ""
            }.joined()
        }
        let texts = (0..<6).map { _ in [text(), text()] }
        let bytes = CSVFormat.bytes(of: table(texts.map { $0.map { .name($0) } }), in: .en)
        let expected = texts.map { $0.map(CSVFormat.guarded) }
        #expect(Array(RFC4180.rows(bytes).dropFirst()) == expected, "seed \(seed)")
    }

    private func table(_ rows: [[ReportCell]]) -> ReportTable {
        ReportTable(
            id: "T9",
            name: "sample",
            title: BilingualText(zh: "样表", en: "Sample"),
            columns: [
                ReportColumn(key: "name", title: BilingualText(zh: "名称", en: "Name")),
                ReportColumn(
                    key: "value",
                    title: BilingualText(zh: "得分", en: "Value"),
                    unit: BilingualText(zh: "分", en: "points"),
                    kind: .points
                ),
            ],
            rows: ReportRows(rows)
        )
    }
}

/// A reader of RFC 4180 for round trips, written against the grammar of the RFC.
enum RFC4180 {
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch (isQuoted, byte) {
            case (true, 0x22) where next == 0x22:
                field.append(0x22)
                index += 1
            case (_, 0x22): isQuoted.toggle()
            case (false, 0x2C):
                row.append(String(decoding: field, as: UTF8.self))
                field = []
            case (false, 0x0D) where next == 0x0A:
                rows.append(row + [String(decoding: field, as: UTF8.self)])
                (row, field) = ([], [])
                index += 1
            default: field.append(byte)
            }
            index += 1
        }
        return rows
    }
}
