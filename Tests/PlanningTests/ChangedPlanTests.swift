import Complementarity
import Counties
import Pairing
import Planning
import Testing

/// Plans of the solver with one figure changed: the verdict is always negative.
@Suite struct ChangedPlanTests {
    /// Nothing but the plan.
    private static var planAlone: PolicyOptions {
        var options = PolicyOptions()
        (options.computesMargins, options.comparesOfficialPlan) = (false, false)
        return options
    }

    /// What a plan says of itself, as `solve` writes it.
    private func figures(_ plan: PolicyPlan, _ problem: PolicyProblem, _ sample: PlanningSample) -> PlanFigures {
        let (report, pairs) = (sample.audit().judge(plan), sample.pairAudit().judge(plan.pairing.pairs))
        var figures = PlanFigures()
        (figures.objective, figures.valueTotal) = (report.objective, pairs.valueTotal)
        (figures.kept, figures.unpaired) = (pairs.kept, pairs.unpaired)
        figures.changes = problem.pairing.currentPairs.count - pairs.kept
        for pair in plan.pairing.pairs { figures.values.append((pair, sample.pairAudit().worth(of: pair) ?? .zero)) }
        for placed in plan.projects {
            for candidate in problem.candidates where candidate.project == placed.project {
                figures.points.append((placed.project, candidate.points))
            }
            for pair in plan.pairing.pairs where pair.receiver == placed.receiver {
                figures.helpers.append((placed.receiver, pair.helper))
            }
        }
        for (receiver, benefit) in zip(sample.scenario.receivers, report.benefits) {
            figures.benefits[receiver] = benefit
        }
        return figures
    }

    /// Every plan that differs in one amount or in one decision, but for the year of a start.
    private func changes(of plan: PolicyPlan, _ sample: PlanningSample) -> [(what: String, plan: PolicyPlan)] {
        var all: [(what: String, plan: PolicyPlan)] = []
        func add(_ what: String, _ edit: (inout PolicyPlan) -> Void) {
            var changed = plan
            edit(&changed)
            if changed != plan { all.append((what, changed)) }
        }
        for position in plan.grants.indices {
            let step = plan.grants[position].pool.teams == nil ? 1 : Amount.unitsPerOne
            for by in [-step, step] {
                add("grant \(position)") {
                    $0.grants[position].amount = Amount(units: $0.grants[position].amount.units + by)
                }
            }
            add("no grant \(position)") { $0.grants.remove(at: position) }
            for other in sample.scenario.receivers { add("grant \(position)") { $0.grants[position].receiver = other } }
            for pool in PoolKind.allCases { add("grant \(position)") { $0.grants[position].pool = pool } }
        }
        for position in plan.transfers.indices {
            let step = plan.transfers[position].means == .teams ? Amount.unitsPerOne : 1
            for by in [-step, step] {
                add("transfer \(position)") {
                    $0.transfers[position].amount = Amount(units: $0.transfers[position].amount.units + by)
                }
            }
            add("no transfer \(position)") { $0.transfers.remove(at: position) }
            for helper in sample.scenario.helpers {
                add("transfer \(position)") {
                    $0.transfers[position].pair = CountyPair(
                        helper: helper,
                        receiver: $0.transfers[position].pair.receiver
                    )
                }
            }
        }
        for position in plan.support.indices {
            for by: Int64 in [-1, 1] { add("support \(position)") { $0.support[position].units += by } }
            add("no support \(position)") { $0.support.remove(at: position) }
        }
        for position in plan.rewards.indices {
            for by: Int64 in [-1, 1] { add("reward \(position)") { $0.rewards[position] += by } }
        }
        addDecisions(of: plan, sample, add)
        return all
    }

    private func addDecisions(
        of plan: PolicyPlan,
        _ sample: PlanningSample,
        _ add: (String, (inout PolicyPlan) -> Void) -> Void
    ) {
        for position in plan.projects.indices {
            add("no project \(position)") { $0.projects.remove(at: position) }
            add("year outside of project \(position)") { $0.projects[position].year = sample.scenario.years }
            for other in sample.scenario.receivers {
                add("project \(position) elsewhere") { $0.projects[position].receiver = other }
            }
        }
        let placed = Set(plan.projects.map(\.project))
        for project in sample.scenario.projects.indices where !placed.contains(project) {
            for receiver in sample.scenario.receivers {
                add("project \(project) added") {
                    $0.projects.append(.init(project: project, receiver: receiver, year: 0))
                    $0.projects.sort { $0.project < $1.project }
                }
            }
        }
        for receiver in sample.scenario.receivers {
            for mode in sample.scenario.modes.indices {
                let run = PolicyPlan.RunMode(receiver: receiver, mode: mode)
                add("mode \(mode) added") { if !$0.modes.contains(run) { $0.modes.append(run) } }
            }
        }
        for position in plan.modes.indices { add("no mode \(position)") { $0.modes.remove(at: position) } }
        let (pairs, judge) = (plan.pairing.pairs, sample.pairAudit())
        for position in pairs.indices {
            add("no pair \(position)") { plan in
                plan.pairing = PairingPlan(pairs: pairs.enumerated().filter { $0.offset != position }.map(\.element))
            }
            for helper in sample.scenario.helpers {
                let swapped = CountyPair(helper: helper, receiver: pairs[position].receiver)
                // A helper of the same value may be as good: another plan, of which nothing stated is wrong.
                if judge.worth(of: swapped) == judge.worth(of: pairs[position]) { continue }
                add("pair \(position) swapped") { plan in
                    var other = pairs
                    other[position] = swapped
                    plan.pairing = PairingPlan(pairs: other)
                }
            }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a plan with any one amount or decision changed is refused`(seed: UInt64) throws {
        let sample = try RandomPolicy(seed: seed).sample
        let answer = try sample.answer(Self.planAlone)
        guard let exact = answer.plan else { return }
        let problem = answer.problem
        let stated = figures(exact, problem, sample)
        func isValid(_ plan: PolicyPlan, _ figures: PlanFigures) -> Bool {
            PolicyVerdict(plan, stating: figures, of: problem, by: sample.pairAudit()).isValid
        }
        #expect(isValid(exact, stated), "seed \(seed)")
        let changed = changes(of: exact, sample)
        #expect(changed.count > 10, "seed \(seed)")
        for (what, other) in changed { #expect(!isValid(other, stated), "seed \(seed): \(what)") }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a plan with any one figure that it states changed is refused`(seed: UInt64) throws {
        let sample = try RandomPolicy(seed: seed).sample
        let answer = try sample.answer(Self.planAlone)
        guard let exact = answer.plan else { return }
        let problem = answer.problem
        let stated = figures(exact, problem, sample)
        func expectRefused(_ what: String, _ edit: (inout PlanFigures) -> Void) {
            var other = stated
            edit(&other)
            let verdict = PolicyVerdict(exact, stating: other, of: problem, by: sample.pairAudit())
            #expect(verdict.violations.map { $0.rule } == ["P0"], "seed \(seed): \(what)")
        }
        func more(_ points: Points) -> Points { Points(units: points.units + 1) }
        expectRefused("objective") { $0.objective = $0.objective.map(more) }
        expectRefused("value_total") { $0.valueTotal = $0.valueTotal.map(more) }
        expectRefused("kept") { $0.kept = $0.kept.map { $0 + 1 } }
        expectRefused("changes") { $0.changes = $0.changes.map { $0 - 1 } }
        let helper = sample.scenario.helpers[0]
        expectRefused("unpaired") { $0.unpaired = ($0.unpaired ?? []) + [helper] }
        for position in stated.values.indices {
            expectRefused("value") { $0.values[position].value = more($0.values[position].value) }
        }
        for position in stated.points.indices {
            expectRefused("points") { $0.points[position].points = more($0.points[position].points) }
        }
        for position in stated.helpers.indices {
            let said = stated.helpers[position].helper
            guard let other = sample.scenario.helpers.first(where: { $0 != said }) else { continue }
            expectRefused("helper") { $0.helpers[position].helper = other }
        }
        for receiver in sample.scenario.receivers {
            expectRefused("benefit") { $0.benefits[receiver] = $0.benefits[receiver].map(more) }
        }
    }
}
