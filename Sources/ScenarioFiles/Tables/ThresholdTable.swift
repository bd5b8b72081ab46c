import Counties

extension TableReader {
    /// The table `thresholds`, sorted by kind, chain, metric, comparison and value; says which projects fail a row that only
    /// warns.
    func readThresholds(of projects: [Project]) -> [AdmissionThreshold] {
        let (kind, chain, metric, op) = (column("kind"), column("chain_id"), column("metric"), column("op"))
        let (value, unit, action) = (column("value"), column("unit"), column("action"))
        var rows: [AdmissionThreshold] = []
        var warnings: [(threshold: AdmissionThreshold, line: Int)] = []
        while next() {
            let (kind, chain) = (word(kind).flatMap(ProjectKind.init), reference(chain))
            let (metric, comparison) = (word(metric).flatMap(ProjectMetric.init), word(op).flatMap(Comparison.init))
            let (written, unit, action) = (decimal(value), thresholdUnit(unit, of: metric), word(action))
            guard let metric, let comparison, let written, let unit, let action else { continue }
            guard let own = UnitQuotient(metric.unit), let converted = written.converted(from: unit, to: own),
                ranges[value]?.contains(converted.doubleValue) ?? true
            else {
                report(value, .outOfRange(self.written(value) ?? "", column: schema.columns[value]))
                continue
            }
            let threshold = AdmissionThreshold(
                kind: kind,
                chain: chain,
                metric: metric,
                comparison: comparison,
                value: converted.doubleValue,
                isVeto: action == "veto"
            )
            rows.append(threshold)
            if !threshold.isVeto { warnings.append((threshold, csv.fields[fieldOfColumn[value]].line)) }
        }
        warn(of: projects, warnings, vetoes: rows.filter(\.isVeto), column: fieldOfColumn[value] + 1)
        return rows.sorted { $0.isOrderedBefore($1) }
    }

    /// Names the projects that fail a row that only warns; those that are refused anyway are none of them.
    private func warn(
        of projects: [Project],
        _ warnings: [(threshold: AdmissionThreshold, line: Int)],
        vetoes: [AdmissionThreshold],
        column: Int
    ) {
        let open = projects.filter { project in
            project.isOpen && !vetoes.contains { $0.failure(of: project) != nil }
        }
        for (threshold, line) in warnings {
            let failing = open.filter { threshold.failure(of: $0) != nil }
            guard !failing.isEmpty else { continue }
            engine.report(
                .failedWarning(threshold, failing.map(\.name)),
                file: file,
                line: line,
                column: column
            )
        }
    }

    /// The unit of a threshold, that of the metric where the cell is blank; nil where it does not convert.
    private func thresholdUnit(_ column: Int, of metric: ProjectMetric?) -> UnitQuotient? {
        guard let metric, let own = UnitQuotient(metric.unit) else { return nil }
        guard let raw = text(column) else { return written(column) == nil ? own : nil }
        guard let unit = UnitQuotient(raw) else {
            report(column, .unknownThresholdUnit(raw, metric: metric))
            return nil
        }
        guard unit.measures(own) else {
            report(column, .wrongThresholdUnit(raw, metric: metric))
            return nil
        }
        return unit
    }
}

extension ProjectMetric {
    /// The unit of its thresholds.
    var unit: String {
        switch self {
        case .intensity, .taxPerMu: "万元/亩"
        case .energyPerOutput: "tce/万元"
        case .invest, .output, .taxTotal: "亿元"
        case .land: "亩"
        case .energy: "tce"
        case .jobs: "人"
        }
    }
}

extension AdmissionThreshold {
    /// Orders by kind (none first), chain (none first), metric, comparison, value and action.
    fileprivate func isOrderedBefore(_ other: AdmissionThreshold) -> Bool {
        let (left, right) = (kind?.rawValue ?? "", other.kind?.rawValue ?? "")
        if left != right { return isByteOrdered(left, right) }
        if chain != other.chain { return (chain ?? -1) < (other.chain ?? -1) }
        if metric != other.metric { return isByteOrdered(metric.rawValue, other.metric.rawValue) }
        if comparison != other.comparison { return isByteOrdered(comparison.rawValue, other.comparison.rawValue) }
        if value != other.value { return value < other.value }
        return isVeto && !other.isVeto
    }

}

extension Finding {
    static func unknownThresholdUnit(_ written: String, metric: ProjectMetric) -> Finding {
        Finding(
            .unknownUnit,
            zh: "unit（单位）写的是“\(quoted(written))”，无法识别。",
            en: "unit is '\(quoted(written))', which is unknown.",
            helpZh: "该指标的单位是\(metric.unit)；请留空，或写能换算的单位。",
            helpEn:
                "The unit of the metric is \(metric.unit); leave the cell blank, or write one that converts into it."
        )
    }

    static func wrongThresholdUnit(_ written: String, metric: ProjectMetric) -> Finding {
        Finding(
            .wrongDimension,
            zh: "unit（单位）写的是“\(quoted(written))”，不能换算成该指标的单位。",
            en: "unit is '\(quoted(written))', which does not convert into the unit of the metric.",
            helpZh: "该指标的单位是\(metric.unit)；请核对指标和单位。",
            helpEn: "The unit of the metric is \(metric.unit); check the metric and the unit."
        )
    }
}
