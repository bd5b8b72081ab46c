import Complementarity
import Counties
import Pairing
import Testing

@testable import Reports

@Suite struct WordingTests {
    @Test(arguments: Phrase.allCases)
    func `every fixed text stands in both languages`(_ phrase: Phrase) { check(phrase.text, named: phrase.rawValue) }

    @Test(arguments: ColumnTitle.allCases)
    func `every column title stands in both languages`(_ title: ColumnTitle) {
        check(title.text, named: title.rawValue)
    }

    @Test func `every name of the programme stands in both languages`() {
        for rule in RuleFamily.allCases { check(Wording.name(of: rule), named: rule.rawValue) }
        for reason in IneligibilityReason.allCases { check(Wording.name(of: reason), named: "\(reason)") }
        for status in [PlanStatus.optimal, .feasible, .infeasible, .noPlan] {
            check(Wording.name(of: status), named: status.rawValue)
        }
        for reason in [StopReason.proved, .gap, .time, .precision, .interrupted] {
            check(Wording.name(of: reason), named: reason.rawValue)
            for status in [PlanStatus.optimal, .feasible, .infeasible, .noPlan] {
                check(Wording.status(status, reason), named: "\(status) \(reason)")
            }
        }
        #expect(Wording.status(.noPlan, .proved).zh.contains("先定的结对"))
        #expect(Wording.stop(.noPlan, .time) == Wording.name(of: StopReason.time))
        for rule in SameCityRule.allCases { check(Wording.name(of: rule), named: rule.rawValue) }
        for mode in ObjectiveMode.allCases { check(Wording.name(of: mode), named: mode.rawValue) }
        for part in ScorePart.allCases {
            check(Wording.name(of: part), named: part.rawValue)
            check(Wording.quantity(of: part, ScoreQuantities(), 0), named: part.rawValue)
        }
        for diagnosis in ChainDiagnosis.allCases {
            check(Wording.name(of: diagnosis), named: diagnosis.rawValue)
            for supplier in ChainMatch.Supplier.allCases {
                check(Wording.action(for: diagnosis, supplier: supplier), named: diagnosis.rawValue)
            }
        }
    }

    @Test func `the five diagnoses carry their verbs`() {
        let names = ChainDiagnosis.allCases.map { Wording.name(of: $0).zh }
        #expect(names == ["无链→生有", "断链→连通", "短链→延长", "细链→增粗", "弱链→变强", "稳链→巩固"])
    }

    @Test func `every sentence stands in both languages`() {
        let names = CountyNames(Samples.scenario())
        let zero = Points.zero
        let pair = CountyPair(helper: Samples.huangdao, receiver: Samples.qingyun)
        let reasons: [PartnerlessReason] = [
            .noEligiblePartner([]), .noEligiblePartner([IneligibilityCount(reason: .forbidden, count: 2)]),
            .limitIsZero,
            .partnersTaken(best: Samples.shinan, value: zero, with: [Samples.qingyun]),
            .noGain(best: Samples.shinan, gain: zero), .otherRules([]), .otherRules([.p5, .p12]),
        ]
        for reason in reasons {
            for side in [Phrase.helperSide, .receiverSide] {
                check(Wording.reason(reason, side: side, names), named: "\(reason)")
            }
        }
        let obstacles: [OfficialComparison.Obstacle] = [.ineligible(pair, .sameCity), .infeasible, .unfinished]
        for obstacle in obstacles { check(Wording.obstacle(obstacle, names), named: "\(obstacle)") }
        let texts = [
            Wording.points(zero), Wording.objective(zero, bound: nil, gap: nil),
            Wording.objective(zero, bound: zero, gap: 0.1), Wording.totals(zero, bonus: zero, penalty: zero),
            Wording.ties(true), Wording.ties(false), Wording.counts(pairs: 1, kept: 0, changes: 0, unpaired: 0),
            Wording.more(3), Wording.currentPairs(1), Wording.checked(nil), Wording.checked("s"),
            Wording.countyCounts(helpers: 1, receivers: 1, eligible: nil),
            Wording.countyCounts(helpers: 1, receivers: 1, eligible: 1), Wording.verdict(errors: 0, warnings: 1),
            Wording.verdict(errors: 1, warnings: 1), Wording.auditVerdict(violations: 0),
            Wording.auditVerdict(violations: 2), Wording.ineligible(.notListed), Wording.givenValue(zero),
            Wording.scoreTotal(zero, coverage: 1), Wording.assumedPart(0.5), Wording.countedChains(2),
            Wording.chainLegend(ScoreParameters()), Wording.bounds(PartnerBounds(min: 0, max: nil)),
            Wording.bounds(PartnerBounds(min: 0, max: 1)),
            Wording.quota(helpers: Wording.allCounties, receivers: Wording.counties(inCity: "济南市"), relation: .any),
            Wording.partsOn([]), Wording.partsOff([]), Wording.droppedColumns([BilingualText(same: "x")]),
            Wording.otherHelpers([(helper: "x", loss: zero)]), Wording.chain("x", points: 1, volume: 1),
        ]
        for (number, text) in texts.enumerated() { check(text, named: "text \(number)") }
    }

    @Test func `every column, unit, note and title of every table stands in both languages`() {
        let tables =
            PairingTables.all(for: Samples.optimal(withRegrets: true), version: "1", chainMatches: Samples.matches)
            + PairingTables.all(for: Samples.infeasible(), version: "1", chainMatches: { _ in [] })
        for table in tables {
            check(table.title, named: table.id)
            for note in table.notes { check(note, named: table.id) }
            if let line = table.unitLine { check(line, named: table.id) }
            for column in table.columns {
                check(column.title, named: column.key)
                #expect(
                    column.key.utf8.allSatisfy {
                        $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
                    }
                )
            }
            #expect(Set(table.columns.map(\.key)).count == table.columns.count)
            for row in table.rows { #expect(row.count == table.columns.count, "\(table.id)") }
        }
    }

    private func check(_ text: BilingualText, named name: String) {
        #expect(
            text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || text.zh == "%",
            "\(name): \(text.zh)"
        )
        #expect(!text.en.isEmpty, "\(name)")
        let isEnglish = text.en.unicodeScalars.allSatisfy { !(0x3000...0x9FFF).contains($0.value) }
        #expect(
            isEnglish || text.en.contains("市") || text.en.contains("区") || text.en.contains("县"),
            "\(name): \(text.en)"
        )
    }
}
