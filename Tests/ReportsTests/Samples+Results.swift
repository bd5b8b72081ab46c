import Complementarity
import Counties
import Reports

@testable import Pairing

extension Samples {
    /// The optimum of the sample: 177.8790 points, with everything computed.
    static func optimal(withRegrets: Bool = false, scenario: Scenario = scenario()) -> PairingResult {
        let problem = problem(scenario)
        let first = CountyPair(helper: huangdao, receiver: taierzhuang)
        let second = CountyPair(helper: shizhong, receiver: qingyun)
        let third = CountyPair(helper: shinan, receiver: zhanhua)
        let swap = [
            Reassignment(receiver: taierzhuang, before: [huangdao], after: [shizhong]),
            Reassignment(receiver: qingyun, before: [shizhong], after: [huangdao]),
        ]
        let rotation = [
            Reassignment(receiver: taierzhuang, before: [huangdao], after: [shinan]),
            Reassignment(receiver: qingyun, before: [shizhong], after: [huangdao]),
            Reassignment(receiver: zhanhua, before: [shinan], after: [shizhong]),
        ]
        let pairs = [
            planned(first, problem, 0, 2, .loss(Points(units: 217_555)), swap, ranks: (1, 1)),
            planned(second, problem, 1, 0, .loss(Points(units: 217_555)), swap, ranks: (1, 1)),
            planned(third, problem, 2, 1, .loss(Points(units: 903_790)), rotation, ranks: (1, 1)),
        ]
        var result = answer(problem, .optimal, .proved)
        result.plan = PairingPlan(pairs: [first, second, third])
        result.objective = Points(units: 1_778_790)
        result.valueTotal = Points(units: 1_778_790)
        result.bound = Points(units: 1_778_790)
        result.hasTies = false
        result.pairs = pairs
        result.changes = 1
        result.comparison = comparison()
        if withRegrets { result.regrets = regrets() }
        result.judgements = [
            Judgement(judge: "GLPK 5.0", finding: BilingualText(zh: "目标值一致", en: "same objective"))
        ]
        return result
    }

    static func infeasible(_ shortage: PartnerShortage? = nil) -> PairingResult {
        var result = answer(problem(), .infeasible, .proved)
        result.shortage = shortage
        return result
    }

    static func noPlan() -> PairingResult {
        var result = answer(problem(), .noPlan, .time)
        result.bound = Points(units: 2_000_000)
        return result
    }

    /// The same plan with a bound 1 % above it.
    static func feasible() -> PairingResult {
        var result = optimal()
        result.status = .feasible
        result.reason = .time
        result.bound = Points(units: 1_796_577)
        result.hasTies = nil
        result.pairs = result.pairs.map { planned in
            var pair = planned
            pair.margin = .notComputed
            pair.exchange = []
            return pair
        }
        return result
    }

    static func answer(_ problem: PairingProblem, _ status: PlanStatus, _ reason: StopReason) -> PairingResult {
        PairingResult(
            problem: problem,
            status: status,
            reason: reason,
            plan: nil,
            objective: nil,
            valueTotal: nil,
            bound: nil,
            hasTies: nil,
            pairs: [],
            unpaired: [],
            kept: 0,
            changes: 0,
            resources: [],
            regrets: nil,
            shortage: nil,
            comparison: nil,
            judgements: []
        )
    }

    static func planned(
        _ pair: CountyPair,
        _ problem: PairingProblem,
        _ row: Int,
        _ column: Int,
        _ margin: PairMargin,
        _ exchange: [Reassignment],
        ranks: (Int, Int)
    ) -> PlannedPair {
        let position = row * problem.helpers.count + column
        return PlannedPair(
            pair: pair,
            value: Points(units: problem.values[position]),
            score: problem.scores[position],
            isCurrent: false,
            margin: margin,
            exchange: exchange,
            rankForReceiver: ranks.0,
            rankForHelper: ranks.1
        )
    }

    /// Two parts of which one is on.
    static let parts = [
        ScenarioPart(key: "current", name: BilingualText(zh: "现行结对", en: "current pairs"), isOn: true),
        ScenarioPart(key: "chains", name: BilingualText(zh: "产业链互补", en: "chains"), isOn: false),
        ScenarioPart(key: "quotas", name: BilingualText(zh: "分组名额", en: "group quotas"), isOn: false),
    ]

    static func comparison() -> OfficialComparison {
        OfficialComparison(
            currentPairs: 1,
            obstacle: nil,
            official: PairingPlan(pairs: [
                CountyPair(helper: shizhong, receiver: taierzhuang), CountyPair(helper: huangdao, receiver: qingyun),
                CountyPair(helper: shinan, receiver: zhanhua),
            ]),
            officialTotals: totals(1_561_235, 600_000, 25_000, 12_500),
            planTotals: totals(1_778_790, 621_511, 25_000, 12_500),
            rows: [
                row(taierzhuang, false, shizhong, 551_234, huangdao, 747_278),
                row(qingyun, true, huangdao, 600_000, shizhong, 621_511),
                row(zhanhua, false, shinan, 410_001, shinan, 410_001),
            ]
        )
    }

    private static func totals(_ all: Int64, _ current: Int64, _ basis: Int64, _ ofCurrent: Int64)
        -> OfficialComparison.Totals
    {
        OfficialComparison.Totals(
            all: Points(units: all),
            ofCurrentReceivers: Points(units: current),
            basis: Points(units: basis),
            basisOfCurrentReceivers: Points(units: ofCurrent)
        )
    }

    private static func row(
        _ receiver: CountyIndex,
        _ isCurrent: Bool,
        _ official: CountyIndex,
        _ officialUnits: Int64,
        _ plan: CountyIndex,
        _ planUnits: Int64
    ) -> OfficialComparison.Row {
        OfficialComparison.Row(
            receiver: receiver,
            isCurrent: isCurrent,
            officialHelpers: [official],
            officialValue: Points(units: officialUnits),
            planHelpers: [plan],
            planValue: Points(units: planUnits)
        )
    }

    /// Every eligible pair; the losses follow from the six plans of the 3 × 3 matrix.
    static func regrets() -> [PairRegret] {
        func regret(_ helper: CountyIndex, _ receiver: CountyIndex, _ units: Int64?) -> PairRegret {
            PairRegret(pair: CountyPair(helper: helper, receiver: receiver), loss: units.map { Points(units: $0) })
        }
        return [
            regret(shizhong, taierzhuang, 217_555), regret(shinan, taierzhuang, 903_790),
            regret(huangdao, taierzhuang, 0), regret(shizhong, qingyun, 0), regret(huangdao, qingyun, 217_555),
            regret(shizhong, zhanhua, 903_790), regret(shinan, zhanhua, 0),
        ]
    }

    static func shortage() -> PartnerShortage {
        PartnerShortage(
            side: .receivers,
            receivers: [taierzhuang, qingyun, zhanhua],
            helpers: [shizhong, huangdao],
            quotas: [],
            needed: 3,
            available: 2,
            demands: [taierzhuang, qingyun, zhanhua].map { CountedLimit(subject: .receiver($0), count: 1) },
            capacities: [shizhong, huangdao].map { CountedLimit(subject: .helper($0), count: 1) },
            barred: [.ineligible(.forbidden): 2, .need: 1]
        )
    }
}

extension Samples {
    static func matches(_ pair: CountyPair) -> [ChainMatch] {
        guard pair.receiver == taierzhuang else { return [] }
        return [
            ChainMatch(chain: "锂电", node: "正极", supplier: .helper, gap: 9.126, volume: 8.125, diagnosis: .broken),
            ChainMatch(chain: "锂电", node: "电芯", supplier: .receiver, gap: nil, volume: 9.275, diagnosis: .broken),
        ]
    }
}
