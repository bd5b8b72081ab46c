/// A worksheet of a workbook, before its rows are read. Chart sheets and macro sheets have no rows and are left out.
public struct SheetInfo: Sendable, Hashable {
    /// The name on the sheet's tab.
    public let name: String
    /// Whether the tab is hidden, so that a planner may not know of the sheet.
    public let isHidden: Bool
    /// The name of the part that has the rows.
    let part: String
}
