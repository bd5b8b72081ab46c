/// Writes a zip file whose parts are stored as they are.
///
/// Changed bytes inside of a compressed stream rarely come out as anything; stored parts, with a checksum that fits, let
/// the fuzzer work on the XML itself.
enum StoredZip {
    static func bytes(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in parts {
            let offset = UInt32(file.count)
            let header = header(name, content)
            file += [0x50, 0x4B, 3, 4] + header + Array(name.utf8) + content
            directory += [0x50, 0x4B, 1, 2] + little(UInt16(20)) + header
            directory += [UInt8](repeating: 0, count: 10) + little(offset) + Array(name.utf8)
        }
        let start = UInt32(file.count)
        let count = UInt16(parts.count)
        file += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(count) + little(count)
        file += little(UInt32(directory.count)) + little(start) + [0, 0]
        return file
    }

    /// Version, flags, method, time, checksum, sizes and length of the name, which both records of a part share.
    private static func header(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let size = little(UInt32(content.count))
        return little(UInt16(20)) + little(UInt16(0x800)) + little(UInt32(0)) + little(UInt16(0x21))
            + little(checksum(content)) + size + size + little(UInt16(name.utf8.count)) + little(UInt16(0))
    }

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// CRC-32 of ISO 3309, as zip wants it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
}
