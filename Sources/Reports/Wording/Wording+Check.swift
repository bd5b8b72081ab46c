import Counties
import Pairing

extension Wording {
    static func checked(_ scenario: String?) -> BilingualText {
        guard let scenario else { return BilingualText(zh: "情景检查", en: "Check of the scenario") }
        return BilingualText(zh: "情景检查：\(scenario)", en: "Check of scenario \(scenario)")
    }

    static func remedy(_ help: BilingualText) -> BilingualText {
        BilingualText(zh: "办法：\(help.zh)", en: "remedy: \(help.en)")
    }

    static func partsOn(_ parts: [BilingualText]) -> BilingualText {
        let names = parts.isEmpty ? Phrase.none.text : list(parts)
        return BilingualText(zh: "已启用：\(names.zh)", en: "Parts on: \(names.en)")
    }

    static func partsOff(_ parts: [BilingualText]) -> BilingualText {
        let names = parts.isEmpty ? Phrase.none.text : list(parts)
        return BilingualText(zh: "未启用（没有数据）：\(names.zh)", en: "Parts off (no data): \(names.en)")
    }

    static func countyCounts(helpers: Int, receivers: Int, eligible: Int?) -> BilingualText {
        guard let eligible else {
            return BilingualText(
                zh: "强县 \(helpers) 个，弱县 \(receivers) 个",
                en: "Helpers \(helpers), receivers \(receivers)"
            )
        }
        return BilingualText(
            zh: "强县 \(helpers) 个，弱县 \(receivers) 个，可选结对 \(eligible) 对",
            en: "Helpers \(helpers), receivers \(receivers), eligible pairs \(eligible)"
        )
    }

    static func verdict(errors: Int, warnings: Int) -> BilingualText {
        guard errors > 0 else {
            return BilingualText(zh: "没有错误，提示 \(warnings) 条。", en: "No errors, \(counted(warnings, "warning")).")
        }
        return BilingualText(
            zh: "错误 \(errors) 条，提示 \(warnings) 条；改正错误后才能计算。",
            en: "\(counted(errors, "error")), \(counted(warnings, "warning")); mend the errors before solving."
        )
    }

    /// A heading with the number of what follows.
    static func counted(_ heading: BilingualText, _ count: Int) -> BilingualText {
        BilingualText(zh: "\(heading.zh)（\(count) 条）", en: "\(heading.en) (\(count))")
    }

    /// The line under a plan that says what should be looked at; nil without warnings.
    static func warnings(_ warnings: [Diagnostic]) -> BilingualText? {
        guard !warnings.isEmpty else { return nil }
        let first = statements(
            warnings.prefix(3).map { warning in
                let zh = warning.message.zh.hasSuffix("。") ? String(warning.message.zh.dropLast()) : warning.message.zh
                let en = warning.message.en.hasSuffix(".") ? String(warning.message.en.dropLast()) : warning.message.en
                return BilingualText(zh: "\(zh)（\(warning.code)）", en: "\(en) (\(warning.code))")
            }
        )
        let count = warnings.count
        let list =
            count > 3
            ? BilingualText(zh: "有 \(count) 条提示，前三条是", en: "\(count) warnings, the first three")
            : BilingualText(zh: "有 \(count) 条提示", en: counted(count, "warning"))
        return BilingualText(
            zh: "使用本方案前请看：\(list.zh)：\(first.zh)。见“说明”。",
            en: "Before using this plan: \(list.en): \(first.en). See the sheet Read me."
        )
    }

    /// Where the places of warnings are, and those that a list leaves out; 0 or less is none.
    static func moreWarnings(_ count: Int) -> BilingualText {
        guard count > 0 else {
            return BilingualText(
                zh: "各条提示在情景数据中的位置和处理办法，用 jiedui check 查看。",
                en: "jiedui check shows where in the scenario each of them stands, and what to do."
            )
        }
        return BilingualText(
            zh: "另有 \(count) 条提示未列出；全部提示的位置和处理办法，用 jiedui check 查看。",
            en: "\(count) more; jiedui check shows where in the scenario each of them stands, and what to do."
        )
    }

    /// Where the other rows of T14 are.
    static func moreParameters(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "其余 \(count) 项（复核、得分参数、数据来源与假设、表注）见 T14 参数与口径。",
            en: "The other \(count) (checks, score, sources and assumptions, table notes) are on T14 Parameters."
        )
    }

    static func audited(_ title: BilingualText) -> BilingualText {
        BilingualText(zh: "\(title.zh)——方案审核", en: "\(title.en): audit of a plan")
    }

    static func auditVerdict(violations: Int) -> BilingualText {
        violations == 0
            ? BilingualText(zh: "审核通过：方案符合全部规则。", en: "Valid: the plan keeps every rule.")
            : BilingualText(
                zh: "审核不通过：方案违反规则 \(violations) 处。",
                en: "Not valid: the plan breaks \(counted(violations, "rule"))."
            )
    }

    static func furtherFigures(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "另有 \(count) 处数字与方案不符，未逐一列出；加 --json 可得全部。",
            en: "\(count) more figures differ from the plan; --json lists all of them."
        )
    }

    static func violation(number: Int, _ violation: Violation) -> BilingualText {
        let (code, rule, message) = (violation.rule.rawValue, name(of: violation.rule), violation.message)
        return BilingualText(
            zh: "\(number). \(code) \(rule.zh)：\(message.zh)",
            en: "\(number). \(code) \(rule.en): \(message.en)"
        )
    }

    static func auditCounts(_ report: AuditReport) -> BilingualText {
        let unpaired = report.unpaired.count
        return BilingualText(
            zh: "共 \(report.pairs) 对；保留现行结对 \(report.kept) 对；未配对弱县 \(unpaired) 个",
            en: "Pairs \(report.pairs); current pairs kept \(report.kept); receivers without a helper \(unpaired)"
        )
    }

    static func unpairedReceivers(_ names: BilingualText) -> BilingualText {
        BilingualText(zh: "未配对弱县：\(names.zh)", en: "Receivers without a helper: \(names.en)")
    }

    static func auditObjective(_ report: AuditReport) -> BilingualText {
        guard let objective = report.objective else {
            return BilingualText(
                zh: "有结对没有得分，不能计算目标值。",
                en: "Some pair has no value, so the objective cannot be computed."
            )
        }
        let value = points(objective)
        guard let total = report.valueTotal else {
            return BilingualText(zh: "目标值 \(value.zh)", en: "Objective \(value.en)")
        }
        let sum = points(total)
        return BilingualText(
            zh: "目标值 \(value.zh)，得分合计 \(sum.zh)",
            en: "Objective \(value.en); sum of the values \(sum.en)"
        )
    }

    /// Where all of the warnings stand.
    ///
    /// - Parameter others: How many are not shown at all.
    static func diagnosticsElsewhere(_ others: Int) -> BilingualText {
        others > 0
            ? BilingualText(
                zh: "另有 \(others) 条；全文和处理办法请用 jiedui check 查看。",
                en: "\(others) more; jiedui check has all of them in full, with what to do."
            )
            : BilingualText(
                zh: "全文和处理办法请用 jiedui check 查看。",
                en: "In full, with what to do: jiedui check."
            )
    }
}
