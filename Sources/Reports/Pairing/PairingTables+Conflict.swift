import Counties
import Pairing
import Planning

extension PairingTables {
    /// T13 冲突诊断: what is known about why there is no plan, and what to do.
    static func conflict(_ result: PairingResult, _ names: CountyNames, policy: PolicyResult? = nil) -> ReportTable {
        let rows = conflictItems(result, names, policy: policy).map {
            [ReportCell.text($0.item.text), .text($0.finding)]
        }
        return ReportTable(
            kind: .t13,
            title: Phrase.titleConflict.text,
            columns: [ReportColumn("item", .item), ReportColumn("finding", .finding)],
            rows: ReportRows(rows)
        )
    }

    /// Items and findings of T13, in its order.
    static func conflictItems(
        _ result: PairingResult,
        _ names: CountyNames,
        policy: PolicyResult? = nil
    ) -> [(item: Phrase, finding: BilingualText)] {
        var items = [(Phrase.conclusion, Wording.name(of: result.status))]
        guard result.status == .infeasible else {
            let loss = policy?.twoStageLoss
            if let loss, loss.objective == nil, result.reason == .proved, !loss.pairs.isEmpty {
                items.append((.cause, Wording.firstPairs(loss.pairs, impossible: loss.impossible, names)))
                items += causes(policy?.trials ?? []).map { (.cause, Wording.withThesePairs(Wording.mending($0))) }
            }
            return items + [(Phrase.whatToDo, Wording.remedyWithoutPlan(result, joint: loss?.joint))]
        }
        let conflicts = result.shortage == nil ? result.problem.plainConflicts() : []
        let barred = result.shortage == nil ? policy?.refusedMusts ?? [] : []
        // Musts that were refused are said with the figures of their refusal.
        let plain = (policy?.conflicts ?? []).filter { $0.rule != "P14" }
        let causes = conflicts.map { Wording.conflict($0, names) } + barred + plain.map(\.message)
        guard causes.isEmpty else {
            let remedy =
                causes.count > 1
                ? Wording.eachToMend(causes.count, hasRefusedMusts: !barred.isEmpty)
                : barred.isEmpty ? Phrase.plainConflictRemedy.text : PolicyPhrase.refusedMustRemedy.text
            return items + causes.map { (Phrase.cause, $0) } + [(Phrase.whatToDo, remedy)]
        }
        if let policy, result.shortage == nil { return items + trialItems(policy.trials) }
        guard let shortage = result.shortage else {
            return items + [
                (Phrase.cause, Phrase.shortageUnknown.text),
                (Phrase.whatToDo, Phrase.shortageUnknownRemedy.text),
            ]
        }
        items += [
            (Phrase.cause, Wording.shortage(shortage, names)),
            (
                Phrase.receiversOfShortage,
                shortage.receivers.isEmpty ? Phrase.none.text : names.list(shortage.receivers)
            ),
            (Phrase.helpersOfShortage, shortage.helpers.isEmpty ? Phrase.none.text : names.list(shortage.helpers)),
            (Phrase.pairsNeeded, BilingualText(same: String(shortage.needed))),
            (Phrase.pairsPossible, BilingualText(same: String(shortage.available))),
        ]
        return items + [(Phrase.whatToDo, Wording.remedies(shortage))]
    }

    /// Families that would have to give way, the one with fewest broken rules first.
    ///
    /// That projects need their modes, and what they may be, is the model's own logic more than anybody's wish: without it
    /// there nearly always is a plan, which breaks it all over. It is named where little of it is broken, or nothing else helps.
    private static func causes(_ trials: [FamilyTrial]) -> [FamilyTrial] {
        let mending = trials.filter { $0.verdict == .mends }
        let wanted = mending.filter { !["P13", "P14"].contains($0.family) || $0.broken.count <= Wording.namedRules }
        return (wanted.isEmpty ? mending : wanted).enumerated()
            .sorted { ($0.element.broken.count, $0.offset) < ($1.element.broken.count, $1.offset) }
            .map(\.element)
    }

    /// What leaving out families of rules in turn has shown, and what follows from it.
    private static func trialItems(_ trials: [FamilyTrial]) -> [(item: Phrase, finding: BilingualText)] {
        let items = causeItems(trials)
        let mending = causes(trials).map(\.family)
        guard mending.isEmpty else { return items + [(.whatToDo, Wording.remedy(mending))] }
        let isOpen = trials.isEmpty || trials.contains { $0.verdict == .undecided || $0.verdict == .untried }
        return items + [(.whatToDo, isOpen ? Wording.openRemedy : PolicyPhrase.infeasibleRemedy.text)]
    }

    private static func causeItems(_ trials: [FamilyTrial]) -> [(item: Phrase, finding: BilingualText)] {
        func families(_ verdict: FamilyTrial.Verdict) -> [String] {
            trials.filter { $0.verdict == verdict }.map(\.family)
        }
        let (mending, unhelpful) = (causes(trials), families(.insufficient))
        let isOpen = trials.contains { $0.verdict == .undecided || $0.verdict == .untried }
        var items: [(item: Phrase, finding: BilingualText)] = mending.map { (.cause, Wording.mending($0)) }
        if mending.isEmpty {
            items.append((.cause, unhelpful.isEmpty ? Wording.noneTried : Wording.unhelpful(unhelpful, !isOpen)))
        }
        for cause in FamilyTrial.Cause.allCases {
            func codes(_ verdict: FamilyTrial.Verdict) -> [String] {
                trials.filter { $0.verdict == verdict && $0.cause ?? .time == cause }.map(\.family)
            }
            let (undecided, untried) = (codes(.undecided), codes(.untried))
            if !undecided.isEmpty { items.append((.cause, Wording.undecided(undecided, cause))) }
            if !untried.isEmpty { items.append((.cause, Wording.untried(untried, cause))) }
        }
        return items
    }
}

extension PolicyResult {
    /// Projects that must land and are not admitted, each with its reason: a proof that there is no plan.
    var refusedMusts: [BilingualText] {
        let scenario = problem.scenario
        return problem.refusals.filter { scenario.projects[$0.project].isMust }.map { refusal in
            Wording.refusedMust(scenario.projects[refusal.project].name, Wording.refusal(refusal.reason, scenario))
        }
    }
}
