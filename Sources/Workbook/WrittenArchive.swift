internal import CZlib

/// The parts of a zip archive that was just written, read back to judge it.
///
/// The library does not see when one of its own temporary files could not be written to a full disk; the archive is
/// well formed then, and a part of it ends in the middle. A part that is whole ends with the tag that its first tag
/// opened.
struct WrittenArchive {
    /// A part of the archive.
    struct Part {
        var name: String
        var checksum: UInt32
        var size: Int
        var packed: Range<Int>
    }

    private let bytes: [UInt8]
    /// The parts in their order.
    let parts: [Part]

    /// Reads the table of contents at the end; nil when the archive is cut off or damaged.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        let length = bytes.count
        guard length >= 22, Self.number(bytes, length - 22, 4) == 0x0605_4B50 else { return nil }
        var position = Self.number(bytes, length - 6, 4)
        var parts: [Part] = []
        for _ in 0..<Self.number(bytes, length - 12, 2) {
            guard position + 46 <= length, Self.number(bytes, position, 4) == 0x0201_4B50,
                let part = Self.part(bytes, position)
            else { return nil }
            parts.append(part)
            position +=
                46 + Self.number(bytes, position + 28, 2) + Self.number(bytes, position + 30, 2)
                + Self.number(bytes, position + 32, 2)
        }
        self.parts = parts
    }

    /// Name of the first part that is not whole; nil when all are.
    ///
    /// - Complexity: O(n) in the size of the unpacked parts.
    func damagedPart() -> String? { parts.first { !isWhole($0) }?.name }

    /// The unpacked bytes of a part; nil when it is not there or damaged.
    func content(of name: String) -> [UInt8]? {
        guard let part = parts.first(where: { $0.name == name }) else { return nil }
        var content: [UInt8] = []
        return unpack(part) { content += $0 } ? content : nil
    }

    private func isWhole(_ part: Part) -> Bool {
        var head: [UInt8] = []
        var tail: [UInt8] = []
        let isUnpacked = unpack(part) { chunk in
            if head.count < 512 { head += chunk.prefix(512 - head.count) }
            tail = Array((tail + chunk.suffix(128)).suffix(128))
        }
        guard isUnpacked, let root = Self.rootName(head) else { return false }
        let text = String(decoding: tail, as: UTF8.self)
        if text.hasSuffix("</\(root)>") || text.hasSuffix("</\(root)>\n") { return true }
        // A root without content closes itself: then its first tag is the last.
        return text.hasSuffix("/>") && Self.isLastTag(root, head)
    }

    /// Unpacks a part piece by piece; false when it is damaged.
    private func unpack(_ part: Part, _ body: (ArraySlice<UInt8>) -> Void) -> Bool {
        var stream = unsafe z_stream()
        // The library remembers the address of the stream between calls.
        return unsafe withUnsafeMutablePointer(to: &stream) { stream in unsafe unpack(part, stream, body) }
    }

    private func unpack(
        _ part: Part,
        _ stream: UnsafeMutablePointer<z_stream>,
        _ body: (ArraySlice<UInt8>) -> Void
    ) -> Bool {
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(stream, -MAX_WBITS, zlibVersion(), size) == Z_OK else { return false }
        defer { unsafe inflateEnd(stream) }
        var checksum = crc32(0, nil, 0)
        var total = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var packed = Array(bytes[part.packed])
        let packedCount = packed.count
        var status = Z_OK
        return unsafe packed.withUnsafeMutableBufferPointer { input in
            unsafe stream.pointee.next_in = input.baseAddress
            unsafe stream.pointee.avail_in = UInt32(packedCount)
            while status == Z_OK {
                let room = UInt32(chunk.count)
                unsafe chunk.withUnsafeMutableBufferPointer { output in
                    unsafe stream.pointee.next_out = output.baseAddress
                    unsafe stream.pointee.avail_out = room
                    status = unsafe inflate(stream, Z_NO_FLUSH)
                }
                let count = Int(room - (unsafe stream.pointee.avail_out))
                unsafe chunk.withUnsafeBufferPointer { output in
                    unsafe checksum = crc32(checksum, output.baseAddress, UInt32(count))
                }
                total += count
                body(chunk[..<count])
            }
            return status == Z_STREAM_END && total == part.size && UInt32(truncatingIfNeeded: checksum) == part.checksum
        }
    }

    /// Name of the first element of an XML text.
    private static func rootName(_ head: [UInt8]) -> String? {
        let open = UInt8(ascii: "<")
        let isName: (UInt8) -> Bool = { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        }
        guard
            let start = head.indices.first(where: { $0 + 1 < head.count && head[$0] == open && isName(head[$0 + 1]) })
        else { return nil }
        let name = head[(start + 1)...].prefix { isName($0) || $0 == UInt8(ascii: ":") }
        return String(decoding: name, as: UTF8.self)
    }

    /// Whether no tag follows the first tag of an element.
    private static func isLastTag(_ name: String, _ head: [UInt8]) -> Bool {
        let text = String(decoding: head, as: UTF8.self)
        guard let start = text.firstRange(of: "<\(name)") else { return false }
        return !text[start.upperBound...].contains("<")
    }

    private static func part(_ bytes: [UInt8], _ entry: Int) -> Part? {
        let packedSize = number(bytes, entry + 20, 4)
        let nameLength = number(bytes, entry + 28, 2)
        let header = number(bytes, entry + 42, 4)
        guard entry + 46 + nameLength <= bytes.count, header + 30 <= bytes.count,
            number(bytes, header, 4) == 0x0403_4B50, number(bytes, entry + 10, 2) == 8
        else { return nil }
        let start = header + 30 + number(bytes, header + 26, 2) + number(bytes, header + 28, 2)
        guard start + packedSize <= bytes.count else { return nil }
        return Part(
            name: String(decoding: bytes[(entry + 46)..<(entry + 46 + nameLength)], as: UTF8.self),
            checksum: UInt32(truncatingIfNeeded: number(bytes, entry + 16, 4)),
            size: number(bytes, entry + 24, 4),
            packed: start..<(start + packedSize)
        )
    }

    /// A number of 2 or 4 bytes, the least one first; the caller has checked that they are there.
    private static func number(_ bytes: [UInt8], _ position: Int, _ width: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }
}
