/// Why a workbook cannot be read.
///
/// Every case carries what a message to the user has to name: the part inside the package, the line of its XML, the
/// sheet and the cell. Faults end the reading; what concerns one cell alone and leaves the file readable, such as a
/// date that no calendar has, is a ``CellValue`` instead.
public enum WorkbookFault: Error, Sendable, Hashable {
    /// The file cannot be opened or read; the corresponding C constant of `errorNumber` stands in `errno.h`.
    case unreadableFile(errorNumber: Int32)
    /// The path names a folder, a pipe or a device.
    case notAFile
    /// The file is longer than the reader accepts.
    case fileTooLarge(bytes: Int, limit: Int)
    /// The file is something else than an .xlsx workbook.
    case otherFormat(OtherFormat)
    /// The file begins as a package and its directory cannot be read: it is cut off or damaged.
    case damagedArchive
    /// The package has more parts than the reader accepts; `count` is what it says itself.
    case tooManyParts(count: Int, limit: Int)
    /// Two parts have one name, so two programs may read two different workbooks.
    case duplicatePart(part: String)
    /// A part is protected by a password.
    case encryptedPart(part: String)
    /// A part is compressed by a method that the format does not allow (the number is the one of the zip format).
    case unsupportedCompression(part: String, method: Int)
    /// The parts together are larger than the reader accepts.
    case packageTooLarge(bytes: Int, limit: Int)
    /// A part that lists sheets, relationships or styles is larger than the reader accepts.
    case partTooLarge(part: String, bytes: Int, limit: Int)
    /// A part expands far beyond what tables do, as files do that are made to exhaust a machine.
    case suspiciousCompression(part: String, limit: Int)
    /// More comes out of a part than the directory of the package announces, or less.
    case sizeMismatch(part: String)
    /// The compressed bytes of a part are damaged, or its checksum is not the one in the directory.
    case damagedPart(part: String)
    /// A part that the workbook refers to is missing.
    case missingPart(part: String)
    /// The workbook refers to a needed part outside the file.
    case externalPart(target: String)
    /// A sheet of the workbook has no relationship that leads to its part.
    case sheetWithoutPart(sheet: String)
    /// A part is not well-formed XML, or has XML that a workbook may not have.
    case xml(part: String, line: Int, problem: XMLProblem)
    /// A part is XML that does not say what the format demands.
    case content(part: String, line: Int, problem: ContentProblem)
    /// The rows or cells of a sheet contradict the format.
    case sheet(sheet: String, place: CellReference, problem: SheetProblem)
}

/// Formats that users take for an .xlsx workbook, told apart so that the message can say what to do.
public enum OtherFormat: Sendable, Hashable, CaseIterable {
    /// A workbook of Excel 97–2003 or WPS (.xls, .et).
    case legacyBinary
    /// A workbook that is protected by a password.
    case encryptedWorkbook
    /// An Excel binary workbook (.xlsb).
    case binaryWorkbook
    /// An OpenDocument spreadsheet (.ods).
    case openDocument
    /// A Word document or a presentation of the same family.
    case otherOfficeDocument
    /// An archive of files that is no workbook.
    case archive
    /// A web page, which many systems export under the name of a workbook.
    case webPage
    /// Excel 2003 XML, or another XML file.
    case xmlFile
    /// Plain text, such as CSV.
    case plainText
    /// A file without any content.
    case emptyFile
    /// None of these.
    case unknown
}

/// What is wrong with the XML of a part.
public enum XMLProblem: Sendable, Hashable {
    /// The part ends before its outermost element does.
    case unexpectedEnd
    /// There is no element at all.
    case noElement
    /// A tag, comment or other markup breaks the grammar.
    case malformedMarkup
    /// An end tag does not fit the start tag.
    case mismatchedTag
    /// An element names an attribute twice.
    case duplicateAttribute
    /// A reference to an entity that XML itself does not define, or to no character.
    case undefinedEntity
    /// A byte or character that XML does not allow, or bytes that are not UTF-8.
    case invalidCharacter
    /// A document type declaration: it can define entities that exhaust a machine, and workbooks never have one.
    case documentType
    /// Elements are nested deeper than the reader accepts.
    case tooDeep
    /// A tag is longer, or has more attributes, than the reader accepts.
    case tagTooLong
    /// A name uses a prefix that no namespace is bound to.
    case unboundPrefix
    /// An element or text follows after the outermost element.
    case contentAfterEnd
    /// The part is written in an encoding that the format does not allow.
    case unsupportedEncoding(String)
}

/// What is wrong with a part whose XML is well-formed.
public enum ContentProblem: Sendable, Hashable {
    /// The outermost element is not the one of this kind of part.
    case unexpectedRoot
    /// An element lacks an attribute, or its value is not one of those that the format allows.
    case badAttribute(element: String, attribute: String)
    /// An element that may stand once stands twice.
    case repeatedElement(String)
    /// A list or text is longer than the reader accepts.
    case limitExceeded(limit: Int)
}

/// What is wrong with the rows and cells of a sheet.
public enum SheetProblem: Sendable, Hashable {
    /// A row or cell lies beyond row 1,048,576 or column XFD.
    case beyondLastCell
    /// A row has the number of an earlier one, or a smaller one.
    case rowOutOfOrder
    /// A cell stands twice in its row.
    case repeatedCell
    /// The reference of a row or cell is no reference, or a cell names another row than the one it stands in.
    case badReference(String)
    /// A number is not a number, is infinite, or is larger than Excel can hold.
    case badNumber(String)
    /// A truth value is neither 0 nor 1.
    case badBoolean(String)
    /// A text refers to an entry that the list of shared strings does not have.
    case badSharedString(String)
    /// The type of a cell is none that the format knows.
    case unknownType(String)
    /// A text, or all texts of a row or sheet together, are longer than the reader accepts (in bytes).
    case textTooLong(limit: Int)
    /// A merged range is no range, or there are more of them than the reader accepts.
    case badMergedRange(String)
}
