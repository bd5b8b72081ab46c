import Counties
import Planning

extension Wording {
    /// What kind of undertaking a project is.
    static func name(of kind: ProjectKind) -> BilingualText {
        switch kind {
        case .transfer: BilingualText(zh: "转移", en: "transfer")
        case .invest: BilingualText(zh: "投资", en: "investment")
        case .supply: BilingualText(zh: "配套", en: "supply")
        case .parkInfrastructure: BilingualText(zh: "园区基础设施", en: "park infrastructure")
        case .tech: BilingualText(zh: "科技", en: "technology")
        case .tourism: BilingualText(zh: "文旅", en: "tourism")
        case .finance: BilingualText(zh: "金融", en: "finance")
        case .other: BilingualText(zh: "其他", en: "other")
        }
    }

    /// What the province hands out.
    static func name(of pool: PoolKind) -> BilingualText { pool.name }

    /// A pollutant.
    static func name(of pollutant: Pollutant) -> BilingualText {
        switch pollutant {
        case .cod: BilingualText(zh: "化学需氧量", en: "COD")
        case .nh3n: BilingualText(zh: "氨氮", en: "ammonia nitrogen")
        case .nox: BilingualText(zh: "氮氧化物", en: "nitrogen oxides")
        case .voc: BilingualText(zh: "挥发性有机物", en: "VOC")
        }
    }

    /// What projects use up in the county where they land.
    static func name(of factor: LocalFactor) -> BilingualText {
        switch factor {
        case .land: return BilingualText(zh: "用地", en: "land")
        case .energy: return BilingualText(zh: "能耗", en: "energy")
        case .water: return BilingualText(zh: "用水", en: "water")
        case .offset(let pollutant):
            let name = name(of: pollutant)
            return BilingualText(zh: "\(name.zh)替代量", en: "\(name.en) offsets")
        }
    }

    /// What a helper can pass on.
    static func name(of means: PolicyPlan.Means) -> BilingualText { means.name }

    /// A limited resource.
    static func name(of resource: PolicyUse.Resource) -> BilingualText {
        switch resource {
        case .pool(let pool): name(of: pool)
        case .localFactor(let factor): name(of: factor)
        case .talent: talent
        case .bonds: BilingualText(zh: "债券限额", en: "limit of bonds")
        case .money: BilingualText(zh: "年度帮扶资金", en: "money a year")
        case .means(let means): name(of: means)
        }
    }

    /// A limited resource of an owner; a pool of a county is what it may get of it.
    static func name(of use: PolicyUse) -> BilingualText {
        let name = name(of: use.resource)
        guard use.owner != nil, case .pool = use.resource else { return name }
        return BilingualText(zh: "\(name.zh)（该县上限）", en: "\(name.en), most for the county")
    }

    /// People of talent.
    static let talent = BilingualText(zh: "人才", en: "talent")

    /// How pairs and projects were planned.
    static func name(of method: PlanningMethod) -> BilingualText {
        switch method {
        case .joint: BilingualText(zh: "结对与项目一并规划", en: "pairs and projects together")
        case .twoStage: BilingualText(zh: "先结对、后排项目", en: "pairs first, projects after")
        }
    }

    /// What a plan was to have as much of as possible.
    static func name(of aim: PlanAim, worst count: Int) -> BilingualText {
        switch aim {
        case .pairs: BilingualText(zh: "有强县帮扶的弱县数", en: "receivers with a helper")
        case .kept: BilingualText(zh: "保留的现行结对数", en: "current pairs kept")
        case .projects: BilingualText(zh: "落地项目数", en: "projects placed")
        case .worst: BilingualText(zh: "得益最低弱县的得益", en: "benefit of the worst-off receiver")
        case .worstK:
            BilingualText(zh: "得益最低的 \(count) 个弱县的平均得益", en: "mean benefit of the \(count) worst-off receivers")
        case .total: BilingualText(zh: "总分", en: "total")
        }
    }

    /// Who pays for a mode.
    static func name(of payer: ModePayer) -> BilingualText {
        switch payer {
        case .helper: BilingualText(zh: "强县", en: "helper")
        case .fund: BilingualText(zh: "引导资金", en: "guidance fund")
        case .receiver: BilingualText(zh: "弱县", en: "receiver")
        }
    }

    /// A figure of projects that admission looks at.
    static func name(of metric: ProjectMetric) -> BilingualText { metric.name }

    /// The unit in which admission reads a figure.
    static func unit(of metric: ProjectMetric) -> BilingualText {
        switch metric {
        case .intensity, .taxPerMu: BilingualText(zh: "万元/亩", en: "10k yuan a mu")
        case .energyPerOutput: BilingualText(zh: "吨标准煤/万元", en: "tce")
        case .invest, .output, .taxTotal: PolicyUnit.billion.text
        case .land: PolicyUnit.mu.text
        case .energy: PolicyUnit.energy.text
        case .jobs: PolicyUnit.people.text
        }
    }

    /// How a figure is held against a threshold.
    static func name(of comparison: Comparison) -> BilingualText {
        switch comparison {
        case .atLeast: BilingualText(zh: "不低于", en: "at least")
        case .atMost: BilingualText(zh: "不高于", en: "at most")
        case .above: BilingualText(zh: "高于", en: "above")
        case .below: BilingualText(zh: "低于", en: "below")
        }
    }

    /// A figure with its unit: 20 亩.
    static func quantity(_ amount: Amount, _ unit: PolicyUnit) -> BilingualText {
        unit.quantity(amount.description)
    }
}
