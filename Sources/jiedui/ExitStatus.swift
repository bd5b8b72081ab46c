import Counties

/// How a run ended, as other programs see it.
enum ExitStatus: Int32, CaseIterable {
    /// Done; also when the wanted gap is met.
    case done = 0
    /// A judgement is negative.
    case negative = 1
    /// No plan keeps every rule; proved.
    case infeasible = 3
    /// Time, or values beyond the solver's precision, stopped the search; a plan with its gap is there.
    case stoppedWithPlan = 4
    /// The search stopped without a plan.
    case stoppedWithoutPlan = 5
    /// The command line cannot be understood.
    case usage = 64
    /// The data are faulty.
    case data = 65
    /// The input was not found.
    case notFound = 66
    /// Our own audit or the second judge disagrees; nothing is written.
    case disagreement = 70
    /// A file cannot be written.
    case cannotWrite = 73
    /// The user interrupted.
    case interrupted = 130

    /// What the status means, as the help says it.
    var meaning: BilingualText {
        switch self {
        case .done: BilingualText(zh: "完成", en: "done")
        case .negative: BilingualText(zh: "判定为否（审核不通过，或 --strict 时有提示）", en: "a judgement is negative")
        case .infeasible: BilingualText(zh: "不可行（已证明）", en: "no plan keeps every rule (proved)")
        case .stoppedWithPlan: BilingualText(zh: "因时限停止，已有方案", en: "stopped by time, with a plan")
        case .stoppedWithoutPlan: BilingualText(zh: "已停止，没有方案", en: "stopped without a plan")
        case .usage: BilingualText(zh: "命令写法有误", en: "the command line is wrong")
        case .data: BilingualText(zh: "数据有误", en: "the data are faulty")
        case .notFound: BilingualText(zh: "找不到输入", en: "the input was not found")
        case .disagreement:
            BilingualText(zh: "内部复核不一致，不写出任何文件", en: "our own judges disagree; nothing is written")
        case .cannotWrite: BilingualText(zh: "无法写入", en: "a file cannot be written")
        case .interrupted: BilingualText(zh: "被用户中断", en: "interrupted by the user")
        }
    }
}
