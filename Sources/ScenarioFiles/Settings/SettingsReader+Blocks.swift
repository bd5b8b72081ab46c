import Counties
import Yams

extension SettingsReader {
    /// The block `pairing`.
    mutating func readPairing(_ map: SettingsMap) {
        var pairing = settings.pairing
        if let bounds = map.map("helpers_per_receiver") {
            readBounds(bounds, &pairing.helpersPerReceiver)
            settings.mostHelpersPlace = bounds.place("max")
        }
        if let bounds = map.map("receivers_per_helper") { readBounds(bounds, &pairing.receiversPerHelper) }
        pairing.allowsUnpaired = map.truth("allow_unpaired") ?? pairing.allowsUnpaired
        pairing.unpairedPenalty = map.points("unpaired_penalty") ?? pairing.unpairedPenalty
        pairing.onlyListed = map.truth("only_listed") ?? pairing.onlyListed
        pairing.sameCity = map.word("same_city", SameCityRule.self) ?? pairing.sameCity
        pairing.maxMinutes = map.numberOrNone("max_minutes")
        pairing.maxKilometres = map.numberOrNone("max_km")
        if let current = map.map("keep_current") {
            pairing.changesMax = current.wholeOrNone("changes_max") ?? nil
            pairing.keepBonus = current.points("bonus") ?? pairing.keepBonus
            current.finish()
        }
        map.finish()
        settings.pairing = pairing
    }

    /// `{min: …, max: …}`; a lower limit above the upper one is a rule that cannot be kept, and no fault of the file.
    private func readBounds(_ map: SettingsMap, _ bounds: inout PartnerBounds) {
        bounds.min = map.whole("min") ?? bounds.min
        if let most = map.wholeOrNone("max") { bounds.max = most }
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
        settings.score.missing = map.number("missing") ?? settings.score.missing
        settings.score.minCoverage = map.number("min_coverage") ?? settings.score.minCoverage
        map.finish()
    }

    /// The block `diagnose`.
    mutating func readDiagnosis(_ map: SettingsMap) {
        if let prices = map.map("prices") {
            for key in SettingSchema.names(in: SettingSchema.prices) {
                if let price = prices.number(key) { settings.diagnosis.prices[key] = price }
            }
            prices.finish()
        }
        settings.diagnosis.never = Set(map.wordList("never").map(\.word)).sorted()
        map.finish()
    }
}
