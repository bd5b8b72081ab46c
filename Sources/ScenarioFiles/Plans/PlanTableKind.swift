/// What a table with columns of helpers and receivers is, told by its header.
///
/// Many tables of a report name a helper and a receiver in each row and are no plan: a list of all pairs with their scores,
/// or of projects, read as one would break a rule in every row.
enum PlanTableKind: Equatable {
    /// Pairs that somebody wrote down; what stands beside them is not read.
    case pairs
    /// T1 结对方案表 as `solve` writes it, which states what each pair is worth.
    case t1
    /// Another table, by its name.
    case other(zh: String, en: String)

    /// Headings that stand together in one table of a report and nowhere else, in Chinese, as keys of CSV, and as titles of
    /// an English workbook.
    private static let others: [(zh: String, en: String, headings: [[String]])] = [
        (
            "T1b 强制损失表", "T1b, the losses of forcing pairs",
            [["强制损失", "列入方案"], ["regret", "in_plan"], ["loss if forced", "in the plan"]]
        ),
        (
            "T2 得分构成表", "T2, the parts of the scores",
            [["列入方案", "产业链互补"], ["in_plan", "travel"], ["in the plan", "travel"]]
        ),
        ("T3 产业链对接清单", "T3, the chains", [["环节", "供给方"], ["node", "supplier"], ["stage", "supplier"]]),
        ("T4 项目安排表", "T4, the projects", [["项目编号", "结论"], ["project_id", "conclusion"]]),
        ("T5 资金安排表", "T5, the money", [["引导资金小计", "合计"], ["强县资金小计", "合计"], ["fund_total", "helper_total"]]),
        ("T6 要素指标配置表", "T6, the factors", [["要素", "需求"], ["factor", "need"]]),
        ("T8 预期成效表", "T8, the outcome", [["得益合计", "权重"], ["benefit", "weight"]]),
        ("结对资源需求", "the table of what pairs need", [["资源", "数量"], ["resource", "amount"]]),
        ("结对模式收益", "the table of what modes are worth to pairs", [["模式编号"], ["mode_id"]]),
    ]

    /// Headings that T1 alone has beside the value of a pair.
    private static let ofT1 = ["强县位次", "rank_for_receiver", "helper's rank"]
    static let valueHeadings = ["value", "得分"]

    /// - Parameter headers: The headings without what stands in brackets.
    init(_ headers: [String]) {
        let known = Set(headers)
        if known.contains(where: Self.ofT1.contains), known.contains(where: Self.valueHeadings.contains) {
            self = .t1
        } else if let other = Self.others.first(where: { $0.headings.contains { $0.allSatisfy(known.contains) } }) {
            self = .other(zh: other.zh, en: other.en)
        } else {
            self = .pairs
        }
    }
}
