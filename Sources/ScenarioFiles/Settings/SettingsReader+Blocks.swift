import Counties
import Yams

extension SettingsReader {
    private static let most = ValueRange.from(0, to: 100_000)

    /// The block `pairing`.
    mutating func readPairing(_ map: SettingsMap) {
        var pairing = settings.pairing
        if let bounds = map.map("helpers_per_receiver") { readBounds(bounds, &pairing.helpersPerReceiver) }
        if let bounds = map.map("receivers_per_helper") { readBounds(bounds, &pairing.receiversPerHelper) }
        pairing.allowsUnpaired = map.truth("allow_unpaired") ?? pairing.allowsUnpaired
        pairing.unpairedPenalty = map.points("unpaired_penalty", .from(0, to: 1e9)) ?? pairing.unpairedPenalty
        pairing.onlyListed = map.truth("only_listed") ?? pairing.onlyListed
        pairing.sameCity = map.word("same_city", SameCityRule.self) ?? pairing.sameCity
        pairing.maxMinutes = map.numberOrNone("max_minutes", .above(0, to: 100_000), unit: "分钟")
        pairing.maxKilometres = map.numberOrNone("max_km", .above(0, to: 100_000), unit: "km")
        if let current = map.map("keep_current") {
            pairing.changesMax = current.wholeOrNone("changes_max", Self.most) ?? nil
            pairing.keepBonus = current.points("bonus", .from(-1e9, to: 1e9)) ?? pairing.keepBonus
            current.finish()
        }
        map.finish()
        settings.pairing = pairing
    }

    /// `{min: …, max: …}`; a lower limit above the upper one is a rule that cannot be kept, and no fault of the file.
    private func readBounds(_ map: SettingsMap, _ bounds: inout PartnerBounds) {
        bounds.min = map.whole("min", Self.most) ?? bounds.min
        if let most = map.wholeOrNone("max", Self.most) { bounds.max = most }
        map.finish()
        if let most = bounds.max, bounds.min > most {
            map.report(.contradictoryLimits(bounds.min, most), at: map.node("min") ?? map.node("max"))
        }
    }

    /// The block `score`.
    mutating func readScore(_ map: SettingsMap) {
        if let set = map.text("params") {
            settings.parameterSet = set
            settings.parameterSetPlace = map.place("params")
        }
        settings.score.missing = map.number("missing", .from(0, to: 1)) ?? settings.score.missing
        settings.score.minCoverage = map.number("min_coverage", .from(0, to: 1)) ?? settings.score.minCoverage
        map.finish()
    }

    /// Rules that may be named in `diagnose.never`, beside those that have a price.
    private static let rules = ["P1", "P2", "P3"] + DiagnosisSettings.defaultPrices.keys.sorted()

    /// The block `diagnose`.
    mutating func readDiagnosis(_ map: SettingsMap) {
        if let prices = map.map("prices") {
            for (key, _, node) in prices.entries() {
                guard DiagnosisSettings.defaultPrices[key] != nil else {
                    let known = DiagnosisSettings.defaultPrices.keys.sorted()
                    map.report(
                        Finding.unknownSetting(prices.path(of: key)).suggesting(
                            EditDistance.nearest(to: key, among: known)
                        ),
                        at: node
                    )
                    continue
                }
                if let price = prices.number(key, .above(0, to: 1e6)) { settings.diagnosis.prices[key] = price }
            }
        }
        var never: Set<String> = []
        for (rule, node) in map.list("never") {
            if Self.rules.contains(rule) {
                never.insert(rule)
            } else {
                map.report(
                    Finding.badSetting(
                        map.path(of: "never"),
                        written: rule,
                        allowedZh: "：\(Self.rules.joined(separator: "、"))",
                        allowedEn: "one of: \(Self.rules.joined(separator: ", "))"
                    ).suggesting(EditDistance.nearest(to: rule, among: Self.rules)),
                    at: node
                )
            }
        }
        settings.diagnosis.never = never.sorted()
        map.finish()
    }
}
