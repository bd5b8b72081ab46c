import Counties

extension NormalForm {
    /// The block `objective`.
    func objective() -> [String] {
        let (objective, standard) = (scenario.objective, ObjectiveSettings())
        var lines: [String] = []
        if objective.mode != standard.mode { lines.append("mode: \(objective.mode.rawValue)") }
        if objective.worstCount != standard.worstCount { lines.append("k: \(objective.worstCount)") }
        if !objective.priorities.isEmpty {
            lines.append("priorities: [\(objective.priorities.map(\.rawValue).joined(separator: ", "))]")
        }
        let tolerances = PlanAim.allCases.compactMap { aim in
            objective.tolerances[aim].flatMap { $0 == .zero ? nil : "\(aim.rawValue): \($0)" }
        }
        if !tolerances.isEmpty { lines.append("tolerance: {\(tolerances.joined(separator: ", "))}") }
        return lines
    }

    /// The block `projects`.
    func projects() -> [String] {
        let (projects, standard) = (scenario.projectSettings, ProjectSettings())
        var lines: [String] = []
        if projects.points != standard.points { lines.append("points: \(projects.points)") }
        if projects.scale != standard.scale { lines.append("scale: \(projects.scale.rawValue)") }
        let names = ["econ", "ind", "eco", "soc"]
        let weights = zip(names, zip(projects.weights.list, standard.weights.list)).compactMap { name, weights in
            weights.0 == weights.1 ? nil : weights.0.map { "\(name): \(CSVText.shortest($0))" }
        }
        if !weights.isEmpty { lines.append("weights: {\(weights.joined(separator: ", "))}") }
        if projects.twoHighRatio != standard.twoHighRatio {
            lines.append("two_high_ratio: \(CSVText.shortest(projects.twoHighRatio))")
        }
        let ratios = Pollutant.allCases.compactMap { pollutant in
            projects.offsetRatios[pollutant].flatMap { ratio in
                ratio == 1 ? nil : "\(pollutant.rawValue): \(CSVText.shortest(ratio))"
            }
        }
        if !ratios.isEmpty { lines.append("offset_ratio: {\(ratios.joined(separator: ", "))}") }
        return lines
    }

    /// The block `funds`.
    func funds() -> [String] {
        let (funds, standard) = (scenario.funds, FundSettings())
        var lines: [String] = []
        if let ratio = funds.debtRatioMax { lines.append("debt_ratio_max: \(CSVText.shortest(ratio))") }
        if funds.rewardRate != standard.rewardRate { lines.append("reward_rate: \(funds.rewardRate)") }
        if funds.rewardBasis != standard.rewardBasis { lines.append("reward_by: \(funds.rewardBasis.rawValue)") }
        return lines
    }

    /// The block `ledger`.
    func ledger() -> [String] {
        let share = scenario.funds.localTaxShare
        return share == FundSettings().localTaxShare ? [] : ["local_share: \(CSVText.shortest(share))"]
    }
}
