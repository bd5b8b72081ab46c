import Counties

/// The catalogue of everything that reports say: every text stands here once, in both languages.
///
/// Fixed texts are the cases of ``ColumnTitle`` and ``Phrase``; sentences with figures or names are functions of this
/// namespace, grouped by the report that they belong to.
public enum Wording {
    /// Several names as one text: 甲、乙、丙.
    static func list(_ items: [BilingualText]) -> BilingualText { joined(items, zh: "、", en: ", ") }

    /// Several statements as one text.
    static func statements(_ items: [BilingualText]) -> BilingualText { joined(items, zh: "；", en: "; ") }

    /// A statement as a sentence of its own.
    static func sentence(_ statement: BilingualText) -> BilingualText {
        BilingualText(zh: statement.zh + "。", en: statement.en + ".")
    }

    /// Several codes or names that are the same in both languages.
    static func list(_ items: [String]) -> BilingualText { list(items.map { BilingualText(same: $0) }) }

    private static func joined(_ items: [BilingualText], zh: String, en: String) -> BilingualText {
        BilingualText(
            zh: items.map(\.zh).joined(separator: zh),
            en: items.map(\.en).joined(separator: en)
        )
    }

    /// A remark at the foot of a table.
    static func note(_ text: BilingualText) -> BilingualText {
        BilingualText(zh: "注：\(text.zh)", en: "Note: \(text.en)")
    }

    /// Which columns a narrow terminal does not show.
    static func droppedColumns(_ titles: [BilingualText]) -> BilingualText {
        let names = list(titles)
        return BilingualText(
            zh: "（屏幕宽度不足，未显示：\(names.zh)）",
            en: "(Not shown, the screen is too narrow: \(names.en))"
        )
    }

    /// Which columns of a sheet have no data and are left out.
    static func emptyColumns(_ titles: [BilingualText]) -> BilingualText {
        let names = list(titles)
        return BilingualText(zh: "没有数据、未列入的栏：\(names.zh)。", en: "Columns left out, without data: \(names.en).")
    }

    /// How many items a shortened list leaves out, and where they are.
    static func more(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "（另有 \(count) 项未列出，用 -o 输出的表格中有全部内容）",
            en: "(\(count) more; the tables written with -o have all of them)"
        )
    }

    /// 是 or 否.
    static func yesOrNo(_ isTrue: Bool) -> BilingualText { (isTrue ? Phrase.yes : .no).text }

    /// Points with their unit, two decimals; four where two would show 0 for what is not 0.
    static func points(_ points: Points) -> BilingualText {
        let text = DecimalText.points(points)
        return BilingualText(zh: "\(text) 分", en: "\(text) points")
    }

    /// A verb with the points that it speaks of: 总分减少 1.38 分, or 总分减少不足 0.01 分 where two decimals would say that
    /// nothing is lost.
    static func losing(_ verb: BilingualText, _ loss: Points) -> BilingualText {
        guard loss.units > 0, loss.isBelowHundredth else {
            let amount = points(loss)
            return BilingualText(zh: "\(verb.zh) \(amount.zh)", en: "\(verb.en) \(amount.en)")
        }
        return BilingualText(zh: "\(verb.zh)不足 0.01 分", en: "\(verb.en) less than 0.01 points")
    }

    /// The gap between plan and bound in per cent; a gap that would be rounded to nothing is not hidden.
    static func gap(_ gap: Double) -> String {
        if gap == 0 { return "0" }
        if gap > 0, gap < 0.001 { return "<0.1%" }
        return DecimalText.percent(gap) ?? ""
    }
}
