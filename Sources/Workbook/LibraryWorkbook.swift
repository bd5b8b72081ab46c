internal import CXLSXWriter
internal import Glibc

/// A workbook that the library is writing; freed with this value unless it was closed.
@safe struct LibraryWorkbook: ~Copyable {
    /// Cells above which rows are written as they come instead of being kept: the library takes about 150 bytes a cell.
    static let cellsInMemory = 1_000_000

    private var workbook: UnsafeMutablePointer<lxw_workbook>?

    /// Begins a workbook.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - folder: Where the library puts its own temporary files, which have no name while they exist.
    ///   - keepsRows: Whether all rows are kept until the end; else they must come in order.
    init?(path: String, folder: String, keepsRows: Bool) {
        var texts = LibraryTexts()
        defer { texts.free() }
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = keepsRows ? 0 : 1
        unsafe options.tmpdir = unsafe texts.copy(folder)
        unsafe workbook = unsafe workbook_new_opt(path, &options)
        guard unsafe workbook != nil else { return nil }
    }

    deinit {
        if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) }
    }

    /// Title, author and date of the properties.
    func setProperties(title: String, author: String, created: Int) {
        var texts = LibraryTexts()
        defer { texts.free() }
        var properties = unsafe lxw_doc_properties()
        unsafe properties.title = title.isEmpty ? nil : texts.copy(SafeText.property(title))
        unsafe properties.author = author.isEmpty ? nil : texts.copy(SafeText.property(author))
        unsafe properties.created = max(1, created)
        _ = unsafe workbook_set_properties(workbook, &properties)
    }

    /// Runs `body` with the raw workbook.
    borrowing func withRaw<R>(
        _ body: (UnsafeMutablePointer<lxw_workbook>) throws(WorkbookWritingError) -> R
    ) throws(WorkbookWritingError) -> R? {
        guard let workbook = unsafe workbook else { return nil }
        return try unsafe body(workbook)
    }

    /// Writes the file and frees the workbook.
    ///
    /// - Returns: The number of the system's error, 0 where the library alone knows it; nil when nothing went wrong.
    mutating func close() -> Int32? {
        guard let open = unsafe workbook else { return nil }
        unsafe workbook = nil
        errno = 0
        let code = unsafe workbook_close(open)
        guard code != LXW_NO_ERROR else { return nil }
        // The system knows better what happened to a file than the library, which only says which step failed.
        return errno
    }

    /// The library's words for a result.
    static func words(for code: lxw_error) -> String {
        guard let text = unsafe lxw_strerror(code) else { return "error \(code.rawValue)" }
        return unsafe String(cString: text)
    }
}
