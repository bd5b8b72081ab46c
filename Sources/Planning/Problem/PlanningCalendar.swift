public import Counties

/// The planned years, and when projects start, are built and produce (family P17).
public struct PlanningCalendar: Sendable {
    /// First planned year; nil where the scenario names none, and then no project has a start window.
    public let firstYear: Int?
    /// Number of planned years.
    public let years: Int
    /// Months of building where a project says nothing.
    static let usualMonths = 12

    init(_ scenario: Scenario) {
        firstYear = scenario.firstYear ?? scenario.baseYear.map { $0 + 1 }
        years = scenario.years
    }

    /// The planned year of a calendar year; nil outside.
    public func index(of year: Int) -> Int? {
        guard let firstYear, (firstYear..<firstYear + years).contains(year) else { return nil }
        return year - firstYear
    }

    /// The planned years that a project's start window touches, from 0.
    func startYears(of project: Project) -> [Int] {
        guard let firstYear else { return Array(0..<years) }
        let earliest = project.startEarliest.map(Self.year(ofMonth:)) ?? Int.min
        let latest = project.startLatest.map(Self.year(ofMonth:)) ?? Int.max
        return (0..<years).filter { (earliest...max(earliest, latest)).contains(firstYear + $0) }
    }

    /// Months of production of a project that starts in a planned year, for the planned years and those after.
    ///
    /// It starts in the first month of the year that its window allows and produces from the month after it is built.
    ///
    /// - Parameters:
    ///   - year: Planned year of the start, from 0.
    ///   - count: Number of years asked for, from the first planned year on.
    /// - Returns: 0…12 for each year.
    public func monthsOfProduction(of project: Project, startedIn year: Int, years count: Int) -> [Int] {
        let first = (firstYear ?? 0) * 12 + 1
        let begin = max(first + year * 12, project.startEarliest ?? Int.min)
        let production = begin + (project.months ?? Self.usualMonths)
        return (0..<count).map { index in
            let end = first + index * 12 + 12
            return min(12, max(0, end - production))
        }
    }

    /// The calendar year of a month counted from year 0, where January of year y is 12·y + 1.
    private static func year(ofMonth month: Int) -> Int { (month - 1) / 12 }
}
