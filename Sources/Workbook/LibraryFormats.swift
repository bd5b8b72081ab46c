internal import CXLSXWriter

/// The styles of a document as the library knows them; equal styles are one entry.
@safe struct LibraryFormats {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let fontName: String
    private let fontSize: Double
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var recent: [(style: CellStyle, format: UnsafeMutablePointer<lxw_format>)?] = unsafe []

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>, fontName: String, fontSize: Double) {
        unsafe self.workbook = unsafe workbook
        self.fontName = fontName
        self.fontSize = fontSize
    }

    /// The entry of a style in some column. Neighbours in a column mostly look alike, so the last one is tried before
    /// the style is hashed.
    mutating func format(_ style: CellStyle, column: Int) -> UnsafeMutablePointer<lxw_format>? {
        while unsafe recent.count <= column { unsafe recent.append(nil) }
        if let last = unsafe recent[column], unsafe last.style == style { return unsafe last.format }
        guard let format = unsafe format(style) else { return nil }
        unsafe recent[column] = unsafe (style, format)
        return unsafe format
    }

    /// The entry of a style; nil when there is no memory.
    mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = unsafe formats[style] { return unsafe known }
        guard let format = unsafe workbook_add_format(workbook) else { return nil }
        unsafe Self.setFont(style, fontName, fontSize, format)
        unsafe Self.setPlace(style, format)
        unsafe formats[style] = unsafe format
        return unsafe format
    }

    private static func setFont(
        _ style: CellStyle,
        _ name: String,
        _ size: Double,
        _ format: UnsafeMutablePointer<lxw_format>
    ) {
        unsafe format_set_font_name(format, name)
        unsafe format_set_font_size(format, style.fontSize ?? size)
        // The character set of simplified Chinese, so that a computer without the font takes one with Han characters.
        if name.utf8.contains(where: { $0 >= 0x80 }) { unsafe format_set_font_charset(format, 134) }
        if style.isBold { unsafe format_set_bold(format) }
        if style.isItalic { unsafe format_set_italic(format) }
        if let color = style.fontColor { unsafe format_set_font_color(format, color.libraryValue) }
        if style.numberFormat != .general { unsafe format_set_num_format(format, style.numberFormat.code) }
    }

    private static func setPlace(_ style: CellStyle, _ format: UnsafeMutablePointer<lxw_format>) {
        switch style.horizontal {
        case .automatic: break
        case .left: unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        switch style.vertical {
        case .top: unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .center: unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        case .bottom: break
        }
        if style.wrapsText { unsafe format_set_text_wrap(format) }
        if style.indent > 0 { unsafe format_set_indent(format, UInt8(min(style.indent, 15))) }
        if let fill = style.fill { unsafe format_set_bg_color(format, fill.libraryValue) }
        guard style.border != .none else { return }
        let line = style.border == .medium ? LXW_BORDER_MEDIUM : LXW_BORDER_THIN
        unsafe format_set_border(format, UInt8(line.rawValue))
        if let color = style.borderColor { unsafe format_set_border_color(format, color.libraryValue) }
    }
}

extension CellColor {
    /// The colour as the library counts it: 0 means no colour there, and black has a number of its own.
    var libraryValue: UInt32 { rgb == 0 ? UInt32(LXW_COLOR_BLACK.rawValue) : rgb }
}
