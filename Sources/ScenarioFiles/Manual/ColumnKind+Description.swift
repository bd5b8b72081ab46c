public import Counties

extension ColumnKind {
    /// What may stand in a cell, in words.
    public var description: BilingualText {
        switch self {
        case .countyCode: BilingualText(zh: "行政区划代码（文本）", en: "administrative code, text")
        case .key: BilingualText(zh: "编号或名称，至多 64 个字符", en: "key, at most 64 characters")
        case .text: BilingualText(zh: "文本", en: "text")
        case .county: BilingualText(zh: "县：代码、不重复的县名，或“市名+县名”", en: "county: code, unique name, or city and name")
        case .counties: BilingualText(zh: "若干县，用 | 分隔", en: "counties divided by |")
        case .number: BilingualText(zh: "数字", en: "number")
        case .whole: BilingualText(zh: "整数", en: "whole number")
        case .points: BilingualText(zh: "分数，至多 4 位小数", en: "points, at most 4 decimals")
        case .amount: BilingualText(zh: "数量，至多 6 位小数", en: "amount, at most 6 decimals")
        case .truth: BilingualText(zh: "是、否（1、0）", en: "1 or 0 (是, 否)")
        case .word(let words): Self.list(words)
        case .year: BilingualText(zh: "四位年份", en: "year, four digits")
        case .month:
            BilingualText(
                zh: "年月，如 2025-06；2025/6、2025/6/1、2025年6月也可以",
                en: "month such as 2025-06; 2025/6, 2025/6/1 and 2025年6月 will do"
            )
        case .labels: BilingualText(zh: "标签，用 | 分隔", en: "labels divided by |")
        case .group:
            BilingualText(
                zh: "县的范围：`*` 全部，`city:市代码`，`flag:标签`，`code:代码|代码`",
                en: "group of counties: `*` all, `city:CODE`, `flag:NAME`, `code:A|B`"
            )
        case .reference(let table):
            BilingualText(
                zh: "“\(Schema.table(table)?.chineseName ?? table)”表（`\(table)`）的编号",
                en: "key of the table `\(table)`"
            )
        case .references(let table):
            BilingualText(
                zh: "“\(Schema.table(table)?.chineseName ?? table)”表（`\(table)`）的若干编号，用 | 分隔",
                en: "keys of the table `\(table)`, divided by |"
            )
        }
    }

    private static func list(_ words: [Word]) -> BilingualText {
        BilingualText(
            zh: words.map { word in word.aliases.first.map { "\($0)（`\(word.name)`）" } ?? "`\(word.name)`" }
                .joined(separator: "、"),
            en: words.map { word in word.aliases.first.map { "`\(word.name)` (\($0))" } ?? "`\(word.name)`" }
                .joined(separator: ", ")
        )
    }
}

extension SettingKind {
    /// What a setting may hold, in words.
    public var description: BilingualText {
        switch self {
        case .text(let limit): BilingualText(zh: "文本，至多 \(limit) 个字符", en: "text of at most \(limit) characters")
        case .whole: BilingualText(zh: "整数", en: "whole number")
        case .number: BilingualText(zh: "数字", en: "number")
        case .points: BilingualText(zh: "分数，至多 4 位小数", en: "points, at most 4 decimals")
        case .truth: BilingualText(zh: "`true`（是）或 `false`（否）", en: "`true` or `false`")
        case .word(let words): Self.list(words, zh: "", en: "")
        case .counties:
            BilingualText(zh: "县的列表，如 `[370102, 370103]`", en: "list of counties such as `[370102, 370103]`")
        case .words(let words): Self.list(words, zh: "列表，可含：", en: "list of: ")
        }
    }

    private static func list(_ words: [SettingWord], zh: String, en: String) -> BilingualText {
        BilingualText(
            zh: zh + words.map { "`\($0.name)`（\($0.chinese)）" }.joined(separator: "、"),
            en: en + words.map { "`\($0.name)` (\($0.meaning.en))" }.joined(separator: ", ")
        )
    }
}
