import Workbook

/// How the columns of a sheet fall on pages that lie on their long edge, with letters that can be read.
///
/// A table that fits one page of A4 at that size is fitted to one, a wider one to one of A3; what is wider still is printed on
/// A3 at that size on as many as it takes.
struct PageFit {
    /// Distance of the columns from the left and from the right edge of the paper in millimetres.
    static let margin = 10.0
    /// Height of letters of the body in points, on the screen and at least on paper.
    static let (bodySize, leastSize) = (11.0, 8.0)
    /// The least size in per cent of the full size.
    static let leastScale = Int((leastSize / bodySize * 100).rounded(.up))

    /// The width of a digit of the default font, 7 pixels, in points.
    static let digit = 5.25

    /// What fits a page across at the least size, in points of the full size.
    static func width(of paper: PrintSetup.Paper) -> Double {
        ((paper == .a3 ? 420 : 297) - 2 * margin) / 25.4 * 72 * 100 / Double(leastScale)
    }

    /// The paper.
    let paper: PrintSetup.Paper
    /// Columns by page; the repeated ones stand on each page and are counted on the first.
    let pages: [Range<Int>]

    /// Lays columns on pages.
    ///
    /// - Parameters:
    ///   - widths: Widths of the columns in digits of the default font, as a spreadsheet counts them; 0 is not printed.
    ///   - repeated: How many columns every page repeats.
    init(_ widths: [Double], repeated: Int) {
        let points = widths.map(Self.points)
        paper = points.reduce(0, +) <= Self.width(of: .a4) ? .a4 : .a3
        let pageWidth = Self.width(of: paper)
        let head = points.prefix(repeated).reduce(0, +)
        var pages: [Range<Int>] = []
        var (start, used) = (0, 0.0)
        for (column, width) in points.enumerated() {
            if used + width > pageWidth, column > max(start, repeated) {
                pages.append(start..<column)
                (start, used) = (column, head)
            }
            used += width
        }
        pages.append(start..<widths.count)
        self.pages = pages
    }

    /// Fits a sheet with these columns to its pages.
    func apply(to print: inout PrintSetup) {
        print.paper = paper
        print.pagesAcross = pages.count == 1 ? 1 : nil
        print.scale = Self.leastScale
    }

    /// The width of a column in points: 7 pixels a digit and 5 for its edges, at 96 pixels an
    /// inch.
    static func points(_ width: Double) -> Double {
        width > 0 ? (7 * width + 5).rounded(.down) * 0.75 : 0
    }
}
