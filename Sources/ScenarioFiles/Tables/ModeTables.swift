import Counties

extension TableReader {
    /// The table `modes`, sorted by id.
    func readModes() -> [CooperationMode] {
        let (id, name, setup, annual) = (column("mode_id"), column("name"), column("setup_cost"), column("annual_cost"))
        let (payer, land, least, most) =
            (column("paid_by"), column("min_land"), column("min_projects"), column("max_per_county"))
        let (capability, share) = (column("needs_helper_capability"), column("tax_share_helper"))
        let (years, cap, benefit) = (column("tax_share_years"), column("tax_share_cap"), column("benefit"))
        var keys = RowKeys()
        var modes: [CooperationMode] = []
        while next() {
            let key = key(id)
            var mode = CooperationMode(id: key ?? "", name: text(name) ?? key ?? "")
            mode.setupCost = amount(setup) ?? .zero
            mode.annualCost = amount(annual) ?? .zero
            mode.payer = word(payer).flatMap(ModePayer.init) ?? .helper
            mode.minLand = amount(land) ?? .zero
            mode.minProjects = whole(least) ?? 0
            mode.maxProjects = whole(most)
            mode.needsCapability = truth(capability) ?? false
            mode.taxShare = number(share) ?? 0
            mode.taxShareYears = whole(years) ?? 0
            mode.taxShareCap = amount(cap)
            mode.benefit = points(benefit) ?? .zero
            if let limit = mode.maxProjects, mode.minProjects > limit {
                report(least, .contradictoryLimits(mode.minProjects, limit))
            }
            if let key, keys.isNew([key], self, column: id) { modes.append(mode) }
        }
        modes.sort { isByteOrdered($0.id, $1.id) }
        remember(modes.map(\.id))
        return modes
    }

    /// The table `pair_mode_benefit`, sorted by helper, receiver and mode; rows of pairs that cannot be made are left
    /// out.
    func readPairModeBenefits(_ roles: SideRoles) -> [PairModeBenefit] {
        let (helper, receiver, mode) = (column("helper"), column("receiver"), column("mode_id"))
        let (benefit, evidence) = (column("benefit"), column("evidence"))
        var keys = RowKeys()
        var rows: [PairModeBenefit] = []
        while next() {
            let (from, to, position) = (county(helper), county(receiver), reference(mode))
            let (points, evidence) = (points(benefit), text(evidence))
            guard let from, let to, let position else { continue }
            guard from != to else {
                report(receiver, .pairedWithItself(context.label(from)))
                continue
            }
            let key = [context.label(from), context.label(to), String(position)]
            guard keys.isNew(key, self, column: helper) else { continue }
            guard roles.isHelper(from), roles.isReceiver(to) else {
                report(helper, .pairWithoutRole(context.label(from), context.label(to)))
                continue
            }
            guard let points else { continue }
            rows.append(
                PairModeBenefit(helper: from, receiver: to, mode: position, benefit: points, evidence: evidence)
            )
        }
        return rows.sorted {
            ($0.helper.position, $0.receiver.position, $0.mode) < ($1.helper.position, $1.receiver.position, $1.mode)
        }
    }
}
