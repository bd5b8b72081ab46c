import Counties
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Pairing
import Testing

/// A shortage must be a proof that anybody can count again.
@Suite struct ShortageTests {
    @Test(arguments: 3_000..<3_500 as Range<UInt64>)
    func `the rules of the named counties alone leave no plan`(seed: UInt64) throws {
        var features = RandomScenario.Features.random(from: .pure, seed: seed)
        features.formUnion(seed % 2 == 0 ? [.onlyListed, .minima] : [.minima, .capacities])
        let scenario = RandomScenario.make(seed: seed, features: features, helpers: 1...6, receivers: 2...6)
        let question = try PairingQuestion(scenario)
        let result = try question.answer()
        guard result.status == .infeasible, let shortage = result.shortage else { return }
        #expect(shortage.needed > shortage.available, "seed \(seed)")
        #expect(!question.hasFlow(keeping: shortage), "seed \(seed)")
        #expect(shortage.needed == shortage.demands.reduce(0) { $0 + $1.count }, "seed \(seed)")
        #expect(shortage.available == shortage.capacities.reduce(0) { $0 + $1.count }, "seed \(seed)")
        guard scenario.quotas.isEmpty, question.problem.forcedPlaces.isEmpty else { return }
        let count = try #require(question.count(shortage), "seed \(seed)")
        #expect(shortage.needed == count.needed, "seed \(seed)")
        #expect(shortage.available == count.available, "seed \(seed)")
    }

    @Test func `the random scenarios have shortages on both sides`() throws {
        var sides: [PartnerShortage.Side: Int] = [:]
        for seed in 3_000..<3_200 as Range<UInt64> {
            let features: RandomScenario.Features = seed % 2 == 0 ? [.onlyListed, .minima] : [.minima, .capacities]
            let scenario = RandomScenario.make(seed: seed, features: features, helpers: 1...6, receivers: 2...6)
            guard let shortage = try PairingQuestion(scenario).answer().shortage else { continue }
            sides[shortage.side, default: 0] += 1
        }
        #expect(sides[.receivers, default: 0] >= 10 && sides[.helpers, default: 0] >= 10, "\(sides)")
    }

    @Test func `contradictions that need no search are told`() throws {
        let dear = try PairingQuestion(
            ScenarioBuilder(values: [[1, 1], [1, 1]]).pair("H1", "R1", nil, .force)
                .need("H1", "R1", "资金", 3).limit("H1", "资金", 2)
        )
        #expect(try dear.answer().status == .infeasible)
        let three = Amount(units: 3_000_000)
        #expect(
            dear.problem.plainConflicts() == [
                .forcedUnaffordable(dear.pair("H1", "R1"), resource: "资金", need: three, limit: Amount(units: 2_000_000))
            ]
        )
        let lost = try PairingQuestion(
            ScenarioBuilder(values: [[1, 1], [1, 1]]).pair("H1", "R1", current: true).pair("H1", "R1", nil, .forbid)
                .pairing { $0.changesMax = 0 }
        )
        #expect(try lost.answer().status == .infeasible)
        #expect(lost.problem.plainConflicts() == [.tooManyLost(lost: 1, allowed: 0)])
        #expect(try PairingQuestion(ScenarioBuilder(values: [[1]])).problem.plainConflicts().isEmpty)
    }

    @Test func `forced pairs that ask too much of a helper are the demands`() throws {
        let builder = ScenarioBuilder(values: [[1, 1], [1, 1]]).pair("H1", "R1", nil, .force).pair(
            "H1",
            "R2",
            nil,
            .force
        )
        let question = try PairingQuestion(builder)
        let shortage = try #require(try question.answer().shortage)
        let forced = ["R1", "R2"].map { receiver in
            RuleSubject.pair(helper: question.scenario.index("H1"), receiver: question.scenario.index(receiver))
        }
        #expect(Set(shortage.demands.map(\.subject)) == Set(forced))
        #expect(shortage.capacities == [CountedLimit(subject: .helper(question.scenario.index("H1")), count: 1)])
    }

    @Test func `needs above the limits are named as what bars the pairs`() throws {
        let builder = ScenarioBuilder(values: [[1, 1], [1, 1]])
            .need("H1", "R1", "资金", 3).limit("H1", "资金", 2).need("H2", "R1", "资金", 3).limit("H2", "资金", 2)
        let question = try PairingQuestion(builder)
        let shortage = try #require(try question.answer().shortage)
        #expect(shortage.receivers == [question.scenario.index("R1")])
        #expect(shortage.barred == [.need: 2])
    }

    @Test func `a receiver that needs two of one helper names it`() throws {
        let builder = ScenarioBuilder(values: [[1]]).pairing { $0.helpersPerReceiver = PartnerBounds(min: 2, max: 2) }
        let question = try PairingQuestion(builder)
        let shortage = try #require(try question.answer().shortage)
        #expect(shortage.helpers == [question.scenario.index("H1")])
        #expect((shortage.needed, shortage.available) == (2, 1))
    }

    @Test func `three receivers that only two helpers may help are named`() throws {
        let builder = ScenarioBuilder(values: [[1, 1, nil], [1, 1, nil], [1, 1, nil], [nil, nil, 1]])
            .pairing { $0.onlyListed = true }
        let question = try PairingQuestion(builder)
        let shortage = try #require(try question.answer().shortage)
        #expect(shortage.side == .receivers)
        #expect(shortage.receivers.map { question.scenario[$0].code } == ["R1", "R2", "R3"])
        #expect(shortage.helpers.map { question.scenario[$0].code } == ["H1", "H2"])
        #expect((shortage.needed, shortage.available) == (3, 2))
    }
}

extension PairingQuestion {
    /// Whether the linear program with the bounds of the named counties and quotas alone has a point. Its rows are
    /// those of a network, so that it has a point exactly when there is a plan.
    fileprivate func hasFlow(keeping shortage: PartnerShortage) -> Bool {
        var model = Model(name: "shortage")
        var columns: [(pair: CountyPair, variable: Variable)] = []
        for place in problem.reasons.indices where problem.isEligible(place) {
            let lower: Double = problem.forcedPlaces.contains(place) ? 1 : 0
            columns.append((problem.pair(at: place), model.addVariable("x\(place)", lower: lower, upper: 1)))
        }
        func add(_ name: String, _ min: Int, _ max: Int?, _ isCounted: (CountyPair) -> Bool) {
            let terms = columns.filter { isCounted($0.pair) }.map { ($0.variable, 1.0) }
            let upper = max.map(Double.init) ?? .infinity
            model.addConstraint("\(name)_min", lower: Double(min), terms: terms, upper: .infinity)
            model.addConstraint("\(name)_max", lower: -.infinity, terms: terms, upper: upper)
        }
        for receiver in shortage.receivers {
            let min = problem.allowsUnpaired ? 0 : problem.receiverBounds.min
            add("r\(receiver.position)", min, problem.receiverBounds.max) { $0.receiver == receiver }
        }
        for (helper, bounds) in zip(problem.helpers, problem.helperBounds) where shortage.helpers.contains(helper) {
            add("h\(helper.position)", bounds.min, bounds.max) { $0.helper == helper }
        }
        for quota in problem.quotas where shortage.quotas.contains(quota.name) {
            add(quota.name, quota.min, quota.max) { isCounted($0, by: quota) }
        }
        // A judge that fails is not a proof.
        return (try? GLPKSolver().solve(model).termination != .infeasible) ?? true
    }

    private func isCounted(_ pair: CountyPair, by quota: QuotaPlaces) -> Bool {
        switch quota.shape {
        case .helpers(let columns): columns.contains { problem.helpers[$0] == pair.helper }
        case .receivers(let rows): rows.contains { problem.receivers[$0] == pair.receiver }
        case .places(let places): places.contains { problem.pair(at: $0) == pair }
        }
    }

    /// Hall's count from the limits that the shortage lists, each held against the scenario's; nil where a pair of the
    /// short side leads to somebody whom no listed limit counts.
    fileprivate func count(_ shortage: PartnerShortage) -> (needed: Int, available: Int)? {
        let receiverMin = problem.allowsUnpaired ? 0 : problem.receiverBounds.min
        let receiverBounds = PartnerBounds(min: receiverMin, max: problem.receiverBounds.max)
        let helperBounds = Dictionary(uniqueKeysWithValues: zip(problem.helpers, problem.helperBounds))
        func bounds(_ subject: RuleSubject) -> PartnerBounds? {
            switch subject {
            case .receiver: receiverBounds
            case .helper(let county): helperBounds[county]
            case .pair: PartnerBounds(min: 0, max: 1)
            default: nil
            }
        }
        guard shortage.demands.allSatisfy({ bounds($0.subject)?.min == $0.count }),
            shortage.capacities.allSatisfy({ bounds($0.subject)?.max == $0.count })
        else { return nil }
        let asking = Set(shortage.demands.map(\.subject))
        let giving = Set(shortage.capacities.map(\.subject))
        for place in problem.reasons.indices where problem.isEligible(place) {
            let pair = problem.pair(at: place)
            let (receiver, helper) = (RuleSubject.receiver(pair.receiver), RuleSubject.helper(pair.helper))
            let (own, other) = shortage.side == .receivers ? (receiver, helper) : (helper, receiver)
            let single = RuleSubject.pair(helper: pair.helper, receiver: pair.receiver)
            guard asking.contains(own), giving.isDisjoint(with: [own, other, single]) else { continue }
            return nil
        }
        let needed = shortage.demands.reduce(0) { $0 + $1.count }
        return (needed, shortage.capacities.reduce(0) { $0 + $1.count })
    }
}
