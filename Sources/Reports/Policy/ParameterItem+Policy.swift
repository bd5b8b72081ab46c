import Counties
import Pairing
import Planning

extension ParameterItem {
    private init(_ section: PolicyPhrase, _ key: String, _ value: ReportCell, _ meaning: BilingualText) {
        self.init(.sectionResult, key, value, meaning.zh, meaning.en)
        self.section = .policy(section)
    }

    private init(_ section: PolicyPhrase, _ key: String, _ value: ReportCell, _ zh: String, _ en: String) {
        self.init(section, key, value, BilingualText(zh: zh, en: en))
    }

    /// What the plan reaches; unlike that of a pairing alone its objective is the weighted benefit of all receivers.
    static func answer(_ policy: PolicyResult) -> [ParameterItem] {
        var items = answer(policy.pairing).map { item -> ParameterItem in
            var item = item
            if item.key.en == "objective" { item.meaning = Wording.policyObjective }
            if item.key.en == "value_total" { item.meaning = Wording.policyValueTotal }
            return item
        }
        func result(_ key: String, _ value: ReportCell, _ meaning: BilingualText) -> ParameterItem {
            ParameterItem(.sectionResult, key, value, meaning.zh, meaning.en)
        }
        // Who confirmed the answer stands below everything that it says.
        let judges = items.firstIndex { $0.key.en == "judge" } ?? items.endIndex
        let confirmed = items[judges...]
        items.removeSubrange(judges...)
        items.append(result("method", .text(Wording.name(of: policy.method)), Wording.methodMeaning))
        if let plan = policy.plan {
            items.append(result("projects", .integer(plan.projects.count), PolicyColumn.projects.text))
        }
        if let ledger = policy.ledger {
            let paid = Amount.sum(ledger.flows.filter { $0.item == .reward }.map(\.amount))
            items.append(result("reward", .amount(paid), Wording.rule(of: ledger.rewardRule)))
        }
        items += policy.stages.enumerated().map { number, stage in
            let worst = policy.problem.worstCount
            return result(
                "stages.\(number + 1)",
                .points(stage.reached),
                Wording.stage(number: number + 1, stage, worst: worst)
            )
        }
        if let loss = policy.twoStageLoss {
            items.append(result("two_stage", .optional(loss.loss), Wording.twoStage(loss, method: policy.method)))
        }
        return items + confirmed
    }

    /// The rules of the policy model.
    static func policy(_ policy: PolicyResult) -> [ParameterItem] {
        let scenario = policy.problem.scenario
        return aims(scenario) + projects(scenario, policy.problem.calendar) + thresholds(scenario) + funds(scenario)
            + pools(scenario) + modes(scenario) + floors(scenario)
    }

    /// The aims in their order, each with what later ones may take from it.
    private static func aims(_ scenario: Scenario) -> [ParameterItem] {
        let objective = scenario.objective
        return objective.aims.enumerated().map { number, aim in
            ParameterItem(
                .sectionAims,
                "objective.\(aim.rawValue)",
                .points(objective.tolerances[aim] ?? .zero),
                Wording.aim(number: number + 1, aim, worst: objective.worstCount)
            )
        }
    }

    private static func projects(_ scenario: Scenario, _ calendar: PlanningCalendar) -> [ParameterItem] {
        let settings = scenario.projectSettings
        func item(_ key: String, _ value: ReportCell, _ zh: String, _ en: String) -> ParameterItem {
            ParameterItem(.sectionProjects, key, value, zh, en)
        }
        let weights: [(key: String, value: Double?, zh: String, en: String)] = [
            ("econ", settings.weights.economic, "经济价值权重", "Weight of economic value"),
            ("ind", settings.weights.industrial, "产业价值权重", "Weight of industrial value"),
            ("eco", settings.weights.ecological, "生态价值权重", "Weight of ecological value"),
            ("soc", settings.weights.social, "社会价值权重", "Weight of social value"),
        ]
        return [
            item("first_year", .optional(calendar.firstYear), "规划期第一年", "First planned year"),
            item("projects.points", .points(settings.points), "项目满分（分）", "Points of a project with full values"),
            item(
                "projects.scale",
                .text(Wording.name(of: settings.scale)),
                "项目分值随总投资（亿元）的变化",
                "How points grow with investment (100m yuan)"
            ),
        ]
            + weights.map { item("projects.weights.\($0.key)", number($0.value), $0.zh, $0.en) } + [
                item(
                    "projects.two_high_ratio",
                    number(settings.twoHighRatio),
                    "两高项目能耗和污染物替代的倍数",
                    "Ratio on energy and offsets of two-high projects"
                )
            ]
            + Pollutant.allCases.map { pollutant in
                let name = Wording.name(of: pollutant)
                return item(
                    "projects.offset_ratio.\(pollutant.rawValue)",
                    number(settings.offsetRatios[pollutant] ?? 1),
                    "\(name.zh)每排放 1 吨须替代的吨数",
                    "Tonnes of offset for each tonne of \(name.en)"
                )
            }
    }

    private static func thresholds(_ scenario: Scenario) -> [ParameterItem] {
        scenario.thresholds.map { threshold in
            let unit = Wording.unit(of: threshold.metric)
            let comparison = Wording.name(of: threshold.comparison)
            var item = ParameterItem(
                .sectionThresholds,
                "",
                number(threshold.value),
                Wording.scope(threshold, scenario)
            )
            let metric = Wording.name(of: threshold.metric)
            item.key = BilingualText(
                zh: "\(metric.zh)\(comparison.zh)（\(unit.zh)）",
                en: "\(metric.en), \(comparison.en) (\(unit.en))"
            )
            return item
        }
    }

    private static func funds(_ scenario: Scenario) -> [ParameterItem] {
        let funds = scenario.funds
        func item(_ key: String, _ value: ReportCell, _ zh: String, _ en: String) -> ParameterItem {
            ParameterItem(.sectionFunds, key, value, zh, en)
        }
        return [
            item(
                "funds.debt_ratio_max",
                funds.debtRatioMax.map { number($0) } ?? .text(Phrase.unlimited.text),
                "使用专项债券后债务率的上限，%；没有债务率数据的县不受此限",
                "Largest debt ratio after bonds, %; counties without that figure are not bound"
            ),
            item(
                "funds.reward_rate",
                .points(funds.rewardRate),
                "引导资金结余每万元计入目标值的分值；0 为不计分，结余仍按规则分配",
                "Points for each 10k yuan of the fund that is left; 0 is none, and what is left is shared out all the same"
            ),
            item(
                "funds.reward_by",
                .text(Wording.name(of: funds.rewardBasis)),
                "结余奖励在各弱县之间的分配依据",
                "How the reward is shared out"
            ),
            item(
                "ledger.local_share",
                number(funds.localTaxShare),
                "项目税收中留在县级的比例",
                "Part of a project's taxes that stays in the county"
            ),
        ]
    }

    private static func pools(_ scenario: Scenario) -> [ParameterItem] {
        scenario.pools.map { pool in
            var item = ParameterItem(.sectionPools, "", .optional(pool.amount), Wording.rule(of: pool, scenario))
            let (name, unit) = (Wording.name(of: pool.kind), pool.kind.policyUnit.text)
            item.key = BilingualText(zh: "\(name.zh)（\(unit.zh)）", en: "\(name.en) (\(unit.en))")
            return item
        }
    }

    private static func modes(_ scenario: Scenario) -> [ParameterItem] {
        scenario.modes.map { mode in
            ParameterItem(.sectionModes, mode.name, .percent(mode.taxShare), Wording.rule(of: mode))
        }
    }

    private static func floors(_ scenario: Scenario) -> [ParameterItem] {
        scenario.floors.flatMap { floor in
            let group = text(of: floor.group, scenario)
            return [
                floor.points.map {
                    ParameterItem(.sectionFloors, floor.name, .points($0), Wording.floorOfEach(group))
                },
                floor.total.map {
                    ParameterItem(.sectionFloors, floor.name, .points($0), Wording.floorOfAll(group))
                },
            ].compactMap(\.self)
        }
    }
}

extension ObjectiveSettings {
    /// The aims in the order in which a plan is made for them; the total is always the last.
    var aims: [PlanAim] {
        switch mode {
        case .weighted: [.total]
        case .maxMin: [.worst, .total]
        case .worstK: [.worstK, .total]
        case .priorities: priorities.filter { $0 != .total } + [.total]
        }
    }
}
