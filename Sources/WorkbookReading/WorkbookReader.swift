/// An .xlsx workbook as streams of rows.
///
/// Opening reads the list of sheets; texts and formats that the cells share are read with the first sheet, and rows one
/// at a time as they are asked for, so that memory does not grow with the number of cells. Formulas are not calculated:
/// their stored results are delivered. Nothing is written anywhere.
///
/// A reader and its rows belong to one task at a time. Several sheets may be read in turns.
public final class WorkbookReader {
    /// The worksheets in the order of their tabs, hidden ones among them.
    public let sheets: [SheetInfo]
    private let contents: WorkbookContents

    /// Opens a workbook and reads the list of its sheets.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - limits: What the file may cost; beyond it, reading ends with a fault.
    /// - Throws: why the file is no workbook that can be read.
    public init(path: String, limits: WorkbookLimits = .standard) throws(WorkbookFault) {
        let file = try PackageFile(path: path, limits: limits)
        try file.requirePackage()
        try file.requireBearableDirectory(limits: limits)
        let archive = try PartArchive(file, limits: limits)
        let workbook = try WorkbookPart(in: archive)
        sheets = workbook.sheets
        contents = WorkbookContents(archive: archive, workbook: workbook)
    }

    /// The rows of a sheet of this workbook, from its top.
    ///
    /// The first call reads the shared texts and formats of the workbook.
    /// - Throws: what is wrong with the file.
    public func rows(of sheet: SheetInfo) throws(WorkbookFault) -> SheetRows {
        try contents.load()
        let parser = try contents.archive.parser(of: sheet.part)
        return SheetRows(parser: parser, cells: SheetCellReader(sheet: sheet.name, contents: contents))
    }
}

/// What the sheets of a workbook share.
final class WorkbookContents {
    let archive: PartArchive
    let workbook: WorkbookPart
    private(set) var sharedStrings: SharedStrings
    private(set) var styles: StyleTable
    private var isLoaded = false

    init(archive: PartArchive, workbook: WorkbookPart) {
        self.archive = archive
        self.workbook = workbook
        sharedStrings = .none
        styles = .general
    }

    /// Reads shared texts and formats, once.
    func load() throws(WorkbookFault) {
        guard !isLoaded else { return }
        styles = try StyleTable(part: workbook.stylesPart, in: archive)
        sharedStrings = try SharedStrings(part: workbook.sharedStringsPart, in: archive)
        isLoaded = true
    }
}
