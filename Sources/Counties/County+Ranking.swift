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
