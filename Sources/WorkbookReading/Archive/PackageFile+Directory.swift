extension PackageFile {
    private static let endRecord: [UInt8] = [0x50, 0x4B, 5, 6]
    private static let endLocator64: [UInt8] = [0x50, 0x4B, 6, 7]
    private static let endRecord64: [UInt8] = [0x50, 0x4B, 6, 6]

    /// Refuses a file whose directory claims more entries or bytes than the limits allow, before the library that reads
    /// the directory reserves memory for them.
    ///
    /// Every record in the last 64 KiB that could be taken for the end of a directory is judged, since it is the library
    /// that chooses among them.
    func requireBearableDirectory(limits: WorkbookLimits) throws(WorkbookFault) {
        let tailStart = max(0, length - (66 << 10))
        let tail = try bytes(at: tailStart, count: length - tailStart)
        var place = 0
        while place + 4 <= tail.count {
            defer { place += 1 }
            guard tail[place] == 0x50, tail[place + 1] == 0x4B else { continue }
            let mark = tail[place..<place + 4]
            if mark.elementsEqual(Self.endRecord) {
                try require(
                    entries: Self.integer(tail, at: place + 10, bytes: 2),
                    unknown: 0xFFFF,
                    bytes: Self.integer(tail, at: place + 12, bytes: 4),
                    unknownBytes: 0xFFFF_FFFF,
                    limits
                )
            } else if mark.elementsEqual(Self.endLocator64), let offset = Self.integer(tail, at: place + 8, bytes: 8) {
                // What points behind the end is no directory.
                guard offset < UInt64(length) else { continue }
                let record = try bytes(at: Int(offset), count: 56)
                guard record.starts(with: Self.endRecord64) else { continue }
                try require(
                    entries: Self.integer(record, at: 32, bytes: 8),
                    unknown: .max,
                    bytes: Self.integer(record, at: 40, bytes: 8),
                    unknownBytes: .max,
                    limits
                )
                try require(
                    entries: Self.integer(record, at: 24, bytes: 8),
                    unknown: .max,
                    bytes: nil,
                    unknownBytes: .max,
                    limits
                )
            }
        }
    }

    private func require(
        entries: UInt64?,
        unknown: UInt64,
        bytes: UInt64?,
        unknownBytes: UInt64,
        _ limits: WorkbookLimits
    ) throws(WorkbookFault) {
        if let entries, entries != unknown, entries > UInt64(limits.parts) {
            throw .tooManyParts(count: Int(clamping: entries), limit: limits.parts)
        }
        if let bytes, bytes != unknownBytes, bytes > UInt64(limits.directoryBytes) { throw .damagedArchive }
    }

    /// A number in the byte order of the zip format; nil where the bytes end before.
    private static func integer(_ bytes: [UInt8], at place: Int, bytes count: Int) -> UInt64? {
        guard place + count <= bytes.count else { return nil }
        return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
