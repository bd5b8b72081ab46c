/// The least that has to be given to one receiver of one thing: its own stock first, then the helper's, then the
/// province's.
///
/// The order is that of cost to others: a county's stock serves nobody else, what a helper passes on serves its receivers,
/// a quota of the province could serve every county.
///
/// Own stock and what the helper passes on may be used in any year, a grant in its own. So needs n, grants q, stock O and
/// transfer τ fit together exactly if Σ_t max(0, n_t − q_t) ≤ O + τ. The slack is the right side less the left. Taking
/// from a grant what exceeds its year's need leaves the slack as it is; taking a unit below the need costs one unit of it.
/// Hence Σ q falls by all that exceeds needs and by the slack, as far as the least grants allow, whatever the order, and no
/// way of giving has a smaller sum with these upper limits. Grants fall in the order of years: stock is used as early as
/// possible. What is left of τ is then the rest. Nothing rises, so every limit that was kept is kept.
struct GrantReduction {
    /// Grants by period.
    private(set) var grants: [Int128]
    /// What the helper passes on.
    private(set) var transfer: Int128

    /// Reduces what is given; nil where it does not even cover what is needed.
    ///
    /// - Parameters:
    ///   - needs: What is used, by period.
    ///   - grants: What the province gives, by period.
    ///   - transfer: What the helper gives over all periods.
    ///   - own: The receiver's stock; nil is no limit.
    ///   - floors: Least grants, by period.
    ///   - least: Least sum of all grants.
    init?(needs: [Int128], grants: [Int128], transfer: Int128, own: Int128?, floors: [Int128], least: Int128) {
        self.grants = grants
        self.transfer = transfer
        let short = Self.shortage(needs, grants)
        if let own, own + transfer < short { return nil }
        var slack = own.map { $0 + transfer - short }
        var cuttable = max(0, grants.sum - least)
        for period in grants.indices {
            let excess = self.grants[period] - max(floors[period], needs[period])
            let cut = min(cuttable, max(0, excess))
            self.grants[period] -= cut
            cuttable -= cut
        }
        for period in grants.indices {
            let cut = min(cuttable, slack ?? cuttable, max(0, self.grants[period] - floors[period]))
            self.grants[period] -= cut
            cuttable -= cut
            slack = slack.map { $0 - cut }
        }
        self.transfer = own.map { min(transfer, max(0, Self.shortage(needs, self.grants) - $0)) } ?? 0
    }

    /// What grants leave open in their years.
    static func shortage(_ needs: [Int128], _ grants: [Int128]) -> Int128 {
        zip(needs, grants).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    }
}
