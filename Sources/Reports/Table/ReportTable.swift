public import Counties

/// What a column of a report table says, and how it is written.
public struct ReportColumn: Hashable, Sendable {
    /// The kind of figures in a column; a workbook chooses its number format by it.
    public enum Kind: String, Sendable, CaseIterable {
        /// Words.
        case text
        /// A code that is text although it looks like a number.
        case code
        /// A whole number.
        case integer
        /// Points, exact to 10⁻⁴.
        case points
        /// A difference of points.
        case difference
        /// An amount in natural units.
        case amount
        /// A share in per cent.
        case percent
    }

    /// Stable key, snake_case; the header of English CSV files.
    public var key: String
    /// Title for people.
    public var title: BilingualText
    /// Unit; nil where the figures have none.
    public var unit: BilingualText?
    /// The kind of its figures.
    public var kind: Kind

    /// Creates a column.
    public init(key: String, title: BilingualText, unit: BilingualText? = nil, kind: Kind = .text) {
        self.key = key
        self.title = title
        self.unit = unit
        self.kind = kind
    }

    /// Whether the figures stand at the right edge.
    public var isTrailing: Bool { kind != .text && kind != .code }

    /// The title with its unit in brackets, such as 得分（分）.
    public func heading(in language: Language) -> String {
        guard let unit else { return title[language] }
        switch language {
        case .zh: return "\(title.zh)（\(unit.zh)）"
        case .en: return "\(title.en) (\(unit.en))"
        }
    }
}

/// One cell: the exact value, from which each format writes what its readers expect.
public enum ReportCell: Hashable, Sendable {
    /// No data.
    case blank
    /// Words; names and remarks that users wrote stand in both languages alike.
    case text(BilingualText)
    /// A code.
    case code(String)
    /// A whole number.
    case integer(Int)
    /// Points.
    case points(Points)
    /// A difference of points, shown with its sign.
    case difference(Points)
    /// An exact amount.
    case amount(Amount)
    /// A quantity in natural units with the decimals that people read; not finite is no data.
    case quantity(Double, decimals: Int)
    /// A share, 0…1 for 0…100 %; not finite is no data.
    case percent(Double)

    /// Words that are the same in both languages, such as the name of a county.
    public static func name(_ text: String) -> ReportCell { .text(BilingualText(same: text)) }

    /// A quantity that may be missing.
    static func quantity(_ value: Double?, decimals: Int) -> ReportCell {
        value.map { .quantity($0, decimals: decimals) } ?? .blank
    }

    /// A share that may be missing.
    static func percent(_ value: Double?) -> ReportCell { value.map { .percent($0) } ?? .blank }
}

/// The tables of the report set, each with its stable name in ASCII, of which file names are made.
public enum ReportTableKind: String, CaseIterable, Sendable {
    /// 结对方案表.
    case t1 = "pairs"
    /// 强制损失表.
    case t1b = "forced_losses"
    /// 得分构成表.
    case t2 = "score_terms"
    /// 产业链对接清单.
    case t3 = "chain_matches"
    /// 项目安排表.
    case t4 = "projects"
    /// 资金安排表.
    case t5 = "money"
    /// 要素指标配置表.
    case t6 = "factors"
    /// 税收分享测算表.
    case t7 = "tax_sharing"
    /// 预期成效表.
    case t8 = "outcome"
    /// 资源紧张度.
    case t9 = "resource_use"
    /// 方案比较表.
    case t10 = "comparison"
    /// 冲突诊断.
    case t13 = "conflict"
    /// 参数与口径.
    case t14 = "parameters"
    /// 未配对、未入选说明.
    case t15 = "unpaired"

    /// Code of the table, such as `T1b`.
    public var id: String { "T" + "\(self)".dropFirst() }
}

/// A table of the report set T1…T15, independent of how it is shown.
public struct ReportTable: Sendable {
    /// Code of the table, such as `T1`.
    public var id: String
    /// Stable name in ASCII, such as `pairs`; file names are made of it.
    public var name: String
    /// Title for people.
    public var title: BilingualText
    /// The unit line at the top right; nil where the headings name the units.
    public var unitLine: BilingualText?
    /// The columns, most important first: a narrow terminal drops them from the end.
    public var columns: [ReportColumn]
    /// The rows, each with one cell for each column.
    public var rows: ReportRows
    /// Source, caliber and remarks at the foot.
    public var notes: [BilingualText]

    /// Creates a table of the set.
    public init(
        kind: ReportTableKind,
        title: BilingualText,
        unitLine: BilingualText? = nil,
        columns: [ReportColumn],
        rows: ReportRows,
        notes: [BilingualText] = []
    ) {
        self.init(
            id: kind.id,
            name: kind.rawValue,
            title: title,
            unitLine: unitLine,
            columns: columns,
            rows: rows,
            notes: notes
        )
    }

    /// Creates a table.
    public init(
        id: String,
        name: String,
        title: BilingualText,
        unitLine: BilingualText? = nil,
        columns: [ReportColumn],
        rows: ReportRows,
        notes: [BilingualText] = []
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.unitLine = unitLine
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}
