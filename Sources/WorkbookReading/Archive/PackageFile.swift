internal import Glibc

/// The opened file of a workbook: told to be a regular file of bearable length before anything else looks at it.
///
/// One file descriptor serves every step, so the file that was judged is the file that is read, whatever is put under
/// its path meanwhile. Opening never waits, not even for a pipe.
struct PackageFile: ~Copyable {
    private let descriptor: Int32
    /// The length in bytes.
    let length: Int

    init(path: String, limits: WorkbookLimits) throws(WorkbookFault) {
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadableFile(errorNumber: errno) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let number = errno
            _ = Glibc.close(descriptor)
            throw .unreadableFile(errorNumber: number)
        }
        let isRegular = status.st_mode & S_IFMT == S_IFREG
        let length = Int(status.st_size)
        guard isRegular, length <= limits.fileBytes else {
            _ = Glibc.close(descriptor)
            throw isRegular ? .fileTooLarge(bytes: length, limit: limits.fileBytes) : .notAFile
        }
        self.descriptor = descriptor
        self.length = length
    }

    deinit { _ = Glibc.close(descriptor) }

    /// The bytes at a place of the file; fewer where it ends before.
    func bytes(at offset: Int, count: Int) throws(WorkbookFault) -> [UInt8] {
        guard offset >= 0, count > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let number = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor,
                    buffer.baseAddress.map { unsafe $0 + filled },
                    count - filled,
                    off_t(offset + filled)
                )
            }
            if number < 0, errno == EINTR { continue }
            guard number >= 0 else { throw .unreadableFile(errorNumber: errno) }
            if number == 0 { break }
            filled += number
        }
        bytes.removeLast(count - filled)
        return bytes
    }

    /// A second descriptor of the same file, for a library that will close it.
    func duplicate() throws(WorkbookFault) -> Int32 {
        let copy = dup(descriptor)
        guard copy >= 0 else { throw .unreadableFile(errorNumber: errno) }
        _ = lseek(copy, 0, SEEK_SET)
        return copy
    }
}

extension PackageFile {
    /// Closes a descriptor that no library took over.
    static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }
}
