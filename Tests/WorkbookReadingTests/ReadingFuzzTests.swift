import Foundation
import JieduiTestSupport
import Testing

@testable import WorkbookReading

/// Files that were changed at random: each is read to its end or refused with a fault, and never anything else.
@Suite struct ReadingFuzzTests {
    private static let rich = ReadingPackage(
        rows: """
            <row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>12.5</v></c><c r="C1" s="2"><v>45352</v></c>\
            <c r="D1" t="str"><f>A1&amp;"x"</f><v>a_x000D_b</v></c></row><row r="3" hidden="1"><c t="b"><v>1</v></c>\
            <c t="inlineStr"><is><r><t xml:space="preserve"> 甲 </t></r></is></c><c t="e"><v>#N/A</v></c><c t="d"><v>2024-03-01</v></c>\
            <c r="G3"><f>1</f></c></row>
            """,
        after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
        strings: "<si><t>历下区<![CDATA[<]]></t></si>",
        formats: ["[>1]0!.0,\"万\";0.00%", "yyyy\"年\"m\"月\"", "0.0"]
    )

    /// Reads every sheet of the bytes; a fault is a right answer.
    private func read(_ bytes: [UInt8], path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
        do throws(WorkbookFault) {
            let reader = try WorkbookReader(path: path)
            for sheet in reader.sheets {
                let rows = try reader.rows(of: sheet)
                var last = 0
                while let row = try rows.next() {
                    #expect(row.number > last && row.number <= CellReference.lastRow)
                    last = row.number
                }
            }
        } catch {}
    }

    @Test func `packages with changed bytes are read or refused`() throws {
        let original = Self.rich.zip.bytes
        try ReadingPackage.withFile([]) { path in
            for seed in 0..<1500 {
                var generator = SeededGenerator(seed: UInt64(seed))
                try read(Self.mutated(original, &generator), path: path)
            }
        }
    }

    @Test func `parts with changed text are read or refused`() throws {
        let names = Self.rich.parts.keys.sorted()
        let marks = [
            "<", ">", "/", "\"", "&", "&#x", ";", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "=", "xmlns:a='b' ",
        ]
        try ReadingPackage.withFile([]) { path in
            for seed in 0..<2500 {
                var generator = SeededGenerator(seed: UInt64(seed) + 1_000_000)
                var zip = Self.rich.zip
                let name = names[Int(generator.next() % UInt64(names.count))]
                guard let place = zip.parts.firstIndex(where: { $0.name == name }) else { continue }
                var text = zip.parts[place].stored
                if generator.next() % 2 == 0 {
                    let mark = Array(marks[Int(generator.next() % UInt64(marks.count))].utf8)
                    text.insert(contentsOf: mark, at: Int(generator.next() % UInt64(text.count + 1)))
                } else {
                    text = Self.mutated(text, &generator)
                }
                zip.parts[place] = ReadingZip.Part(name, text)
                try read(zip.bytes, path: path)
            }
        }
    }

    @Test func `number formats of random marks are read`() {
        let marks = Array("0#?.,;\"\\!_*[]%@$-+eEymdhsa万G/<>=1 ")
        for seed in 0..<5000 {
            var generator = SeededGenerator(seed: UInt64(seed) + 2_000_000)
            let code = String(
                (0..<generator.next() % 24).map { _ in marks[Int(generator.next() % UInt64(marks.count))] }
            )
            if case .number(let format) = NumberFormatCode(code).meaning(of: "-12.5") {
                #expect((0...72).contains(format.shownDividedByPowerOfTen), "seed \(seed): \(code)")
            }
        }
    }

    /// Bytes with one to four of these: a byte changed, a stretch removed, repeated or overwritten.
    private static func mutated(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0...generator.next() % 4 where !bytes.isEmpty {
            let place = Int(generator.next() % UInt64(bytes.count))
            let end = min(bytes.count, place + 1 + Int(generator.next() % 24))
            switch generator.next() % 5 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
            case 1: bytes[place] ^= 1 << UInt8(generator.next() % 8)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int(generator.next() % UInt64(bytes.count)))
            default:
                let source = Int(generator.next() % UInt64(bytes.count))
                for offset in 0..<min(end - place, bytes.count - source) {
                    bytes[place + offset] = bytes[source + offset]
                }
            }
        }
        return bytes
    }
}
