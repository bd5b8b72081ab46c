import Foundation

/// Bytes of a text file made UTF-8.
enum TextDecoding {
    /// What a file's bytes turned out to be.
    enum Outcome {
        /// UTF-8 without byte order mark.
        case text([UInt8])
        /// Not text: UTF-16, a workbook, NUL bytes.
        case binary(BinaryKind, line: Int)
        /// Neither UTF-8 nor GB18030; the lines with bytes that cannot be read, at most 200.
        case invalid(lines: [Int])
    }

    /// Kinds of files that are no text.
    enum BinaryKind {
        /// UTF-16, as Excel's "Unicode text".
        case utf16
        /// A workbook or another archive.
        case workbook
        /// NUL bytes.
        case nul
    }

    /// Recognises UTF-8 (with or without byte order mark) or GB18030.
    ///
    /// A file with bad bytes counts as damaged UTF-8, and not as GB18030, when more of its characters beyond ASCII are
    /// valid UTF-8 than not: GB18030 would read nearly any bytes as some characters, and the damage would go unseen.
    static func decode(_ file: [UInt8]) -> Outcome {
        var raw = file
        if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) { return .binary(.utf16, line: 1) }
        if raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) || raw.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return .binary(.workbook, line: 1)
        }
        let hasMark = raw.starts(with: [0xEF, 0xBB, 0xBF])
        if hasMark { raw.removeFirst(3) }
        let survey = UTF8Survey(raw)
        if let line = survey.nulLine { return .binary(.nul, line: line) }
        if survey.badLines.isEmpty { return .text(raw) }
        if hasMark || survey.goodSequences > survey.badSequences { return .invalid(lines: survey.badLines) }
        return decodeGB18030(raw)
    }

    /// Decodes GB18030 in chunks cut at line feeds, which are never part of a character.
    private static func decodeGB18030(_ raw: [UInt8]) -> Outcome {
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        var text: [UInt8] = []
        text.reserveCapacity(raw.count + raw.count / 2)
        var badLines: [Int] = []
        var start = 0
        var line = 1
        while start < raw.count, badLines.count < 200 {
            let end = chunkEnd(raw, from: start)
            if let chunk = String(data: Data(raw[start..<end]), encoding: encoding), !chunk.contains("\u{FFFD}") {
                text.append(contentsOf: chunk.utf8)
                for byte in raw[start..<end] where byte == 0x0A { line += 1 }
            } else {
                for part in raw[start..<end].split(separator: 0x0A, omittingEmptySubsequences: false) {
                    if String(data: Data(part), encoding: encoding)?.contains("\u{FFFD}") ?? true {
                        badLines.append(line)
                    }
                    line += 1
                }
                line -= 1
            }
            start = end
        }
        return badLines.isEmpty ? .text(text) : .invalid(lines: badLines)
    }

    /// Behind the first line feed at least 64 kB further on, or the end.
    private static func chunkEnd(_ raw: [UInt8], from start: Int) -> Int {
        var end = min(start + 65_536, raw.count)
        while end < raw.count, raw[end - 1] != 0x0A { end += 1 }
        return end
    }
}

/// Which bytes of a file are UTF-8, and which are not.
private struct UTF8Survey {
    var nulLine: Int?
    var badLines: [Int] = []
    var goodSequences = 0
    var badSequences = 0

    init(_ raw: [UInt8]) {
        let bytes = raw.span
        var position = 0
        var line = 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                if byte == 0x0A { line += 1 }
                if byte == 0, nulLine == nil { nulLine = line }
                position += 1
                continue
            }
            let length = Self.sequenceLength(bytes, position)
            if length > 0 {
                goodSequences += 1
                position += length
            } else {
                badSequences += 1
                if badLines.last != line, badLines.count < 200 { badLines.append(line) }
                position += 1
            }
        }
    }

    /// Length of the well-formed sequence at a position (Unicode, table 3-7); 0 when there is none.
    private static func sequenceLength(_ bytes: borrowing Span<UInt8>, _ position: Int) -> Int {
        let lead = bytes[position]
        let length: Int
        var secondRange: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { secondRange = 0xA0...0xBF }
            if lead == 0xED { secondRange = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { secondRange = 0x90...0xBF }
            if lead == 0xF4 { secondRange = 0x80...0x8F }
        default: return 0
        }
        guard position + length <= bytes.count, secondRange.contains(bytes[position + 1]) else { return 0 }
        for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
