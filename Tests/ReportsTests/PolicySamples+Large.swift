import Counties
import Planning

@testable import Pairing

extension PolicySamples {
    /// Seven receivers, 66 projects and every pool: 30 are placed, 20 wait for eight reasons, 16 are refused.
    static func large() throws -> PolicyResult {
        let pairing = try largePairing()
        let problem = try PolicyProblem(pairing.problem)
        var plan = PolicyPlan(pairing: PairingPlan(pairs: pairing.pairs.map(\.pair)))
        plan.projects = (0..<30).map { .init(project: $0, receiver: CountyIndex(7 + $0 % 7), year: 0) }
        return PolicyResult(
            problem: problem,
            pairing: pairing,
            method: .joint,
            plan: plan,
            benefits: (7..<14).map { number in
                ReceiverBenefit(
                    receiver: CountyIndex(number),
                    pair: points(60),
                    projects: points(40),
                    modes: points(3),
                    support: points(1.5),
                    total: points(104.5),
                    weighted: points(104.5)
                )
            },
            ledger: Ledger(flows: []),
            declined: largeDeclined(),
            uses: largeUses()
        )
    }

    private static func largePairing() throws -> PairingResult {
        var scenario = Scenario(id: "large", title: BilingualText(zh: "山东强县产业帮扶弱县政策全模型", en: "Whole policy"))
        scenario.baseYear = 2024
        scenario.counties = (0..<14).map { number in
            County(code: String(370_100 + number), name: "第\(number)示范县", role: number < 7 ? .helper : .receiver)
        }
        scenario.projects = (0..<66).map { number in
            var project = Project(id: "P\(100 + number)", name: "示例项目：第\(number)号高端装备产业园")
            project.points = points(20 - Double(number) / 10)
            if number >= 58 { project.veto = .notGreen }
            if (50..<58).contains(number) { project.startLatest = 12 }
            return project
        }
        let problem = PairingProblem(
            scenario: scenario,
            helpers: (0..<7).map(CountyIndex.init),
            receivers: (7..<14).map(CountyIndex.init),
            values: [Int64](repeating: 600_000, count: 49),
            reasons: Array(repeating: nil, count: 49),
            scores: []
        )
        var result = Samples.answer(problem, .optimal, .proved)
        (result.objective, result.bound) = (points(731.5), points(731.5))
        result.pairs = (0..<7).map { number in
            PlannedPair(
                pair: CountyPair(helper: CountyIndex(number), receiver: CountyIndex(7 + number)),
                value: points(60),
                score: nil,
                isCurrent: false,
                margin: .notComputed,
                exchange: [],
                rankForReceiver: 1,
                rankForHelper: 1
            )
        }
        result.plan = PairingPlan(pairs: result.pairs.map(\.pair))
        return result
    }

    private static func largeDeclined() -> [DeclinedProject] {
        let obstacles: [DeclinedProject.Obstacle] = [
            .localFactor(.land, short: amount(12.5)), .pool(.guidanceFund, short: amount(300)),
            .talent(short: amount(4)),
            .localFactor(.energy, short: amount(800)), .pool(.energyQuota, short: amount(80)), .outweighed,
            .pool(.specialBond, short: amount(1.2)), .noHelper,
        ]
        let waiting = (0..<20).map { number in
            DeclinedProject(
                project: 30 + number,
                reason: .notChosen(obstacles[number % obstacles.count], at: CountyIndex(7 + number % 7)),
                points: points(17 - Double(number) / 10),
                waitingRank: number + 1
            )
        }
        let refused = (50..<66).map { number in
            DeclinedProject(
                project: number,
                reason: .refused(number < 58 ? .outsideYears : .veto(.notGreen)),
                points: nil,
                waitingRank: nil
            )
        }
        return waiting + refused
    }

    private static func largeUses() -> [PolicyUse] {
        let pools = PoolKind.allCases.map { pool in
            PolicyUse(
                owner: nil,
                resource: .pool(pool),
                year: nil,
                used: amount(90),
                limit: amount(100),
                unit: pool.unit
            )
        }
        let factors = LocalFactor.allCases.flatMap { factor in
            (7..<14).map { county in
                PolicyUse(
                    owner: CountyIndex(county),
                    resource: .localFactor(factor),
                    year: nil,
                    used: amount(40),
                    limit: amount(factor == .water ? 400 : 40),
                    unit: "亩"
                )
            }
        }
        let helpers = (0..<7).map { county in
            PolicyUse(
                owner: CountyIndex(county),
                resource: .money,
                year: nil,
                used: amount(900),
                limit: amount(1600),
                unit: "万元"
            )
        }
        return pools + factors + helpers
    }
}
