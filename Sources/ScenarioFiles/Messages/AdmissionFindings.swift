import Counties

/// What planners should know of projects and places before a plan is used; none of it keeps a project out.
extension Finding {
    /// Names that a finding lists; the rest is counted.
    static let namedInFinding = 3

    /// Projects that fail a threshold with action `warn`.
    static func failedWarning(_ threshold: AdmissionThreshold, _ names: [String]) -> Finding {
        let metric = Schema.metricWords.first { $0.name == threshold.metric.rawValue }
        let asked = "\(threshold.comparison.rawValue) \(number(threshold.value)) \(threshold.metric.unit)"
        return Finding(
            .failedWarning,
            zh:
                "有 \(names.count) 个项目未达到本行的提示门槛（\(metric?.aliases.first ?? threshold.metric.rawValue) \(asked)）：\(listed(names).zh)。",
            en: "Projects that fail this threshold (\(threshold.metric.rawValue) \(asked)): \(names.count), "
                + "\(listed(names).en). It keeps none of them out.",
            helpZh: "action 为 warn 的门槛只作提示，项目仍可入选；不予准入的，请改为 veto。各项目的数值见 T4“准入提示”。",
            helpEn: "A threshold with action warn keeps no project out; write veto to refuse them. T4 has each figure."
        )
    }

    /// Receivers whose stock of a factor is blank, although a project that may land there needs it.
    static func blankStock(_ column: ColumnSchema, _ receivers: [String]) -> Finding {
        Finding(
            .blankStock,
            zh: "有 \(receivers.count) 个弱县没有填写\(column.label.zh)，而可能落在这些县的项目需要用到：\(listed(receivers).zh)。"
                + "这些县按不受此项限制计算。",
            en: "\(column.label.en) is blank for receivers where projects may land that need it: \(receivers.count), "
                + "\(listed(receivers).en). It sets no limit there.",
            helpZh: "请补填存量；确实没有的填 0。空白表示没有数据，不作为限制。",
            helpEn: "Fill in the stock, or 0 where there is none: a blank cell is no data and sets no limit."
        )
    }

    /// The first names of several, quoted.
    static func listed(_ names: [String]) -> BilingualText {
        let shown = names.prefix(namedInFinding).map { quoted($0) }
        let isWhole = names.count <= namedInFinding
        return BilingualText(
            zh: shown.joined(separator: "、") + (isWhole ? "" : "等"),
            en: shown.joined(separator: ", ") + (isWhole ? "" : " and others")
        )
    }
}
