extension County {
    /// The figure by which a rule of `roles` ranks the county, as "more is higher": a rank counts backwards, so that the
    /// top is rank 1. Nil without data, and for a column that does not rank.
    ///
    /// - Parameter indicator: Column of the table `counties`, such as `gdp`.
    public func rankingFigure(_ indicator: String) -> Double? {
        switch indicator {
        case "gdp": gdp
        case "budget_rev": budgetRevenue
        case "tax_rev": taxRevenue
        case "main_tax": mainTax
        case "main_tax_growth": mainTaxGrowth
        case "pop": population
        case "urban_rate": urbanRate
        case "debt_ratio": debtRatio
        case "gdp_rank": gdpRank.map { -Double($0) }
        case "need_index": needIndex
        default: nil
        }
    }
}

extension RoleRule {
    /// Counties in the order in which the rule takes them, with their figures (``County/rankingFigure(_:)``); those
    /// without one are left out, and of equal ones the first by code leads.
    ///
    /// - Parameters:
    ///   - candidates: The counties that the rule may take.
    ///   - counties: All counties, sorted by code.
    /// - Complexity: O(n log n).
    public func ranking(
        of candidates: [CountyIndex],
        in counties: [County]
    ) -> [(county: CountyIndex, figure: Double)] {
        let takesLargest = if case .top = cut { true } else { false }
        return candidates.compactMap { county in
            counties[county.position].rankingFigure(indicator).map { (county: county, figure: $0) }
        }.sorted { left, right in
            left.figure == right.figure ? left.county < right.county : (left.figure > right.figure) == takesLargest
        }
    }
}
