import Counties
import Yams

extension SettingsReader {
    /// The block `objective`.
    mutating func readObjective(_ map: SettingsMap) {
        var objective = settings.objective
        objective.mode = map.word("mode", ObjectiveMode.self) ?? objective.mode
        objective.worstCount = map.whole("k") ?? objective.worstCount
        for (word, node) in map.wordList("priorities") {
            guard let aim = PlanAim(rawValue: word) else { continue }
            if objective.priorities.contains(aim) {
                map.report(.doubledAim(map.path(of: "priorities"), written: word), at: node)
            } else {
                objective.priorities.append(aim)
            }
        }
        var tolerancesNode: Node?
        if let tolerances = map.map("tolerance") {
            tolerancesNode = map.node("tolerance")
            for aim in PlanAim.allCases {
                // What is not written may lose nothing; 0 says the same.
                if let points = tolerances.points(aim.rawValue), points != .zero { objective.tolerances[aim] = points }
            }
            tolerances.finish()
        }
        map.finish()
        settings.objective = objective
        warnAboutIdle(objective, map, tolerancesNode)
    }

    /// What is given beside a mode that does not look at it is no fault, but somebody may have meant another mode.
    private func warnAboutIdle(_ objective: ObjectiveSettings, _ map: SettingsMap, _ tolerances: Node?) {
        let mode = objective.mode.rawValue
        if objective.mode == .priorities {
            let written = map.node("priorities")
            if written == nil || written?.sequence?.isEmpty == true { map.report(.noPriorities, at: map.node("mode")) }
        } else {
            if !objective.priorities.isEmpty {
                map.report(.idleSetting(map.path(of: "priorities"), mode: mode), at: map.node("priorities"))
            }
            if objective.mode == .weighted, !objective.tolerances.isEmpty {
                map.report(.idleSetting(map.path(of: "tolerance"), mode: mode), at: tolerances)
            }
        }
        let looksAtWorst =
            objective.mode == .worstK || objective.mode == .priorities && objective.priorities.contains(.worstK)
        if !looksAtWorst, objective.worstCount != ObjectiveSettings().worstCount {
            map.report(.idleSetting(map.path(of: "k"), mode: mode), at: map.node("k"))
        }
    }

    /// The block `projects`.
    mutating func readProjects(_ map: SettingsMap) {
        var projects = settings.projects
        projects.points = map.points("points") ?? projects.points
        projects.scale = map.word("scale", InvestmentScale.self) ?? projects.scale
        if let weights = map.map("weights") {
            projects.weights.economic = weights.number("econ") ?? projects.weights.economic
            projects.weights.industrial = weights.number("ind") ?? projects.weights.industrial
            projects.weights.ecological = weights.number("eco") ?? projects.weights.ecological
            projects.weights.social = weights.number("soc") ?? projects.weights.social
            weights.finish()
            let sum = projects.weights.list.reduce(0) { $0 + ($1 ?? 0) }
            if abs(sum - 1) > 1e-9 {
                map.report(.projectWeightSum(Finding.number((sum * 1e6).rounded() / 1e6)), at: map.node("weights"))
            }
        }
        projects.twoHighRatio = map.number("two_high_ratio") ?? projects.twoHighRatio
        if let ratios = map.map("offset_ratio") {
            for pollutant in Pollutant.allCases {
                // What is not written is offset tonne by tonne; 1 says the same.
                if let ratio = ratios.number(pollutant.rawValue), ratio != 1 {
                    projects.offsetRatios[pollutant] = ratio
                }
            }
            ratios.finish()
        }
        map.finish()
        settings.projects = projects
    }

    /// The block `funds`.
    mutating func readFunds(_ map: SettingsMap) {
        settings.funds.debtRatioMax = map.numberOrNone("debt_ratio_max")
        settings.funds.rewardRate = map.points("reward_rate") ?? settings.funds.rewardRate
        settings.rewardRatePlace = map.place("reward_rate")
        settings.funds.rewardBasis = map.word("reward_by", RewardBasis.self) ?? settings.funds.rewardBasis
        map.finish()
    }
}
