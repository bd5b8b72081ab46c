/// Writes zip files byte by byte, so that tests can also write wrong ones.
struct ReadingZip {
    /// A part with everything that the zip format says of it.
    struct Part {
        var name: String
        var stored: [UInt8]
        var method: UInt16 = 0
        var flags: UInt16 = 0x800
        var checksum: UInt32
        var size: UInt32

        init(_ name: String, _ content: [UInt8]) {
            self.name = name
            stored = content
            checksum = ReadingZip.checksum(content)
            size = UInt32(content.count)
        }

        /// A part of one byte repeated, compressed by a deflate stream that is written by hand.
        init(_ name: String, repeating byte: UInt8, count: Int) {
            self.name = name
            let (stream, length) = ReadingZip.deflatedRun(of: byte, atLeast: count)
            stored = stream
            method = 8
            size = UInt32(length)
            checksum = ReadingZip.checksum(repeatElement(byte, count: length))
        }
    }

    var parts: [Part]
    /// What the end record says of the number of entries, where it lies.
    var claimedEntries: UInt16?
    /// What the end record says of the length of the directory, where it lies.
    var claimedDirectoryBytes: UInt32?

    init(_ parts: [Part]) { self.parts = parts }

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let offset = UInt32(file.count)
            let name = Array(part.name.utf8)
            var head: [UInt8] = []
            head += Self.little(20 as UInt16) + Self.little(part.flags) + Self.little(part.method)
            head += Self.little(0 as UInt16) + Self.little(0x21 as UInt16) + Self.little(part.checksum)
            head += Self.little(UInt32(part.stored.count)) + Self.little(part.size)
            head += Self.little(UInt16(name.count)) + Self.little(0 as UInt16)
            file += [0x50, 0x4B, 3, 4] + head + name + part.stored
            directory += [0x50, 0x4B, 1, 2] + Self.little(20 as UInt16) + head
            directory += [UInt8](repeating: 0, count: 10) + Self.little(offset) + name
        }
        let start = UInt32(file.count)
        let entries = claimedEntries ?? UInt16(parts.count)
        file += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.little(entries) + Self.little(entries)
        file += Self.little(claimedDirectoryBytes ?? UInt32(directory.count)) + Self.little(start) + [0, 0]
        return file
    }

    static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
        return ~sum
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    /// A deflate stream of one byte and then copies of 258 bytes from one byte back, with the fixed codes of RFC 1951,
    /// and the number of bytes that come out of it.
    private static func deflatedRun(of byte: UInt8, atLeast count: Int) -> ([UInt8], Int) {
        var bits: [Bool] = [true, true, false]
        // Codes are written from their highest bit: literals 0 to 143 have 8 bits from 0x30, length 258 is code 285.
        let literal = 0x30 + UInt16(byte)
        bits += (0..<8).reversed().map { literal >> $0 & 1 == 1 }
        let copies = (count - 1 + 257) / 258
        for _ in 0..<copies {
            bits += (0..<8).reversed().map { 0xC5 >> $0 & 1 == 1 } + [false, false, false, false, false]
        }
        bits += [Bool](repeating: false, count: 7)
        var stream = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
        for (place, bit) in bits.enumerated() where bit { stream[place / 8] |= 1 << (place % 8) }
        return (stream, 1 + copies * 258)
    }
}
