internal import CLibZip

/// The expanded bytes of one part, counted as they come out.
///
/// What the directory says of sizes is an announcement; this counts what really comes and stops as soon as it is more,
/// or as soon as a small part grows beyond all measure.
@safe
final class PartStream: XMLByteSource.Chunks {
    private let stream: OpaquePointer
    private let entry: PartArchive.Entry
    /// Keeps the archive open as long as its part is read.
    private let archive: PartArchive
    private var count = 0
    private var chunk: [UInt8] = []

    /// Takes over an opened part and will close it.
    init(_ stream: OpaquePointer, of entry: PartArchive.Entry, in archive: PartArchive) {
        unsafe self.stream = stream
        self.entry = entry
        self.archive = archive
    }

    deinit { _ = unsafe zip_fclose(stream) }

    func read(_ wanted: Int, into bytes: inout [UInt8]) throws(WorkbookFault) {
        // One byte more than is announced, so that a part that goes on is found out.
        let room = min(wanted, entry.size - count + 1)
        if chunk.count < room { chunk = [UInt8](repeating: 0, count: room) }
        let number = unsafe chunk.withUnsafeMutableBytes { buffer in
            unsafe zip_fread(stream, buffer.baseAddress, UInt64(room))
        }
        guard number >= 0 else { throw readFault() }
        bytes += chunk[..<Int(number)]
        count += Int(number)
        if count > entry.size || (number == 0 && count < entry.size) { throw .sizeMismatch(part: entry.name) }
        let ratio = archive.limits.expansionRatio
        if count > 1 << 20, (count - 1 << 20) / ratio > entry.compressedSize {
            throw .suspiciousCompression(part: entry.name, limit: ratio)
        }
    }

    private func readFault() -> WorkbookFault {
        let error = unsafe zip_file_get_error(stream)
        let code = unsafe zip_error_code_zip(error)
        return code == ZIP_ER_INCONS ? .sizeMismatch(part: entry.name) : .damagedPart(part: entry.name)
    }
}
