import Counties
import Planning

extension Wording {
    /// Why a project is not placed, in full.
    static func reason(_ reason: DeclinedProject.Reason, _ scenario: Scenario, _ names: CountyNames) -> BilingualText {
        switch reason {
        case .refused(let refusal): return self.refusal(refusal, scenario)
        case .notChosen(let obstacle, let county):
            let why = self.obstacle(obstacle, scenario, names)
            let name = names[county]
            return BilingualText(zh: "在\(name)：\(why.zh)", en: "in \(name): \(why.en)")
        }
    }

    /// Why a project was kept out before anything was weighed up, in full.
    static func refusal(_ reason: ProjectRefusal.Reason, _ scenario: Scenario) -> BilingualText {
        let head = name(of: reason)
        switch reason {
        case .veto(let veto):
            let why =
                switch veto {
                case .dangerous: BilingualText(zh: "不安全", en: "not safe")
                case .notGreen: BilingualText(zh: "不环保", en: "not green")
                case .wasteful: BilingualText(zh: "不节约", en: "wasteful")
                case .none: Phrase.none.text
                }
            return entry(head, why)
        case .threshold(let position, let found):
            guard scenario.thresholds.indices.contains(position) else { return head }
            return threshold(scenario.thresholds[position], found: found)
        case .moneyGap(let gap):
            let gap = quantity(gap, .billion)
            return BilingualText(zh: "资金来源不足，缺口 \(gap.zh)", en: "its sources of money fall short by \(gap.en)")
        case .outsideYears:
            guard let first = scenario.firstPlannedYear else { return head }
            let last = first + scenario.years - 1
            return BilingualText(
                zh: "开工期不在规划期（\(first)—\(last)年）内",
                en: "its start lies outside the planned years \(first)–\(last)"
            )
        case .status(let status):
            return status == .producing
                ? BilingualText(zh: "已投产，不再安排", en: "it produces already")
                : BilingualText(zh: "已停止，不再安排", en: "it was given up")
        case .noLandingCounty, .noSource: return head
        }
    }

    /// A project that must land and cannot.
    static func refusedMust(_ project: String, _ reason: BilingualText) -> BilingualText {
        BilingualText(
            zh: "项目“\(project)”必须落地（P14），却不准入：\(reason.zh)",
            en: "The project “\(project)” must land (P14) and is refused: \(reason.en)"
        )
    }

    /// 准入门槛不符：投资强度 80 万元/亩，要求不低于 100 万元/亩.
    private static func threshold(_ threshold: AdmissionThreshold, found: Double) -> BilingualText {
        let text = comparison(of: threshold, found: found)
        return BilingualText(zh: "准入门槛不符：\(text.zh)", en: "admission: \(text.en)")
    }

    /// 投资强度 80 万元/亩，要求不低于 100 万元/亩.
    static func comparison(of threshold: AdmissionThreshold, found: Double) -> BilingualText {
        let (metric, unit) = (name(of: threshold.metric), unit(of: threshold.metric))
        let comparison = name(of: threshold.comparison)
        // A figure that fails by less than is usually shown must not look as if it passed.
        let decimals = (2...6).first { number(found, $0) != number(threshold.value, $0) } ?? 6
        let (has, asked) = (number(found, decimals), number(threshold.value, decimals))
        return BilingualText(
            zh: "\(metric.zh) \(has) \(unit.zh)，要求\(comparison.zh) \(asked) \(unit.zh)",
            en: "\(metric.en) \(has) (\(unit.en)), asked is \(comparison.en) \(asked)"
        )
    }

    /// A number without trailing zeros.
    private static func number(_ value: Double, _ decimals: Int) -> String {
        if case .number(let text) = JSONValue.rounded(value, decimals: decimals) { text } else { "" }
    }

    /// What stands in the way of an admitted project, in full.
    static func obstacle(
        _ obstacle: DeclinedProject.Obstacle,
        _ scenario: Scenario,
        _ names: CountyNames
    ) -> BilingualText {
        func named(_ zh: String, _ en: String, _ name: String?) -> BilingualText {
            guard let name else { return self.name(of: obstacle) }
            return BilingualText(zh: zh + "“\(name)”", en: en + " “\(name)”")
        }
        func mode(_ position: Int) -> String? {
            scenario.modes.indices.contains(position) ? scenario.modes[position].name : nil
        }
        func chain(_ position: Int) -> String? {
            scenario.chains.indices.contains(position) ? scenario.chains[position].name : nil
        }
        switch obstacle {
        case .noHelper, .outweighed, .roomLeft: return name(of: obstacle)
        case .otherHelper(let helper):
            return BilingualText(
                zh: "其强县\(names[helper])不是项目的来源强县",
                en: "its helper \(names[helper]) is none that the project comes from"
            )
        case .modeNotPossible(let position):
            return named("强县不能采用合作模式", "the helper cannot run the mode", mode(position))
        case .modeNotRun(let position): return named("没有启动合作模式", "it does not run the mode", mode(position))
        case .modeFull(let position): return named("项目数已满的合作模式", "no more projects in the mode", mode(position))
        case .chainsFull(let position): return named("主攻产业链条数已满，不能再增加", "no room for one more chain,", chain(position))
        case .chainElsewhere(let position):
            return named("已由规定个数的县主攻的产业链", "enough counties focus on the chain already:", chain(position))
        case .localFactor(let factor, let short): return self.short(name(of: obstacle), short, factor.unit)
        case .talent(let short): return self.short(name(of: obstacle), short, .people)
        case .pool(let pool, let short): return self.short(name(of: obstacle), short, pool.policyUnit)
        case .bondCap(let short): return self.short(name(of: obstacle), short, .billion)
        }
    }

    /// 用地不足，差 20 亩.
    private static func short(_ what: BilingualText, _ amount: Amount, _ unit: PolicyUnit) -> BilingualText {
        let quantity = quantity(amount, unit)
        return BilingualText(zh: "\(what.zh)，差 \(quantity.zh)", en: "\(what.en) by \(quantity.en)")
    }
}

/// The short names under which reasons are counted.
extension Wording {
    static func name(of reason: DeclinedProject.Reason) -> BilingualText {
        switch reason {
        case .refused(let refusal): name(of: refusal)
        case .notChosen(let obstacle, _): name(of: obstacle)
        }
    }

    static func name(of reason: ProjectRefusal.Reason) -> BilingualText {
        switch reason {
        case .veto: BilingualText(zh: "一票否决", en: "vetoed")
        case .status: BilingualText(zh: "已投产或已停止", en: "producing or given up")
        case .threshold: BilingualText(zh: "准入门槛不符", en: "below an admission threshold")
        case .moneyGap: BilingualText(zh: "资金来源不足", en: "sources of money fall short")
        case .noLandingCounty: BilingualText(zh: "落地县均不是本情景的弱县", en: "none of its landing counties is a receiver")
        case .outsideYears: BilingualText(zh: "开工期不在规划期内", en: "start outside the planned years")
        case .noSource: BilingualText(zh: "来源强县均不是本情景的强县", en: "none of its source counties is a helper")
        }
    }

    static func name(of obstacle: DeclinedProject.Obstacle) -> BilingualText {
        switch obstacle {
        case .noHelper: return BilingualText(zh: "没有强县帮扶", en: "no helper")
        case .otherHelper: return BilingualText(zh: "强县不是项目的来源强县", en: "another helper")
        case .modeNotPossible: return BilingualText(zh: "强县不能采用其合作模式", en: "helper cannot run its mode")
        case .modeNotRun: return BilingualText(zh: "没有启动其合作模式", en: "its mode is not run")
        case .modeFull: return BilingualText(zh: "其合作模式项目数已满", en: "its mode is full")
        case .chainsFull: return BilingualText(zh: "主攻产业链条数已满", en: "no room for its chain")
        case .chainElsewhere: return BilingualText(zh: "主攻其产业链的县数已满", en: "its chain stands in enough counties")
        case .localFactor(let factor, _): return lacking(name(of: factor))
        case .talent: return lacking(talent)
        case .pool(let pool, _): return lacking(name(of: pool))
        case .bondCap: return lacking(name(of: PolicyUse.Resource.bonds))
        case .outweighed: return BilingualText(zh: "不安排它，总分更高", en: "outweighed by other uses")
        case .roomLeft:
            return BilingualText(zh: "有空间，方案未安排（方案尚未证明最优）", en: "room left, not placed (plan not proved optimal)")
        }
    }

    private static func lacking(_ what: BilingualText) -> BilingualText {
        BilingualText(zh: "\(what.zh)不足", en: "short of \(what.en)")
    }
}
