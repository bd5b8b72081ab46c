/// Why a workbook was not written; nothing is left behind then, and a file that stood at its place still stands there.
public enum WorkbookWritingError: Error, Hashable, Sendable {
    /// What is wrong with the name of a sheet.
    public enum NameFault: Hashable, Sendable {
        /// It is empty.
        case empty
        /// It has more than 31 UTF-16 units.
        case tooLong
        /// It has one of `[]:*?/\` or a control character.
        case forbiddenCharacter
        /// It begins or ends with an apostrophe.
        case apostropheAtEnd
        /// Another sheet has it, or it is the name that spreadsheets keep for themselves (`History`).
        case taken
    }

    /// What is wrong with something of a sheet.
    public enum Fault: Hashable, Sendable {
        /// It is outside of the sheet, or not of the shape that is needed.
        case badRange
        /// It overlaps another of its kind.
        case overlap
        /// A text is longer than the format allows.
        case textTooLong(limit: Int)
        /// A text has a character that may not stand there.
        case forbiddenCharacter
        /// A number is not finite, or outside of its range.
        case badNumber
        /// It names a sheet that is not there.
        case unknownSheet(String)
        /// It is empty.
        case empty
    }

    /// The place cannot be written to; the corresponding C constant of `errorNumber` stands in `errno.h`, 0 is unknown.
    case cannotWrite(path: String, errorNumber: Int32)
    /// The file was written, but a part of it is damaged: the disk was full or faulty.
    case damaged(path: String, part: String)
    /// No sheet is shown.
    case noVisibleSheet
    /// A sheet cannot have its name.
    case badName(sheet: String, NameFault)
    /// A sheet has more rows than the format allows.
    case tooManyRows(sheet: String, rows: Int)
    /// A row has more cells than the format allows.
    case tooManyColumns(sheet: String, columns: Int)
    /// Something of a sheet cannot be written; `place` names it, such as `B7` or `chart 1`.
    case fault(sheet: String, place: String, Fault)
    /// The library refused something.
    case refused(sheet: String, place: String, reason: String)
}
