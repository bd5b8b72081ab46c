/// A native chart over the cells of a sheet.
///
/// A chart reads its cells live. Its titles must not begin with `=`, which the file format takes for a reference.
public struct WorkbookChart: Hashable, Sendable {
    /// The form of a chart.
    public enum Kind: Sendable, CaseIterable {
        /// Lying bars, the first category at the top.
        case bar
        /// Standing columns.
        case column
    }

    /// One row of bars.
    public struct Series: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// Sheet of the cells.
        public var sheet: String
        /// Cells with the names of the bars: one row or one column.
        public var categories: CellRange
        /// Cells with the numbers, as many.
        public var values: CellRange
        /// Colour; nil is the spreadsheet's.
        public var color: CellColor?

        /// Creates a row of bars.
        public init(
            name: String,
            sheet: String,
            categories: CellRange,
            values: CellRange,
            color: CellColor? = nil
        ) {
            self.name = name
            self.sheet = sheet
            self.categories = categories
            self.values = values
            self.color = color
        }
    }

    /// The form.
    public var kind: Kind
    /// The title.
    public var title: String
    /// Title of the axis with the names; nil is none.
    public var categoryTitle: String?
    /// Title of the axis with the numbers; nil is none.
    public var valueTitle: String?
    /// The bars.
    public var series: [Series]
    /// Whether a legend is shown.
    public var showsLegend = false
    /// Whether the axis with the numbers begins at 0, so that the lengths of bars compare; not for negative numbers.
    public var startsAtZero = false
    /// Whether cells in hidden rows and columns are drawn as well.
    public var showsHiddenCells = false
    /// How numbers at the bars are shown; nil shows none.
    public var labelFormat: NumberFormat?
    /// Row of the cell at its upper left corner, from 0.
    public var row: Int
    /// Column of the cell at its upper left corner, from 0.
    public var column: Int
    /// Width in pixels, above 0.
    public var width: Int
    /// Height in pixels, above 0.
    public var height: Int

    /// Creates a chart.
    public init(
        kind: Kind,
        title: String,
        categoryTitle: String? = nil,
        valueTitle: String? = nil,
        series: [Series],
        row: Int,
        column: Int,
        width: Int = 720,
        height: Int = 430
    ) {
        self.kind = kind
        self.title = title
        self.categoryTitle = categoryTitle
        self.valueTitle = valueTitle
        self.series = series
        self.row = row
        self.column = column
        self.width = width
        self.height = height
    }
}
