internal import CLibZip

/// The parts of a package, read through libzip. Nothing is ever extracted to the disk.
@safe
final class PartArchive {
    /// A part as the directory of the package announces it.
    struct Entry {
        let name: String
        let index: UInt64
        let size: Int
        let compressedSize: Int
    }

    private let archive: OpaquePointer
    let limits: WorkbookLimits
    /// Entries by their names in lower case; the format does not tell upper from lower case in names.
    private(set) var entries: [String: Entry] = [:]

    /// Reads the directory of a package.
    init(_ file: borrowing PackageFile, limits: WorkbookLimits) throws(WorkbookFault) {
        self.limits = limits
        let descriptor = try file.duplicate()
        var code: Int32 = 0
        guard let opened = unsafe zip_fdopen(descriptor, 0, &code) else {
            PackageFile.close(descriptor)
            throw .damagedArchive
        }
        unsafe archive = opened
        try readDirectory()
    }

    deinit { unsafe zip_discard(archive) }

    /// The entry of a part; nil where there is none.
    subscript(part: String) -> Entry? { entries[Self.key(part)] }

    static func key(_ name: String) -> String {
        String(
            decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 == 0x5C ? 0x2F : $0 },
            as: UTF8.self
        )
    }

    private func readDirectory() throws(WorkbookFault) {
        let count = unsafe zip_get_num_entries(archive, 0)
        guard count <= limits.parts else { throw .tooManyParts(count: Int(count), limit: limits.parts) }
        var total = 0
        for index in 0..<UInt64(max(0, count)) {
            var status = unsafe zip_stat_t()
            guard unsafe zip_stat_index(archive, index, 0, &status) == 0,
                let bytes = unsafe zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW))
            else { throw .damagedArchive }
            let name = unsafe String(cString: bytes)
            let entry = unsafe Entry(
                name: name,
                index: index,
                size: Int(clamping: status.size),
                compressedSize: Int(clamping: status.comp_size)
            )
            guard entries.updateValue(entry, forKey: Self.key(name)) == nil else { throw .duplicatePart(part: name) }
            let (sum, overflow) = total.addingReportingOverflow(entry.size)
            total = overflow ? .max : sum
        }
        guard total <= limits.expandedBytes else { throw .packageTooLarge(bytes: total, limit: limits.expandedBytes) }
    }

    /// Opens a part for reading from its beginning.
    func open(_ part: String) throws(WorkbookFault) -> PartStream {
        guard let entry = self[part] else { throw .missingPart(part: part) }
        var status = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive, entry.index, 0, &status) == 0 else { throw .damagedArchive }
        guard unsafe status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encryptedPart(part: entry.name) }
        let method = unsafe Int32(status.comp_method)
        guard method == ZIP_CM_STORE || method == ZIP_CM_DEFLATE else {
            throw .unsupportedCompression(part: entry.name, method: Int(method))
        }
        guard let stream = unsafe zip_fopen_index(archive, entry.index, 0) else { throw .damagedPart(part: entry.name) }
        return unsafe PartStream(stream, of: entry, in: self)
    }
}
