import Complementarity
import Counties
public import Pairing

extension ScoreText {
    /// One pair term by term, in points and natural units, with the five terms of every chain.
    ///
    /// - Parameters:
    ///   - pair: The pair.
    ///   - problem: The question.
    ///   - format: Language, width and colours.
    /// - Returns: The text; a sentence where the counties do not have the roles of the pair.
    public static func pair(_ pair: CountyPair, _ problem: PairingProblem, _ format: TerminalFormat) -> String {
        let names = CountyNames(problem.scenario)
        var lines = format.heading(Wording.pairTitle(names[pair.helper], names[pair.receiver])[format.language])
        if problem.scenario.restsOnAssumptions { lines += CheckText.notice(format) }
        if let position = problem.place(of: pair) {
            lines += details(position, problem, format)
        } else {
            lines += format.paragraph(Phrase.notHelperAndReceiver.text[format.language])
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func details(_ position: Int, _ problem: PairingProblem, _ format: TerminalFormat) -> [String] {
        guard let value = problem.value(at: position) else {
            let reason = problem.reasons[position] ?? .forbidden
            return format.paragraph(Wording.ineligible(reason)[format.language]).map(format.alarming)
        }
        guard let score = problem.score(at: position) else {
            return format.paragraph(Wording.givenValue(value)[format.language])
        }
        let scenario = problem.scenario
        let total = Wording.scoreTotal(value, coverage: score.coverage)
        var lines = format.paragraph(total[format.language]).map(format.emphasised)
        lines += format.body(of: partsTable(score, scenario))
        guard !score.chains.isEmpty else {
            return lines + format.paragraph(Phrase.noChains.text[format.language])
        }
        lines.append("")
        lines += format.body(of: chainsTable(score, scenario))
        lines += format.paragraph(Wording.chainLegend(scenario.score.parameters)[format.language])
        let counted = min(scenario.countedChains(of: score.receiver), score.chains.count)
        lines += format.paragraph(Wording.countedChains(counted)[format.language])
        let hasWeightless = score.chains.contains { scenario.chains[$0.chain].weight <= 0 }
        return lines + (hasWeightless ? format.paragraph(Phrase.weightlessChain.text[format.language]) : [])
    }

    private static func partsTable(_ score: PairScore, _ scenario: Scenario) -> ReportTable {
        let scales = scenario.score.parameters
        let terms = score.terms
        let parts: [(part: ScorePart, points: Points, weight: Double)] = [
            (.chain, terms.chain, scales.betaChain), (.travel, terms.travel, scales.betaTravel),
            (.factors, terms.factors, scales.betaFactors), (.basis, terms.basis, scales.betaBasis),
            (.capacity, terms.capacity, scales.betaCapacity),
        ]
        let rows = parts.map { entry -> [ReportCell] in
            let isAssumed = score.assumedParts.contains(entry.part)
            let basis =
                isAssumed
                ? Wording.assumedPart(scenario.score.missing)
                : Wording.quantity(
                    of: entry.part,
                    score.quantities,
                    score.chains.prefix(
                        scenario.countedChains(of: score.receiver)
                    ).reduce(0) { $0 + $1.volume }
                )
            return [
                .text(Wording.name(of: entry.part)), .points(entry.points),
                .quantity(entry.weight * 100, decimals: 2), .text(basis),
            ]
        }
        return ReportTable(
            id: "score",
            name: "parts",
            title: Phrase.titleScoreTerms.text,
            columns: [
                ReportColumn("part", .part),
                ReportColumn("points", .value, unit: .unitPoints, kind: .points),
                ReportColumn("full", .fullScore, unit: .unitPoints, kind: .amount),
                ReportColumn("basis", .quantityBasis),
            ],
            rows: ReportRows(rows)
        )
    }

    /// The chain's name; with a mark where it weighs nothing, so that nobody looks for its points in the value.
    private static func label(of chain: IndustryChain) -> String {
        chain.weight > 0 ? chain.name : chain.name + "*"
    }

    private static func chainsTable(_ score: PairScore, _ scenario: Scenario) -> ReportTable {
        let rows = score.chains.map { chain -> [ReportCell] in
            [
                .name(label(of: scenario.chains[chain.chain])), .quantity(chain.points, decimals: 2),
                .quantity(chain.volume, decimals: 2), .quantity(chain.volumeTerm, decimals: 4),
                .quantity(chain.coverageTerm, decimals: 4), .quantity(chain.gapFillTerm, decimals: 4),
                .quantity(chain.foundationTerm, decimals: 4), .quantity(chain.divisionTerm, decimals: 4),
            ]
        }
        return ReportTable(
            id: "score",
            name: "chains",
            title: Phrase.titleChainMatches.text,
            columns: [
                ReportColumn("chain", .chain),
                ReportColumn("points", .value, unit: .unitPoints, kind: .points),
                ReportColumn("volume", .volumeShort, unit: .unitBillionShort, kind: .amount),
                ReportColumn("volume_term", .volumeTerm, kind: .amount),
                ReportColumn("coverage_term", .coverageTerm, kind: .amount),
                ReportColumn("gap_fill_term", .gapFillTerm, kind: .amount),
                ReportColumn("foundation_term", .foundationTerm, kind: .amount),
                ReportColumn("division_term", .divisionTerm, kind: .amount),
            ],
            rows: ReportRows(rows)
        )
    }
}
