import Counties

/// What projects bring: investment, output, taxes, and what of the taxes flows back to helpers.
extension LedgerDraft {
    /// Writes down production for the planned years and, where taxes are shared longer, until the last year of sharing.
    ///
    /// A year with n months of production counts n/12 of a year's figure, rounded to 10⁻⁶ 万元, halves away from zero.
    mutating func addProduction() {
        var shares: [(row: Int, mode: Int, sharing: TaxSharing)] = []
        for row in entries.rows {
            for (position, mode) in entries.scenario.modes.enumerated() {
                let own = entries.placed[row].filter { entries.project($0).mode == position }
                shares.append((row, position, TaxSharing(mode, own, entries)))
            }
        }
        let horizon = shares.reduce(entries.years) { max($0, $1.sharing.byYear.count) }
        for row in entries.rows {
            for placement in entries.placed[row] { addProduction(placement, years: horizon) }
        }
        for (row, mode, sharing) in shares {
            guard let helper = entries.helper(row) else { continue }
            let receiver = LedgerParty.county(entries.receiver(row))
            for (year, units) in sharing.byYear.enumerated() {
                add(.taxShare, units, from: receiver, to: .county(helper), year: year, mode: mode)
            }
        }
    }

    private mutating func addProduction(_ placement: Placement, years: Int) {
        let (facts, project) = (entries.facts(placement), entries.project(placement))
        let receiver = LedgerParty.county(entries.receiver(placement.row))
        let invest = Int128(project.investment?.units ?? 0) * Self.inWan
        add(.investment, invest, from: .projects, to: receiver, year: placement.year, project: facts.project)
        let local = entries.scenario.funds.localTaxShare
        let mainTax = Amount(rounding: (project.taxMain?.doubleValue ?? 0) * 10_000 * local) ?? .zero
        let figures: [(LedgerItem, Int128)] = [
            (.localTax, Int128(facts.localTax.units)), (.mainTax, Int128(mainTax.units)),
            (.output, Int128(project.output?.units ?? 0) * Self.inWan),
        ]
        let months = entries.problem.calendar.monthsOfProduction(of: project, startedIn: placement.year, years: years)
        for (year, count) in months.enumerated() {
            for (item, units) in figures {
                add(
                    item,
                    Self.part(units, count),
                    from: .projects,
                    to: receiver,
                    year: year,
                    project: facts.project
                )
            }
        }
    }

    /// n/12 of something, rounded half away from zero.
    private static func part(_ units: Int128, _ months: Int) -> Int128 {
        let product = units * Int128(months)
        return (product + (product < 0 ? -6 : 6)) / 12
    }
}
