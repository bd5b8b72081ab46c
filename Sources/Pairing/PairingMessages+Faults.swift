import Assignment
import Counties
import LinearModel

/// Why a proof, a solver or a network failed, in words: the names of program parts mean nothing to a planner.
extension PairingMessages {
    static func reason(_ fault: CertificateFault) -> BilingualText {
        switch fault {
        case .unreadableNetwork: BilingualText(zh: "网络数据不合要求", en: "the network cannot be read")
        case .sizeMismatch: BilingualText(zh: "影子价格的个数与网络不符", en: "the dual values belong to another network")
        case .invalidPair: BilingualText(zh: "方案中有重复或不可结对的县", en: "a pair is made twice or may not be made")
        case .missingForcedPair: BilingualText(zh: "方案缺少强制结对", en: "a forced pair is missing")
        case .boundViolated: BilingualText(zh: "方案的结对数超出上下限", en: "a number of pairs is outside its limits")
        case .reducedValueWrong: BilingualText(zh: "有一对的检验数正负号不对", en: "a reduced cost has the wrong sign")
        case .slackWrong: BilingualText(zh: "有一项限制未用足，影子价格却不为 0", en: "a limit that is not met has a dual value")
        }
    }

    static func reason(_ failure: PricingFailure) -> BilingualText {
        switch failure {
        case .noProof: BilingualText(zh: "求解停止时没有得到证明", en: "it stopped without a proof")
        case .invalidDuals:
            BilingualText(zh: "影子价格不是整数，或正负号不对", en: "its dual values are not whole or have the wrong sign")
        }
    }

    static func reason(_ error: PairingNetworkError) -> BilingualText {
        switch error {
        case .sizeMismatch: BilingualText(zh: "数据的个数与县数不符", en: "a table has another length than the counties ask for")
        case .countOutOfRange(let helpers, let receivers):
            BilingualText(
                zh: "强县 \(helpers) 个、弱县 \(receivers) 个，组合数过多",
                en: "\(helpers) helpers and \(receivers) receivers make too many combinations"
            )
        case .boundOutOfRange: BilingualText(zh: "结对数的上下限超出范围", en: "a limit on the number of pairs is out of range")
        case .negativePenalty: BilingualText(zh: "未配对的扣分为负数", en: "the penalty for unpaired receivers is negative")
        case .valueTooLarge: BilingualText(zh: "得分或扣分的数值过大", en: "values or penalty are too large")
        case .unknownMember, .repeatedMember, .overlappingGroups:
            BilingualText(zh: "分组名额的范围互相交叉或重复", en: "groups of quotas overlap or repeat a county")
        case .unknownForcedPair, .ineligibleForcedPair:
            BilingualText(zh: "有强制结对不可结对", en: "a forced pair is not eligible")
        }
    }

    static func reason(_ error: SolverError) -> BilingualText {
        let zh =
            switch error {
            case .invalidModel: "生成的数学模型有误"
            case .badlyScaledRow(let row, _, let coefficient, let largest):
                "约束 \(row) 的系数相差过大（\(coefficient) 与 \(largest)），超出求解器的精度"
            case .modelTooLarge(let variables, let constraints, let entries):
                "模型过大：变量 \(variables) 个，约束 \(constraints) 个，系数 \(entries) 个"
            case .invalidOption(let name, let value): "求解设置 \(name) 不能取 \(value)"
            case .failed(let solver, _, _): "\(solver) 未能完成求解"
            case .outOfMemory(let solver): "\(solver) 内存不足"
            case .contradictoryVerdicts(let solver, _, _): "\(solver) 的两次判定互相矛盾"
            case .wrongAnswer(let solver, _, _): "\(solver) 给出的解不满足模型"
            case .sessionUnavailable: "求解过程已经结束"
            }
        return BilingualText(zh: zh, en: "\(error)")
    }
}
