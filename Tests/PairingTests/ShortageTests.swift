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
        guard scenario.quotas.isEmpty, question.problem.forcedPlaces.isEmpty else { return }
        let count = question.count(shortage)
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

    /// Hall's count: the minima of the short side against the maxima of the counties named beside it and the single
    /// pairs that lead elsewhere.
    fileprivate func count(_ shortage: PartnerShortage) -> (needed: Int, available: Int) {
        var bounds: [CountyIndex: PartnerBounds] = [:]
        for (helper, own) in zip(problem.helpers, problem.helperBounds) { bounds[helper] = own }
        let receiverMin = problem.allowsUnpaired ? 0 : problem.receiverBounds.min
        let receiverBounds = PartnerBounds(min: receiverMin, max: problem.receiverBounds.max)
        let isShortOfHelpers = shortage.side == .receivers
        let short = isShortOfHelpers ? shortage.receivers : shortage.helpers
        let others = isShortOfHelpers ? shortage.helpers : shortage.receivers
        func limits(_ county: CountyIndex, isHelper: Bool) -> PartnerBounds {
            isHelper ? bounds[county] ?? PartnerBounds(min: 0, max: 0) : receiverBounds
        }
        let contradictory = short.filter { county in
            let own = limits(county, isHelper: !isShortOfHelpers)
            return own.min > own.max ?? .max
        }
        if others.isEmpty, let county = contradictory.first {
            let own = limits(county, isHelper: !isShortOfHelpers)
            return (own.min, own.max ?? .max)
        }
        let needed = short.map { limits($0, isHelper: !isShortOfHelpers).min }.reduce(0, +)
        var available = others.map { limits($0, isHelper: isShortOfHelpers).max ?? .max }
            .reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
        for place in problem.reasons.indices where problem.isEligible(place) {
            let pair = problem.pair(at: place)
            let (own, other) = isShortOfHelpers ? (pair.receiver, pair.helper) : (pair.helper, pair.receiver)
            if short.contains(own), !others.contains(other) { available += 1 }
        }
        return (needed, available)
    }
}
