public import Counties

/// One parameter of the score as a row of the table `score_params` names it.
public struct ScoreParameterSchema: Sendable {
    /// Name in the table, such as `weight_volume`.
    public var name: String
    /// Values that it takes.
    public var range: ValueRange
    /// What it is.
    public var meaning: BilingualText
    /// Whether it is a whole number.
    public var isWhole = false
    /// Reads it; nil switches the rule off.
    let get: @Sendable (ScoreParameters) -> Double?
    /// Sets it.
    let set: @Sendable (inout ScoreParameters, Double) -> Void

    /// Every parameter, in the order of the manual.
    public static let all: [ScoreParameterSchema] = weights + scales + chains

    private static func share(
        _ name: String,
        _ path: any (WritableKeyPath<ScoreParameters, Double> & Sendable),
        _ zh: String,
        _ en: String
    ) -> ScoreParameterSchema {
        number(name, path, .from(0, to: 1), zh, en)
    }

    private static func number(
        _ name: String,
        _ path: any (WritableKeyPath<ScoreParameters, Double> & Sendable),
        _ range: ValueRange,
        _ zh: String,
        _ en: String
    ) -> ScoreParameterSchema {
        ScoreParameterSchema(
            name: name,
            range: range,
            meaning: BilingualText(zh: zh, en: en),
            get: { $0[keyPath: path] },
            set: { $0[keyPath: path] = $1 }
        )
    }

    private static let weights: [ScoreParameterSchema] = [
        share("weight_volume", \.weightVolume, "供需规模的权重", "Weight of the volume of trade"),
        share("weight_coverage", \.weightCoverage, "供需覆盖的权重", "Weight of coverage"),
        share("weight_gap_fill", \.weightGapFill, "补链的权重", "Weight of filling gaps"),
        share("weight_foundation", \.weightFoundation, "承接基础的权重", "Weight of the receiver's foundation"),
        share("weight_division", \.weightDivision, "错位分工的权重", "Weight of division of labour"),
        share("beta_chain", \.betaChain, "产业链互补的比重", "Share of the chain part"),
        share("beta_travel", \.betaTravel, "交通便捷的比重", "Share of travel"),
        share("beta_factors", \.betaFactors, "要素互补的比重", "Share of factors"),
        share("beta_basis", \.betaBasis, "合作基础的比重", "Share of the basis of cooperation"),
        share("beta_capacity", \.betaCapacity, "帮扶能力的比重", "Share of the helper's capacity"),
    ]

    private static let scales: [ScoreParameterSchema] = [
        number("volume_half", \.volumeHalf, .above(0, to: 1e6), "供需规模得半分的规模（亿元）", "Volume that scores one half, 亿元"),
        number(
            "division_gate_volume",
            \.divisionGateVolume,
            .above(0, to: 1e6),
            "错位分工全额计分的规模（亿元）",
            "Volume from which division counts in full, 亿元"
        ),
        share("cross_hauling", \.crossHauling, "同类产品互流的比重", "Share of cross-hauling"),
        number("gap_fill_quotient", \.gapFillQuotient, .above(0, to: 100), "可完全补链的区位商", "LQ that fills a gap in full"),
        number(
            "specialised_quotient",
            \.specialisedQuotient,
            .above(0, to: 100),
            "视为专业化的区位商",
            "LQ that counts as specialised"
        ),
        number(
            "travel_half_minutes",
            \.travelHalfMinutes,
            .above(0, to: 10_000),
            "交通得半分的行车时间（分钟）",
            "Journey that scores one half, minutes"
        ),
        number(
            "signed_projects_full",
            \.signedProjectsFull,
            .above(0, to: 10_000),
            "签约项目得满分的数量",
            "Signed projects that score in full"
        ),
    ]

    private static let chains: [ScoreParameterSchema] = [
        ScoreParameterSchema(
            name: "best_chains",
            range: .from(1, to: 5),
            meaning: BilingualText(zh: "计入得分的产业链条数", en: "Number of best chains that count"),
            isWhole: true,
            get: { Double($0.bestChains) },
            set: { $0.bestChains = Int($1) }
        ),
        number(
            "absent_output",
            \.absentOutput,
            .from(0, to: 1e6),
            "无链：全链产出低于此值（亿元）",
            "Absent: output of the chain below, 亿元"
        ),
        number(
            "absent_quotient",
            \.absentQuotient,
            .from(0, to: 100),
            "区位商低于此值的环节视为缺失",
            "LQ below which a node is missing"
        ),
        share(
            "short_share",
            \.shortShare,
            "短链：专业化环节连成一段，占全链的比重低于此值",
            "Short: one specialised run below this share of the stages"
        ),
        share("thin_share", \.thinShare, "细链：有产业的环节占全链的比重不低于此值", "Thin: at least this share of the stages is there"),
        number(
            "thin_firms",
            \.thinFirms,
            .from(0, to: 1e6),
            "细链：规上企业少于此数（户）",
            "Thin: fewer firms above designated size"
        ),
        number(
            "thin_output",
            \.thinOutput,
            .from(0, to: 1e6),
            "细链：最大环节产出低于此值（亿元）",
            "Thin: output of the largest node below, 亿元"
        ),
        number(
            "weak_local_supply",
            \.weakLocalSupply,
            .from(0, to: 100),
            "弱链：本地配套率低于此值（%）",
            "Weak: local supply below, %"
        ),
        ScoreParameterSchema(
            name: "province_growth",
            range: .from(-100, to: 1_000),
            meaning: BilingualText(
                zh: "弱链：增速低于全省增速（%）；空白为不比较",
                en: "Weak: growth below the province's, %; none compares nothing"
            ),
            get: { $0.provinceGrowth },
            set: { $0.provinceGrowth = $1 }
        ),
    ]
}
