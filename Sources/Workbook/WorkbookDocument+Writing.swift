internal import CXLSXWriter
internal import Glibc

extension WorkbookDocument {
    /// Writes the workbook to a file, whole or not at all.
    ///
    /// The file is written beside its place, read back to see that no part of it is cut off, and renamed. The library's
    /// own temporary files stand in the same folder and have no name while they exist, so that nothing is left behind
    /// when the process is killed but the one file that is being written (`.NAME.NUMBER.tmp`).
    ///
    /// - Parameter path: The file; one that is there is replaced.
    /// - Throws: What is wrong with the document, or why the file could not be written.
    /// - Complexity: O(n) in the number of cells; beyond a million cells in constant memory.
    public func write(to path: String) throws(WorkbookWritingError) {
        try check()
        let place = FilePlace(path)
        try place.create()
        var isDone = false
        defer { if !isDone { place.discard() } }
        try write(to: place)
        guard let archive = WrittenArchive(try place.contents()) else {
            throw .damaged(path: path, part: "zip")
        }
        if let part = archive.damagedPart() { throw .damaged(path: path, part: part) }
        try place.publish()
        isDone = true
    }

    private func write(to place: FilePlace) throws(WorkbookWritingError) {
        let opened = LibraryWorkbook(path: place.temporary, folder: place.folder, keepsRows: keepsRows)
        guard var workbook = opened else { throw .cannotWrite(path: place.path, errorNumber: ENOMEM) }
        workbook.setProperties(title: title, author: author, created: created)
        try unsafe workbook.withRaw { raw throws(WorkbookWritingError) in
            try unsafe write(into: raw)
        }
        if let number = workbook.close() { throw .cannotWrite(path: place.path, errorNumber: number) }
    }

    private func write(into workbook: UnsafeMutablePointer<lxw_workbook>) throws(WorkbookWritingError) {
        var formats = unsafe LibraryFormats(workbook, fontName: fontName, fontSize: fontSize)
        var opened: [LibrarySheet] = []
        for sheet in sheets {
            guard let worksheet = unsafe workbook_add_worksheet(workbook, sheet.name) else {
                throw .refused(sheet: sheet.name, place: "name", reason: "worksheet")
            }
            unsafe opened.append(LibrarySheet(sheet, worksheet))
        }
        if let first = opened.first(where: { !$0.sheet.isHidden }) {
            unsafe worksheet_activate(first.worksheet)
            unsafe worksheet_set_first_sheet(first.worksheet)
        }
        for sheet in opened { try sheet.write(&formats) }
        for sheet in opened {
            for chart in sheet.sheet.charts {
                guard let drawn = unsafe LibraryChart(chart, in: workbook) else {
                    throw .refused(sheet: sheet.sheet.name, place: "chart", reason: "memory")
                }
                try drawn.write(to: sheet)
            }
        }
    }

    /// Whether the library may keep all rows until the end. A merge over several rows needs that.
    private var keepsRows: Bool {
        guard !sheets.contains(where: { $0.merges.contains { $0.rows.count > 1 } }) else { return true }
        let cells = sheets.reduce(0) { $0 + $1.rows.count * max(1, $1.columns.count) }
        return cells <= LibraryWorkbook.cellsInMemory
    }
}

/// A file that is written beside its place and then renamed.
struct FilePlace {
    let path: String
    /// The folder of the file.
    let folder: String
    /// Where it is written before it is renamed.
    let temporary: String

    init(_ path: String) {
        self.path = path
        let name: Substring
        if let slash = path.lastIndex(of: "/") {
            folder = slash == path.startIndex ? "/" : String(path[..<slash])
            name = path[path.index(after: slash)...]
        } else {
            folder = "."
            name = path[...]
        }
        // The longest name of a file has 255 bytes. Nobody can lay a link in the way of a name that cannot be guessed.
        let number = String(UInt64.random(in: .min ... .max), radix: 36)
        temporary = "\(folder)/.\(String(decoding: name.utf8.prefix(200), as: UTF8.self)).\(number).tmp"
    }

    /// Makes the empty file, so that a place that cannot be written to is found before any work.
    func create() throws(WorkbookWritingError) {
        let file = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw failure() }
        _ = close(file)
    }

    /// The bytes that were written.
    func contents() throws(WorkbookWritingError) -> [UInt8] {
        let file = unsafe open(temporary, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure() }
        defer { _ = close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        guard size >= 0, lseek(file, 0, SEEK_SET) == 0 else { throw failure() }
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe read(file, buffer.baseAddress?.advanced(by: filled), size - filled)
            }
            guard count > 0 else { throw failure() }
            filled += count
        }
        return bytes
    }

    /// Puts the file into its place.
    func publish() throws(WorkbookWritingError) {
        guard unsafe rename(temporary, path) == 0 else { throw failure() }
    }

    /// Removes what was written.
    func discard() { _ = unsafe unlink(temporary) }

    private func failure() -> WorkbookWritingError { .cannotWrite(path: path, errorNumber: errno) }
}
