import Counties

/// What the table `pairs` says about a plan: rows on its pairs, forced pairs that it lacks, current pairs.
///
/// Rows whose counties do not have their roles say nothing; the loader has warned of them.
struct AuditedDecisions {
    /// The row of each pair of the plan that has one.
    let rows: [CountyPair: PairRow]
    /// Forced pairs that are not in the plan, sorted.
    let missing: [CountyPair]
    /// Current pairs that the plan keeps, sorted.
    let kept: [CountyPair]
    /// Current pairs that the plan gives up, sorted; a current row counts whatever its status says.
    let abandoned: [CountyPair]

    /// Reads the table once.
    init(rows table: [PairRow], plan: AuditedPlan, counties: [County]) {
        var rows: [CountyPair: PairRow] = [:]
        var missing: [CountyPair] = []
        var kept: [CountyPair] = []
        var abandoned: [CountyPair] = []
        for row in table {
            guard counties.indices.contains(row.helper.position), counties.indices.contains(row.receiver.position),
                counties[row.helper.position].role.isHelper, counties[row.receiver.position].role.isReceiver
            else { continue }
            let pair = CountyPair(helper: row.helper, receiver: row.receiver)
            if plan.contains(pair) {
                rows[pair] = row
                if row.isCurrent { kept.append(pair) }
            } else {
                if row.status == .force { missing.append(pair) }
                if row.isCurrent { abandoned.append(pair) }
            }
        }
        self.rows = rows
        self.missing = missing.sorted()
        self.kept = kept.sorted()
        self.abandoned = abandoned.sorted()
    }

    /// Whether somebody decided in writing that the pair may be made, which lifts city, distance and list.
    func isPermitted(_ pair: CountyPair) -> Bool {
        switch rows[pair]?.status {
        case .allow, .force: true
        case .forbid, nil: false
        }
    }

    /// Whether somebody decided in writing that the pair may not be made.
    func isForbidden(_ pair: CountyPair) -> Bool { rows[pair]?.status == .forbid }

    /// Whether the table lists the pair: by a written decision, or by a value where the status is blank.
    func isListed(_ pair: CountyPair) -> Bool {
        if isPermitted(pair) { return true }
        guard let row = rows[pair], row.status == nil else { return false }
        return row.value != nil
    }
}
