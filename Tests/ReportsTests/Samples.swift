import Complementarity
import Counties

@testable import Pairing

/// A 3 × 3 question with a known answer, small enough to check by hand.
///
/// | receiver ＼ helper | 济南市市中区 | 市南区 | 黄岛区 |
/// |---|---|---|---|
/// | 台儿庄区 | 55.1234 | −2.5 (given) | 74.7278 |
/// | 庆云县 | 62.1511 | forbidden | 60 (current) |
/// | 沾化区 | 30 | 41.0001 (given) | too far |
enum Samples {
    static let shizhong = CountyIndex(0)
    static let shinan = CountyIndex(1)
    static let huangdao = CountyIndex(2)
    static let otherShizhong = CountyIndex(3)
    static let taierzhuang = CountyIndex(4)
    static let qingyun = CountyIndex(5)
    static let zhanhua = CountyIndex(6)

    static func scenario(isAssumed: Bool = true) -> Scenario {
        var scenario = Scenario(id: "sample", title: BilingualText(zh: "山东强县产业帮扶弱县", en: "Shandong pairing"))
        let rows: [(code: String, name: String, city: String, role: CountyRole)] = [
            ("370103", "市中区", "济南市", .helper), ("370202", "市南区", "青岛市", .helper),
            ("370211", "黄岛区", "青岛市", .helper), ("370402", "市中区", "枣庄市", .none),
            ("370405", "台儿庄区", "枣庄市", .receiver), ("371423", "庆云县", "德州市", .receiver),
            ("371603", "沾化区", "滨州市", .receiver),
        ]
        scenario.counties = rows.map { row in
            var county = County(code: row.code, name: row.name, role: row.role)
            county.cityName = row.city
            return county
        }
        scenario.chains = [IndustryChain(id: "li", name: "锂电"), IndustryChain(id: "poly", name: "高分子")]
        scenario.baseYear = 2024
        scenario.fingerprint = String(repeating: "ab", count: 32)
        var current = PairRow(helper: huangdao, receiver: qingyun)
        current.isCurrent = true
        scenario.pairs = [current]
        scenario.sources = [
            SourceNote(
                table: "county_nodes",
                key: nil,
                column: "output",
                source: "按就业份额推算",
                year: "2023",
                caliber: "当年价",
                isAssumption: isAssumed
            )
        ]
        return scenario
    }

    static let values: [Int64] = [
        551_234, -25_000, 747_278,
        621_511, PairingProblem.ineligibleValue, 600_000,
        300_000, 410_001, PairingProblem.ineligibleValue,
    ]

    static func problem(_ scenario: Scenario = scenario()) -> PairingProblem {
        let reasons: [IneligibilityReason?] = [nil, nil, nil, nil, .forbidden, nil, nil, nil, .tooManyMinutes]
        let helpers = [shizhong, shinan, huangdao]
        let receivers = [taierzhuang, qingyun, zhanhua]
        let scores = values.indices.map { position -> PairScore? in
            guard values[position] != PairingProblem.ineligibleValue, position != 1, position != 7 else { return nil }
            return score(helpers[position % 3], receivers[position / 3], values[position])
        }
        return PairingProblem(
            scenario: scenario,
            helpers: helpers,
            receivers: receivers,
            values: values,
            reasons: reasons,
            scores: scores
        )
    }

    /// A score whose parts add up to the value.
    static func score(_ helper: CountyIndex, _ receiver: CountyIndex, _ units: Int64) -> PairScore {
        var quantities = ScoreQuantities()
        quantities.minutes = 210.4
        quantities.kilometres = 245.5
        quantities.basisShare = 0.25
        quantities.signedProjects = 2
        quantities.capacityShare = 0.8
        quantities.moneyAvailable = 2000
        quantities.moneyNeeded = 2500
        let rest: [Int64] = [24_567, 75_000, 12_500, 80_000]
        return PairScore(
            helper: helper,
            receiver: receiver,
            terms: ScoreTerms(
                chain: Points(units: units - rest.reduce(0, +)),
                travel: Points(units: rest[0]),
                factors: Points(units: rest[1]),
                basis: Points(units: rest[2]),
                capacity: Points(units: rest[3])
            ),
            coverage: 0.85,
            assumedParts: [.factors],
            chains: [
                ChainScore(
                    chain: 0,
                    points: 74.7278282,
                    volume: 17.4,
                    volumeTerm: 0.776786,
                    coverageTerm: 0.721992,
                    gapFillTerm: 0.927835,
                    foundationTerm: 0.631099,
                    divisionTerm: 0.577400
                ),
                ChainScore(
                    chain: 1,
                    points: 1.3232993,
                    volume: 0,
                    volumeTerm: 0,
                    coverageTerm: 0,
                    gapFillTerm: 0.052932,
                    foundationTerm: 0,
                    divisionTerm: 0
                ),
            ],
            quantities: quantities
        )
    }
}
