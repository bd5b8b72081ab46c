import Counties

/// Judges projects before the solve: who is kept out, and what those that are admitted may do (family P14).
struct ProjectAdmission {
    private let scenario: Scenario
    private let calendar: PlanningCalendar
    private let rowOfCounty: [CountyIndex: Int]
    private let columnOfCounty: [CountyIndex: Int]

    init(_ scenario: Scenario, _ calendar: PlanningCalendar, helpers: [CountyIndex], receivers: [CountyIndex]) {
        self.scenario = scenario
        self.calendar = calendar
        rowOfCounty = Dictionary(receivers.enumerated().map { ($1, $0) }) { first, _ in first }
        columnOfCounty = Dictionary(helpers.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// The first reason that keeps a project out; nil when it is admitted.
    func refusal(of project: Project) -> ProjectRefusal.Reason? {
        if project.veto != .none { return .veto(project.veto) }
        if let status = project.status, status == .stopped || status == .producing { return .status(status) }
        for (position, threshold) in scenario.thresholds.enumerated() where threshold.isVeto {
            if let figure = threshold.failure(of: project) { return .threshold(position, found: figure) }
        }
        if let gap = Self.moneyGap(of: project), gap > .zero { return .moneyGap(gap) }
        if rows(of: project).isEmpty { return .noLandingCounty }
        if calendar.startYears(of: project).isEmpty { return .outsideYears }
        if columns(of: project)?.isEmpty == true { return .noSource }
        return nil
    }

    /// Rows of the receivers that may take a project.
    func rows(of project: Project) -> [Int] {
        project.landingCounties.isEmpty
            ? Array(rowOfCounty.values).sorted() : project.landingCounties.compactMap { rowOfCounty[$0] }.sorted()
    }

    /// Columns of the helpers that a project may come from; nil is any.
    func columns(of project: Project) -> [Int]? {
        project.sourceHelpers.isEmpty ? nil : project.sourceHelpers.compactMap { columnOfCounty[$0] }.sorted()
    }

    /// Investment less all sources of money, in 亿元; nil where a source is not given.
    static func moneyGap(of project: Project) -> Amount? {
        guard let investment = project.investment, let own = project.selfRaised, let loan = project.loan,
            let other = project.otherMoney
        else { return nil }
        // 1 亿元 is 10,000 万元; rounding the fund down can only widen the gap.
        let fund = project.fundNeed.units / 10_000
        let sources = own.units + loan.units + other.units + project.bondNeed.units + fund
        return Amount(units: investment.units - sources)
    }
}
