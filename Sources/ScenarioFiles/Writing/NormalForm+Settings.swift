import Counties

extension NormalForm {
    /// `scenario.yaml` with everything that differs from the defaults.
    func settings() -> String {
        var lines = ["format: 1", "id: \(scenario.id)"]
        lines.append("title: {zh: \(quoted(scenario.title.zh)), en: \(quoted(scenario.title.en))}")
        if let year = scenario.baseYear { lines.append("base_year: \(year)") }
        if let year = scenario.firstYear { lines.append("first_year: \(year)") }
        if scenario.years != 1 { lines.append("years: \(scenario.years)") }
        lines += block("roles", roles())
        lines += block("pairing", pairing())
        lines += block("objective", objective())
        lines += block("projects", projects())
        lines += block("funds", funds())
        lines += block("ledger", ledger())
        lines += block("score", score())
        lines += block("solve", solve())
        lines += block("diagnose", diagnosis())
        return lines.joined(separator: "\n") + "\n"
    }

    private func block(_ name: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : ["\(name):"] + lines.map { "  " + $0 }
    }

    private func quoted(_ text: String) -> String { SettingText.quoted(text) }

    private func roles() -> [String] {
        var lines: [String] = []
        for (name, rule) in [("helpers", scenario.roles.helpers), ("receivers", scenario.roles.receivers)] {
            guard let rule else { continue }
            let cut =
                switch rule.cut {
                case .top(let count): "top: \(count)"
                case .bottom(let count): "bottom: \(count)"
                }
            var parts = ["by: \(rule.indicator)", cut]
            if let most = rule.maxPerCity { parts.append("max_per_city: \(most)") }
            if !rule.except.isEmpty {
                parts.append("except: [\(rule.except.map { quoted(code($0)) }.joined(separator: ", "))]")
            }
            lines.append("\(name): {\(parts.joined(separator: ", "))}")
        }
        return lines
    }

    private func pairing() -> [String] {
        let (pairing, standard) = (scenario.pairing, PairingSettings())
        var lines: [String] = []
        if pairing.helpersPerReceiver != standard.helpersPerReceiver {
            lines.append("helpers_per_receiver: \(bounds(pairing.helpersPerReceiver))")
        }
        if pairing.receiversPerHelper != standard.receiversPerHelper {
            lines.append("receivers_per_helper: \(bounds(pairing.receiversPerHelper))")
        }
        if pairing.allowsUnpaired { lines.append("allow_unpaired: true") }
        if pairing.unpairedPenalty != .zero { lines.append("unpaired_penalty: \(pairing.unpairedPenalty)") }
        if pairing.onlyListed { lines.append("only_listed: true") }
        if pairing.sameCity != .allow { lines.append("same_city: \(pairing.sameCity.rawValue)") }
        if let minutes = pairing.maxMinutes { lines.append("max_minutes: \(CSVText.shortest(minutes))") }
        if let kilometres = pairing.maxKilometres { lines.append("max_km: \(CSVText.shortest(kilometres))") }
        var current: [String] = []
        if let most = pairing.changesMax { current.append("changes_max: \(most)") }
        if pairing.keepBonus != .zero { current.append("bonus: \(pairing.keepBonus)") }
        if !current.isEmpty { lines.append("keep_current: {\(current.joined(separator: ", "))}") }
        return lines
    }

    private func bounds(_ bounds: PartnerBounds) -> String {
        "{min: \(bounds.min), max: \(bounds.max.map(String.init) ?? "none")}"
    }

    private func score() -> [String] {
        let standard = ScoreSettings()
        var lines: [String] = []
        if scenario.score.missing != standard.missing {
            lines.append("missing: \(CSVText.shortest(scenario.score.missing))")
        }
        if scenario.score.minCoverage != standard.minCoverage {
            lines.append("min_coverage: \(CSVText.shortest(scenario.score.minCoverage))")
        }
        return lines
    }

    private func solve() -> [String] {
        let standard = SolveSettings()
        var lines: [String] = []
        if scenario.solve.gap != standard.gap { lines.append("gap: \(CSVText.shortest(scenario.solve.gap))") }
        if scenario.solve.seconds != standard.seconds {
            lines.append("seconds: \(CSVText.shortest(scenario.solve.seconds))")
        }
        return lines
    }

    private func diagnosis() -> [String] {
        let prices = scenario.diagnosis.prices
            .filter { DiagnosisSettings.defaultPrices[$0.key] != $0.value }
            .sorted { isByteOrdered($0.key, $1.key) }
            .map { "\($0.key): \(CSVText.shortest($0.value))" }
        var lines: [String] = []
        if !prices.isEmpty { lines.append("prices: {\(prices.joined(separator: ", "))}") }
        if !scenario.diagnosis.never.isEmpty {
            lines.append("never: [\(scenario.diagnosis.never.joined(separator: ", "))]")
        }
        return lines
    }
}
