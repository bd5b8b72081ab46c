/// A colour of cells, fonts, tabs and charts.
public struct CellColor: Hashable, Sendable {
    /// Red, green and blue, 0x000000…0xFFFFFF.
    public var rgb: UInt32

    /// Creates a colour; what lies above 0xFFFFFF is cut off.
    public init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

    /// Black.
    public static let black = CellColor(0x000000)
    /// White.
    public static let white = CellColor(0xFFFFFF)
}

/// How a spreadsheet shows a number; the cell keeps the exact one.
public struct NumberFormat: Hashable, Sendable {
    /// The code of the file format, such as `#,##0.00`.
    public var code: String

    /// Creates a format from its code.
    public init(_ code: String) { self.code = code }

    /// What the program thinks best.
    public static let general = NumberFormat("General")
    /// Text: what is typed stays as it is, so that codes keep their zeros.
    public static let text = NumberFormat("@")
    /// A whole number.
    public static let integer = NumberFormat("#,##0")
    /// Two decimals.
    public static let twoDecimals = NumberFormat("0.00")
    /// A difference with its sign and two decimals.
    public static let signedTwoDecimals = NumberFormat("+0.00;-0.00;0.00")
    /// A share as per cent with one decimal; the cell holds 0.25 for 25 %.
    public static let percent = NumberFormat("0.0%")

    /// A number with separators of thousands.
    ///
    /// - Parameter decimals: Decimals shown, 0…15.
    public static func grouped(decimals: Int) -> NumberFormat {
        guard decimals > 0 else { return .integer }
        return NumberFormat("#,##0." + String(repeating: "0", count: min(decimals, 15)))
    }
}

/// How a cell looks.
///
/// A value without identity: cells with equal styles share one entry in the file.
public struct CellStyle: Hashable, Sendable {
    /// Where a text stands between left and right.
    public enum HorizontalAlignment: Sendable, CaseIterable {
        /// Numbers right, text left.
        case automatic
        /// Left.
        case left
        /// In the middle.
        case center
        /// Right.
        case right
    }

    /// Where a text stands between top and bottom.
    public enum VerticalAlignment: Sendable, CaseIterable {
        /// At the top.
        case top
        /// In the middle.
        case center
        /// At the bottom.
        case bottom
    }

    /// A line around the cell.
    public enum Border: Sendable, CaseIterable {
        /// No line.
        case none
        /// A thin line.
        case thin
        /// A line of medium width.
        case medium
    }

    /// How numbers are shown.
    public var numberFormat: NumberFormat = .general
    /// Whether letters are bold.
    public var isBold = false
    /// Whether letters are slanted.
    public var isItalic = false
    /// Height of letters in points; nil is the size of the document.
    public var fontSize: Double?
    /// Colour of letters; nil is black.
    public var fontColor: CellColor?
    /// Colour of the background; nil is none.
    public var fill: CellColor?
    /// Where the text stands between left and right.
    public var horizontal: HorizontalAlignment = .automatic
    /// Where the text stands between top and bottom.
    public var vertical: VerticalAlignment = .center
    /// Whether a long text continues on the next line of the cell.
    public var wrapsText = false
    /// The line around the cell.
    public var border: Border = .none
    /// Colour of the line; nil is black.
    public var borderColor: CellColor?
    /// Steps by which the text is moved in, 0…15.
    public var indent = 0

    /// Creates a plain style; change its properties.
    public init() {}

    /// The style with some properties changed.
    public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var style = self
        change(&style)
        return style
    }
}
