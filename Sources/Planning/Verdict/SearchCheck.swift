import Counties
import Pairing

/// P0: what a plan says of the search that found it does not contradict the plan.
///
/// A bound that is too low, a gap that is not the distance of bound and objective, an optimum below its bound: all that
/// shows without a search. How much too high a bound is, and what barring or forcing a pair would lose, does not.
struct SearchCheck {
    private(set) var violations: [PolicyViolation] = []
    private let figures: SearchFigures
    private let objective: Points?
    private let scenario: Scenario

    /// Whether the plan is said to be the best there is.
    private var isOptimal: Bool { figures.status == PlanStatus.optimal.rawValue }

    /// - Parameters:
    ///   - objective: What the audit counts; nil where pairs alone do not make it up.
    ///   - pairs: The pairs of the plan.
    ///   - statesPlan: Whether the document holds a plan even where it pairs nobody.
    ///   - isWhole: Whether pairs alone make up the objective.
    init(
        _ problem: PairingProblem,
        _ figures: SearchFigures,
        objective: Points?,
        _ pairs: [CountyPair],
        statesPlan: Bool,
        isWhole: Bool,
        _ audit: PlanAudit
    ) {
        (self.figures, self.objective, scenario) = (figures, objective, problem.scenario)
        checkStatus(hasPlan: !pairs.isEmpty || statesPlan)
        checkBound()
        for number in figures.stages.indices { check(figures.stages[number], number) }
        checkLastStage()
        checkLosses(Set(pairs))
        checkTwoStage()
        checkOfficial(problem, audit, isWhole: isWhole)
    }

    /// A plan is optimal or feasible; without one a document may also say that there is none.
    private mutating func checkStatus(hasPlan: Bool) {
        guard let status = figures.status else { return }
        let ofPlans = [PlanStatus.optimal, .feasible].map(\.rawValue)
        guard !ofPlans.contains(status) else { return }
        if hasPlan {
            add(
                "status",
                zh: "文件中的结论（status）写的是 \(status)，而文件中有方案，只能是 optimal 或 feasible。",
                en:
                    "The file's status is said to be \(status), yet it holds a plan: it can be optimal or feasible only."
            )
        } else if PlanStatus(rawValue: status) == nil {
            add(
                "status",
                zh: "文件中的结论（status）写的是 \(status)，只能是 optimal、feasible、infeasible 或 no_plan。",
                en:
                    "The file's status is said to be \(status): it can be optimal, feasible, infeasible or no_plan only."
            )
        }
    }

    private mutating func checkBound() {
        guard let objective else { return }
        if let bound = figures.bound {
            if isOptimal, bound != objective {
                wrong("bound", "\(bound)", "\(objective)", zh: "文件中的目标值上界（bound）", en: "The file's bound")
            } else if bound < objective {
                add(
                    "bound",
                    limit: "\(objective)",
                    found: "\(bound)",
                    zh: "文件中的目标值上界（bound）写的是 \(bound)，低于目标值 \(objective)，不能成立。",
                    en: "The file's bound is said to be \(bound), below the objective of \(objective), which cannot be."
                )
            }
        }
        guard let gap = figures.gap else { return }
        let counted = isOptimal ? 0 : figures.bound.map { PairingResult.gap(objective: objective, bound: $0) }
        if gap != counted {
            wrong(
                "gap",
                "\(gap)",
                counted.map { $0 == 0 ? "0" : "\($0)" } ?? "null",
                zh: "文件中的差距（gap）",
                en: "The file's gap"
            )
        }
    }

    /// An aim reaches no more than its bound; of an optimum it falls short of it by what later aims were allowed, at most.
    private mutating func check(_ stage: SearchFigures.Stage, _ number: Int) {
        guard let reached = stage.reached, let bound = stage.bound else { return }
        let place = "stages[\(number)].bound"
        let short = Int128(bound.units) - Int128(reached.units)
        // An average is rounded down, its bound up.
        let allowed = Int128(stage.tolerance.units) + (stage.isAverage ? 1 : 0)
        if short < 0 {
            add(
                place,
                limit: "\(reached)",
                found: "\(bound)",
                zh: "文件中第 \(number + 1) 项目标的上界（\(place)）写的是 \(bound)，低于方案达到的 \(reached)，不能成立。",
                en: "The file's bound of aim \(number + 1) (\(place)) is said to be \(bound), below the \(reached) "
                    + "that the plan reaches, which cannot be."
            )
        } else if isOptimal, short > allowed {
            add(
                place,
                limit: "\(reached)",
                found: "\(bound)",
                zh: "文件中第 \(number + 1) 项目标的上界（\(place)）写的是 \(bound)，方案达到 \(reached)，相差超过允许的 \(stage.tolerance)，"
                    + "与结论“最优”不符。",
                en: "The file's bound of aim \(number + 1) (\(place)) is said to be \(bound) and the plan reaches "
                    + "\(reached): more apart than the \(stage.tolerance) allowed, though the plan is called optimal."
            )
        }
    }

    /// The last aim is the total, of which the bound of the document speaks too; of an optimum both are compared with what is
    /// reached, and planning in two stages is bounded by both together.
    private mutating func checkLastStage() {
        guard !isOptimal, figures.twoStage == nil, let last = figures.stages.last?.bound, let bound = figures.bound,
            last != bound
        else { return }
        let place = "stages[\(figures.stages.count - 1)].bound"
        wrong(
            place,
            "\(last)",
            "\(bound)",
            zh: "文件中最后一项目标的上界（\(place)）",
            en: "The file's bound of the last aim (\(place))"
        )
    }

    /// Against an optimum nothing is gained by barring or forcing a pair, and nothing lost by forcing its own.
    private mutating func checkLosses(_ pairs: Set<CountyPair>) {
        for (pair, loss) in figures.ownRegrets where loss != .zero { lossOfOwn(pair, loss) }
        for (pair, loss) in figures.regrets where pairs.contains(pair) && loss != .zero { lossOfOwn(pair, loss) }
        guard isOptimal else { return }
        let losses = figures.margins.map { ($0.pair, $0.loss, "margin") }
        let others = figures.regrets.filter { !pairs.contains($0.pair) }.map { ($0.pair, $0.loss, "regret") }
        for (pair, loss, key) in losses + others where loss < .zero {
            violations.append(
                violation(
                    subject(pair),
                    limit: "0",
                    found: "\(loss)",
                    zh: "\(name(pair).zh)的损失（\(key)）写的是 \(loss)，最优方案不可能因此得分更高。",
                    en: "The loss (\(key)) of \(name(pair).en) is said to be \(loss): an optimum cannot gain by it."
                )
            )
        }
    }

    private mutating func lossOfOwn(_ pair: CountyPair, _ loss: Points) {
        violations.append(
            .figure(
                subject(pair),
                needed: "0",
                stated: "\(loss)",
                zh: "\(name(pair).zh)已在方案中，强制结此对的损失（regret）",
                en: "\(name(pair).en) is in the plan; the loss of forcing it (regret)"
            )
        )
    }

    /// What two stages reach is this plan; what they lose is what is missing from the joint optimum.
    private mutating func checkTwoStage() {
        guard let stated = figures.twoStage, let objective else { return }
        if let reached = stated.objective, reached != objective {
            wrong(
                "two_stage.objective",
                "\(reached)",
                "\(objective)",
                zh: "文件中分两步求解的目标值（two_stage.objective）",
                en: "The file's objective of two stages (two_stage.objective)"
            )
        }
        guard let loss = stated.loss, let bound = figures.bound else { return }
        let counted = Points(units: Int64(clamping: Int128(bound.units) - Int128(objective.units)))
        if loss != counted {
            wrong(
                "two_stage.loss",
                "\(loss)",
                "\(counted)",
                zh: "文件中分两步求解少得的分（two_stage.loss）",
                en: "The file's loss of two stages (two_stage.loss)"
            )
        }
    }

    /// The official plan keeps all current pairs and every rule of pairs, and is no better than what no plan exceeds.
    private mutating func checkOfficial(_ problem: PairingProblem, _ audit: PlanAudit, isWhole: Bool) {
        guard let official = figures.official, !problem.currentPairs.isEmpty else { return }
        let isIneligible = problem.ineligibleCurrentPair != nil
        let known = isIneligible ? ["ineligible"] : ["infeasible", "unfinished"]
        if isIneligible || official.obstacle != nil, !known.contains(official.obstacle ?? "") {
            wrong(
                "official.obstacle",
                official.obstacle ?? "null",
                isIneligible ? "ineligible" : "null",
                zh: "文件中没有对照方案的原因（official.obstacle）",
                en: "The file's reason why there is no official plan (official.obstacle)"
            )
        }
        guard official.obstacle == nil, !isIneligible else { return }
        let report = audit.judge(official.pairs)
        for broken in report.violations {
            add(
                "official.pairs",
                zh: "文件中的对照方案（official.pairs）违反结对规则：\(broken.message.zh)",
                en: "The file's official plan (official.pairs) breaks a rule of pairs: \(broken.message.en)"
            )
        }
        let kept = Set(official.pairs)
        for pair in problem.currentPairs where problem.place(of: pair) != nil && !kept.contains(pair) {
            add(
                "official.pairs",
                zh: "文件中的对照方案（official.pairs）没有保留现行结对：\(name(pair).zh)。",
                en: "The file's official plan (official.pairs) does not keep a current pair: \(name(pair).en)."
            )
        }
        guard isWhole, let most = isOptimal ? objective : figures.bound, let reached = report.objective,
            reached > most
        else { return }
        add(
            "official.pairs",
            limit: "\(most)",
            found: "\(reached)",
            zh: "文件中的对照方案目标值为 \(reached)，高于任何方案都不超过的 \(most)，不能成立。",
            en:
                "The file's official plan has an objective of \(reached), above the \(most) that no plan is said to exceed."
        )
    }

    private mutating func wrong(_ place: String, _ stated: String, _ needed: String, zh: String, en: String) {
        violations.append(.figure(["figure": place], needed: needed, stated: stated, zh: zh, en: en))
    }

    private mutating func add(
        _ place: String,
        limit: String? = nil,
        found: String? = nil,
        zh: String,
        en: String
    ) {
        violations.append(violation(["figure": place], limit: limit, found: found, zh: zh, en: en))
    }

    private func violation(
        _ subject: [String: String],
        limit: String?,
        found: String?,
        zh: String,
        en: String
    ) -> PolicyViolation {
        PolicyViolation(
            rule: "P0",
            subject: subject,
            limit: limit,
            found: found,
            message: BilingualText(zh: zh, en: en)
        )
    }

    private func subject(_ pair: CountyPair) -> [String: String] {
        ["helper": scenario[pair.helper].code, "receiver": scenario[pair.receiver].code]
    }

    private func name(_ pair: CountyPair) -> BilingualText {
        let (helper, receiver) = (scenario[pair.helper].name, scenario[pair.receiver].name)
        return BilingualText(zh: "\(helper)—\(receiver)", en: "\(helper)–\(receiver)")
    }
}
