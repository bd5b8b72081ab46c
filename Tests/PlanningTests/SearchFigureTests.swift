import Counties
import Pairing
import Planning
import Testing

/// What a plan says of the search that found it, held against the plan.
@Suite struct SearchFigureTests {
    /// What `solve` writes of its search.
    private func figures(_ answer: PolicyResult) -> SearchFigures {
        var figures = SearchFigures()
        let pairing = answer.pairing
        (figures.status, figures.bound, figures.gap) = (pairing.status.rawValue, pairing.bound, pairing.gap)
        figures.fingerprint = answer.problem.scenario.fingerprint
        figures.stages = answer.stages.map {
            .init(reached: $0.reached, bound: $0.bound, tolerance: $0.tolerance, isAverage: $0.aim == .worstK)
        }
        for planned in pairing.pairs {
            if case .loss(let loss) = planned.margin { figures.margins.append((planned.pair, loss)) }
        }
        figures.regrets = (pairing.regrets ?? []).compactMap { regret in regret.loss.map { (regret.pair, $0) } }
        figures.official = pairing.comparison.map { comparison in
            let obstacle: String? =
                switch comparison.obstacle {
                case nil: nil
                case .ineligible: "ineligible"
                case .infeasible: "infeasible"
                case .unfinished: "unfinished"
                }
            return .init(pairs: comparison.official?.pairs ?? [], obstacle: obstacle)
        }
        if let loss = answer.twoStageLoss { figures.twoStage = .init(objective: loss.objective, loss: loss.loss) }
        return figures
    }

    private func rules(_ answer: PolicyResult, _ sample: PlanningSample, _ search: SearchFigures) throws -> [String] {
        var stated = PlanFigures()
        stated.search = search
        let plan = try #require(answer.plan)
        return PolicyVerdict(plan, stating: stated, of: answer.problem, by: sample.pairAudit()).violations.map(\.rule)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `what the solver says of its own search is never refused`(seed: UInt64) throws {
        let sample = try RandomPolicy(seed: seed).sample
        var options = PolicyOptions()
        options.computesRegrets = seed % 4 == 0
        options.method = seed % 3 == 0 ? .twoStage : .joint
        let answer = try sample.answer(options)
        guard answer.plan != nil else { return }
        #expect(try rules(answer, sample, figures(answer)) == [], "seed \(seed)")
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `a figure of the search that the plan contradicts is refused`(seed: UInt64) throws {
        let sample = try RandomPolicy(seed: seed).sample
        var options = PolicyOptions()
        (options.computesMargins, options.comparesOfficialPlan) = (false, false)
        let answer = try sample.answer(options)
        guard answer.plan != nil, answer.pairing.status == .optimal, let objective = answer.pairing.objective else {
            return
        }
        let stated = figures(answer)
        func expectRefused(_ what: String, _ edit: (inout SearchFigures) -> Void) throws {
            var other = stated
            edit(&other)
            #expect(try rules(answer, sample, other) == ["P0"], "seed \(seed): \(what)")
        }
        func moved(_ points: Points, _ by: Int64) -> Points { Points(units: points.units + by) }
        try expectRefused("bound below") { $0.bound = moved(objective, -1) }
        try expectRefused("bound above") { $0.bound = moved(objective, 1) }
        try expectRefused("gap") { $0.gap = 0.5 }
        try expectRefused("status") { $0.status = "infeasible" }
        try expectRefused("no status") { $0.status = "best" }
        for number in stated.stages.indices {
            guard let reached = stated.stages[number].reached else { continue }
            let allowed = stated.stages[number].tolerance.units + 2
            try expectRefused("stage below") { $0.stages[number].bound = moved(reached, -1) }
            try expectRefused("stage above") { $0.stages[number].bound = moved(reached, allowed) }
        }
        if let pair = answer.plan?.pairing.pairs.first {
            try expectRefused("margin") { $0.margins = [(pair, Points(units: -1))] }
            try expectRefused("own regret") { $0.ownRegrets = [(pair, Points(units: 1))] }
            try expectRefused("regret") { $0.regrets = [(pair, Points(units: 1))] }
        }
        try expectRefused("two stages") { $0.twoStage = .init(objective: moved(objective, 1), loss: nil) }
        try expectRefused("loss of two stages") { $0.twoStage = .init(objective: objective, loss: Points(units: 1)) }
        // A weaker claim is no contradiction: a bound that is merely too high takes a search to find out.
        var weaker = stated
        (weaker.status, weaker.bound) = ("feasible", moved(objective, 10_000))
        weaker.gap = PairingResult.gap(objective: objective, bound: moved(objective, 10_000))
        #expect(try rules(answer, sample, weaker) == ["P0"], "seed \(seed): the last aim says otherwise")
        weaker.stages[weaker.stages.count - 1].bound = weaker.bound
        #expect(try rules(answer, sample, weaker) == [], "seed \(seed)")
        weaker.gap = 0
        #expect(try rules(answer, sample, weaker) == ["P0"], "seed \(seed)")
    }

    @Test func `data that have changed since are noted and not refused`() throws {
        let sample = try RandomPolicy(seed: 1).sample
        let answer = try sample.answer(PolicyOptions())
        let plan = try #require(answer.plan)
        var stated = PlanFigures()
        for (fingerprint, isOther) in [(nil, false), (answer.problem.scenario.fingerprint, false), ("0", true)] {
            stated.search.fingerprint = fingerprint
            let verdict = PolicyVerdict(plan, stating: stated, of: answer.problem, by: sample.pairAudit())
            #expect(verdict.isValid && verdict.isOfOtherInput == isOther)
        }
    }
}
