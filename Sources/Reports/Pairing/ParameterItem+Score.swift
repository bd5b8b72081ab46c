import Counties

extension ParameterItem {
    /// The block `score` with every weight and reference scale.
    static func score(_ settings: ScoreSettings) -> [ParameterItem] {
        let own: [ParameterItem] = [
            ParameterItem(
                .sectionScore,
                "missing",
                number(settings.missing),
                "缺少数据的部分按此比例计分",
                "Share that a part without data counts"
            ),
            ParameterItem(
                .sectionScore,
                "min_coverage",
                number(settings.minCoverage),
                "数据覆盖率低于此值时提示",
                "Coverage below which there is a warning"
            ),
        ]
        let scales =
            weights(settings.parameters) + references(settings.parameters)
            + thresholds(settings.parameters)
        return own
            + scales.map { scale in
                ParameterItem(.sectionScore, scale.key, number(scale.value), scale.zh, scale.en)
            }
    }

    private typealias Scale = (key: String, value: Double?, zh: String, en: String)

    private static func weights(_ scales: ScoreParameters) -> [Scale] {
        [
            ("beta_chain", scales.betaChain, "权重：产业链互补", "Weight of the chain part"),
            ("beta_travel", scales.betaTravel, "权重：交通便捷", "Weight of the travel part"),
            ("beta_factors", scales.betaFactors, "权重：要素互补", "Weight of the factors part"),
            ("beta_basis", scales.betaBasis, "权重：合作基础", "Weight of the basis of cooperation"),
            ("beta_capacity", scales.betaCapacity, "权重：帮扶能力", "Weight of the helper's capacity"),
            ("weight_volume", scales.weightVolume, "链内权重：供需规模", "Within a chain: volume"),
            ("weight_coverage", scales.weightCoverage, "链内权重：供需覆盖", "Within a chain: coverage"),
            ("weight_gap_fill", scales.weightGapFill, "链内权重：补链", "Within a chain: gaps filled"),
            ("weight_foundation", scales.weightFoundation, "链内权重：承接基础", "Within a chain: foundation"),
            ("weight_division", scales.weightDivision, "链内权重：错位", "Within a chain: division of labour"),
        ]
    }

    private static func references(_ scales: ScoreParameters) -> [Scale] {
        [
            ("volume_half", scales.volumeHalf, "供需规模得一半时的规模，亿元/年", "Volume worth one half, 100 million yuan"),
            (
                "division_gate_volume", scales.divisionGateVolume, "错位全额计分的最小规模，亿元/年",
                "Volume from which division counts in full, 100 million yuan"
            ),
            ("cross_hauling", scales.crossHauling, "同环节相互调运比例", "Share of cross-hauling"),
            ("gap_fill_quotient", scales.gapFillQuotient, "足以补链的强县区位商", "Location quotient that fills a gap"),
            (
                "specialised_quotient", scales.specialisedQuotient, "视为专业化的区位商",
                "Location quotient of a specialised stage"
            ),
            ("travel_half_minutes", scales.travelHalfMinutes, "交通得一半时的车程，分钟", "Journey worth one half, minutes"),
            (
                "signed_projects_full", scales.signedProjectsFull, "签约项目得满分的个数",
                "Signed projects that count in full"
            ),
            ("best_chains", Double(scales.bestChains), "计入得分的最佳产业链数", "Best chains that count"),
        ]
    }

    private static func thresholds(_ scales: ScoreParameters) -> [Scale] {
        [
            ("absent_output", scales.absentOutput, "无链：产出低于此值，亿元", "Absent below this output, 100 million yuan"),
            ("absent_quotient", scales.absentQuotient, "环节缺失：区位商低于此值", "A stage is missing below this quotient"),
            ("short_share", scales.shortShare, "短链：专业化环节占比低于此值", "Short below this share of stages"),
            ("thin_share", scales.thinShare, "细链：具备环节占比不低于此值", "Present from this share of stages"),
            ("thin_firms", scales.thinFirms, "细链：规上企业少于此数", "Thin below this number of firms"),
            ("thin_output", scales.thinOutput, "细链：最大环节产出低于此值，亿元", "Thin below this output, 100 million yuan"),
            ("weak_local_supply", scales.weakLocalSupply, "弱链：本地配套率低于此值，%", "Weak below this local supply, %"),
            ("province_growth", scales.provinceGrowth, "弱链：对照的全省增速，%", "Growth of the province to compare with, %"),
        ]
    }
}
