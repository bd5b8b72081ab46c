/// How a sheet is printed.
public struct PrintSetup: Hashable, Sendable {
    /// Which edge of the paper lies at the top.
    public enum Orientation: Sendable, CaseIterable {
        /// The short edge.
        case portrait
        /// The long edge.
        case landscape
    }

    /// The paper.
    public enum Paper: Sendable, CaseIterable {
        /// 210 × 297 mm.
        case a4
        /// 297 × 420 mm.
        case a3
    }

    /// Distance from the edges of the paper in millimetres, 0…200.
    public struct Margins: Hashable, Sendable {
        /// From the left edge.
        public var left: Double
        /// From the right edge.
        public var right: Double
        /// From the upper edge; the header stands in it.
        public var top: Double
        /// From the lower edge; the footer stands in it.
        public var bottom: Double

        /// Creates margins.
        public init(left: Double, right: Double, top: Double, bottom: Double) {
            self.left = left
            self.right = right
            self.top = top
            self.bottom = bottom
        }
    }

    /// A piece of a header or footer.
    public enum Piece: Hashable, Sendable {
        /// Words.
        case text(String)
        /// Number of the page.
        case page
        /// Number of pages.
        case pages
        /// Name of the sheet.
        case sheetName
    }

    /// A header or footer, at most 255 characters as the file writes it (a piece of page or sheet counts two).
    public struct Line: Hashable, Sendable {
        /// At the left.
        public var left: [Piece]
        /// In the middle.
        public var center: [Piece]
        /// At the right.
        public var right: [Piece]

        /// Creates a line.
        public init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
            self.left = left
            self.center = center
            self.right = right
        }

        /// Whether nothing is printed.
        public var isEmpty: Bool { left.isEmpty && center.isEmpty && right.isEmpty }
    }

    /// The paper.
    public var paper: Paper = .a4
    /// How it lies.
    public var orientation: Orientation = .landscape
    /// How many pages the columns are fitted to, side by side, 1…1000; nil prints at ``scale``.
    public var pagesAcross: Int? = 1
    /// Size of the print in per cent of the full size, 10…400, where the columns are not fitted to pages.
    public var scale = 100
    /// How many pages the rows are fitted to, one below the other, 1…1000, with ``pagesAcross``; nil is as many as needed.
    public var pagesDown: Int?
    /// Rows that are printed at the top of every page; nil is none.
    public var repeatedRows: ClosedRange<Int>?
    /// Columns that are printed at the left of every page; nil is none.
    public var repeatedColumns: ClosedRange<Int>?
    /// What is printed; nil is all.
    public var area: CellRange?
    /// Distance from the edges.
    public var margins = Margins(left: 15, right: 15, top: 18, bottom: 18)
    /// Whether the sheet stands in the middle between left and right.
    public var isCentered = true
    /// The header.
    public var header = Line()
    /// The footer.
    public var footer = Line()

    /// Creates a set-up for A4 landscape, fitted to one page across; change its properties.
    public init() {}
}
