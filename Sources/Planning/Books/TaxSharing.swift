import Counties

/// The taxes that flow from one receiver back to its helper for the projects of one mode (family P15).
///
/// A project shares for `tax_share_years` after production begins, that is for 12 times as many months, so that the first and
/// the last year may be partial. A year with n months of it counts n/12 of θ·local·tax_total, rounded to 10⁻⁶ 万元 for all
/// projects of the mode together, until the cap of the mode is used up. The last year takes what rounding leaves, so that
/// the sum over the term is exactly the one that P15 counts: min(cap, θ·years·local·tax_total).
struct TaxSharing {
    /// 10⁻⁶ 万元 by year, from the first planned one; ends with the last year of sharing.
    let byYear: [Int128]

    /// Counts the taxes that are shared.
    ///
    /// - Parameters:
    ///   - mode: The mode; shares nothing unless it has a share and years.
    ///   - placed: Its projects in one receiver, in the order of the plan.
    init(_ mode: CooperationMode, _ placed: [Placement], _ entries: PlanEntries) {
        let term = 12 * mode.taxShareYears
        guard mode.taxShare > 0, term > 0, !placed.isEmpty else {
            byYear = []
            return
        }
        var sums: [Double] = []
        for placement in placed {
            let tax = Double(entries.facts(placement).localTax.units)
            let months = Self.months(placement, term: term, entries)
            while sums.count < months.count { sums.append(0) }
            for (year, count) in months.enumerated() { sums[year] += tax * mode.taxShare * Double(count) / 12 }
        }
        var rest = Self.total(mode, of: placed.map { entries.facts($0).localTax })
        var years = sums.map { sum -> Int128 in
            let paid = min(rest, Self.units(sum))
            rest -= paid
            return paid
        }
        if !years.isEmpty { years[years.count - 1] += rest }
        while years.last == 0 { years.removeLast() }
        byYear = years
    }

    /// What is shared over the whole term, in 10⁻⁶ 万元: the sum that P15 counts.
    ///
    /// - Parameter taxes: What of the taxes of each project stays in the county a year, in the order of the plan.
    static func total(_ mode: CooperationMode, of taxes: [Amount]) -> Int128 {
        SharedTaxes(mode)?.total(of: taxes) ?? 0
    }

    /// Months of sharing in each year, until the term is over.
    private static func months(_ placement: Placement, term: Int, _ entries: PlanEntries) -> [Int] {
        let project = entries.project(placement)
        let building = (project.months ?? PlanningCalendar.usualMonths) / 12
        // A start in the last month of its year, the building, the term, and what it takes of a year more.
        let horizon = placement.year + building + term / 12 + 3
        var left = term
        var months = entries.problem.calendar.monthsOfProduction(
            of: project,
            startedIn: placement.year,
            years: horizon
        ).map { count -> Int in
            let shared = min(left, count)
            left -= shared
            return shared
        }
        while months.last == 0 { months.removeLast() }
        return months
    }

    private static func units(_ number: Double) -> Int128 {
        number.isFinite && abs(number) < 1e37 ? Int128(number.rounded()) : 0
    }
}
