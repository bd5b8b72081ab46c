import Counties
import Planning

@testable import Pairing

extension PolicySamples {
    /// Benefits whose weighted sum with the points of the reward, 0.52, is the objective.
    static func benefits() -> [ReceiverBenefit] {
        func benefit(_ receiver: CountyIndex, _ parts: [Double], _ weighted: Double) -> ReceiverBenefit {
            ReceiverBenefit(
                receiver: receiver,
                pair: points(parts[0]),
                projects: points(parts[1]),
                modes: points(parts[2]),
                support: points(parts[3]),
                total: points(parts.reduce(0, +)),
                weighted: points(weighted)
            )
        }
        return [
            benefit(Samples.taierzhuang, [74.7278, 12.5, 3, 0.2], 135.6417),
            benefit(Samples.qingyun, [62.1511, 7.25, 0, 0], 69.4011),
            benefit(Samples.zhanhua, [41.0001, 0, 0, 0.5], 41.5001),
        ]
    }

    static func flows() -> [LedgerFlow] {
        let (first, second) = (LedgerParty.county(Samples.taierzhuang), LedgerParty.county(Samples.qingyun))
        let helper = LedgerParty.county(Samples.huangdao)
        func flow(
            _ year: Int,
            _ giver: LedgerParty,
            _ taker: LedgerParty,
            _ item: LedgerItem,
            _ number: Double,
            project: Int? = nil,
            mode: Int? = nil
        ) -> LedgerFlow {
            LedgerFlow(
                year: year,
                giver: giver,
                taker: taker,
                item: item,
                project: project,
                mode: mode,
                amount: amount(number)
            )
        }
        return [
            flow(0, .province, first, .projectFund, 450, project: 0),
            flow(0, .province, first, .fundSupport, 100),
            flow(0, .province, second, .modeSetup, 50, mode: 0),
            flow(0, .province, first, .land, 20, project: 0),
            flow(0, helper, first, .pairCost, 200),
            flow(0, helper, first, .modeSetup, 300, mode: 1),
            flow(0, helper, first, .modeRunning, 60, mode: 1),
            flow(0, helper, first, .land, 10, project: 0),
            flow(0, first, .projects, .land, 30, project: 0),
            flow(1, .province, first, .reward, 250),
            flow(1, .province, second, .reward, 150),
            flow(1, .province, second, .bond, 5000, project: 1),
            flow(1, helper, first, .pairCost, 200),
            flow(1, helper, first, .modeRunning, 60, mode: 1),
            flow(1, first, helper, .taxShare, 200.25, project: 0, mode: 1),
            flow(1, .projects, first, .localTax, 400.5, project: 0),
            flow(1, .projects, first, .mainTax, 240.3, project: 0),
            flow(1, .projects, first, .output, 27500.000001, project: 0),
            flow(1, .projects, first, .jobs, 120, project: 0),
            flow(2, first, helper, .taxShare, 99.75, project: 0, mode: 1),
            flow(2, .projects, first, .localTax, 500, project: 0),
        ]
    }

    static func uses() -> [PolicyUse] {
        func use(
            _ owner: CountyIndex?,
            _ resource: PolicyUse.Resource,
            _ used: Double,
            _ limit: Double?,
            _ unit: String,
            added: Double = 0,
            year: Int? = nil
        ) -> PolicyUse {
            PolicyUse(
                owner: owner,
                resource: resource,
                year: year,
                used: amount(used),
                limit: limit.map(amount),
                added: amount(added),
                unit: unit
            )
        }
        return [
            use(nil, .pool(.guidanceFund), 1000, 1000, "万元"),
            use(nil, .pool(.guidanceFund), 600, 600, "万元", year: 0),
            use(nil, .pool(.guidanceFund), 400, 400, "万元", year: 1),
            use(nil, .pool(.specialBond), 0.5, 2, "亿元"),
            use(nil, .pool(.landQuota), 20, 20, "亩"),
            use(nil, .pool(.industryTeams), 2, 3, "支"),
            use(Samples.huangdao, .money, 560, 1000, "万元"),
            use(Samples.huangdao, .means(.land), 10, 10, "亩"),
            use(Samples.huangdao, .means(.talent), 3, 10, "人"),
            use(Samples.taierzhuang, .localFactor(.land), 60, 30, "亩", added: 30),
            use(Samples.taierzhuang, .localFactor(.energy), 150, 160, "tce"),
            use(Samples.taierzhuang, .talent, 8, 5, "人", added: 3),
            use(Samples.qingyun, .localFactor(.land), 20.5, 25, "亩"),
            use(Samples.zhanhua, .localFactor(.land), 0, 0, "亩"),
        ]
    }
}
