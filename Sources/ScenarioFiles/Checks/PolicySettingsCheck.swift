import Counties

/// Faults of `scenario.yaml` that show only beside the tables of the policy model.
struct PolicySettingsCheck {
    private let scenario: Scenario
    private let settings: ScenarioSettings
    private let engine: DiagnosticEngine

    init(_ scenario: Scenario, _ settings: ScenarioSettings, _ engine: DiagnosticEngine) {
        self.scenario = scenario
        self.settings = settings
        self.engine = engine
    }

    func judge() {
        judgeHelpers()
        judgeReward()
        judgeYears()
    }

    /// Projects and modes are placed with a receiver and its helper: there must not be two.
    private func judgeHelpers() {
        guard !scenario.projects.isEmpty || !scenario.modes.isEmpty, settings.pairing.helpersPerReceiver.max != 1 else {
            return
        }
        report(.severalHelpers, at: settings.mostHelpersPlace)
    }

    /// Money that is left over must be worth less than the first 万元 that is given, or it would beat every project.
    private func judgeReward() {
        let rate = settings.funds.rewardRate
        // Segments stand in order, so that the first of each county is the first that is met.
        var counties: Set<CountyIndex?> = []
        let first = scenario.responses.filter { $0.pool == .guidanceFund && counties.insert($0.county).inserted }
        guard rate > .zero, let slope = first.map(\.slope).min(), rate >= slope else { return }
        report(.rewardAboveSlope(rate.description, slope: slope.description), at: settings.rewardRatePlace)
    }

    /// Months and years mean nothing while nobody knows which years are planned.
    private func judgeYears() {
        guard settings.plannedYears == nil else { return }
        let hasWindow = scenario.projects.contains { $0.startEarliest != nil || $0.startLatest != nil }
        guard hasWindow || scenario.pools.contains(where: { $0.year != nil }) else { return }
        report(.missingFirstYear, at: nil)
    }

    private func report(_ finding: Finding, at place: SettingPlace?) {
        engine.report(finding, file: "scenario.yaml", line: place?.line ?? 1, column: place?.column)
    }
}
