import Counties
import Pairing

/// A plan by the rows of its question: what each receiver hosts, uses and is given, by planned year.
///
/// Sums are exact in 10⁻⁶ of their units. Entries that speak of what the question does not hold, such as another county, a
/// year that is not planned or a project that was refused, are left out: naming them is the audit's task.
struct PlanEntries {
    let problem: PolicyProblem
    let plan: PolicyPlan
    /// Column of the helper of each receiver, by row.
    private(set) var columns: [Int?]
    /// Projects of each receiver by row, in the order of the plan.
    private(set) var placed: [[Placement]]
    /// Modes of each receiver by row, ascending.
    private(set) var modes: [[Int]]
    /// Whether no entry was left out and none is negative.
    private(set) var isWhole = true
    private var support: [PoolKind: [Int128]] = [:]
    private var grants: [PoolKind: [[Int128]]] = [:]
    private var transfers: [PolicyPlan.Means: [Int128]] = [:]

    init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        self.problem = problem
        self.plan = plan
        let rows = problem.pairing.receivers.count
        columns = [Int?](repeating: nil, count: rows)
        placed = [[Placement]](repeating: [], count: rows)
        modes = [[Int]](repeating: [], count: rows)
        takePairs()
        let rowOf = Dictionary(problem.pairing.receivers.enumerated().map { ($1, $0) }) { first, _ in first }
        takeProjects(rowOf)
        takeModes(rowOf)
        takeSupport(rowOf)
        takeGrants(rowOf)
        takeTransfers()
    }

    private mutating func takePairs() {
        let count = problem.pairing.helpers.count
        for pair in plan.pairing.pairs {
            guard let place = problem.pairing.place(of: pair), columns[place / count] == nil else {
                isWhole = false
                continue
            }
            columns[place / count] = place % count
        }
    }

    private mutating func takeProjects(_ rowOf: [CountyIndex: Int]) {
        let candidateOf = Dictionary(problem.candidates.enumerated().map { ($1.project, $0) }) { first, _ in first }
        for entry in plan.projects {
            guard let row = rowOf[entry.receiver], let candidate = candidateOf[entry.project],
                (0..<years).contains(entry.year)
            else {
                isWhole = false
                continue
            }
            placed[row].append(Placement(candidate: candidate, row: row, year: entry.year))
        }
    }

    private mutating func takeModes(_ rowOf: [CountyIndex: Int]) {
        for entry in plan.modes {
            guard let row = rowOf[entry.receiver], scenario.modes.indices.contains(entry.mode) else {
                isWhole = false
                continue
            }
            modes[row].append(entry.mode)
        }
        modes = modes.map { Set($0).sorted() }
    }

    private mutating func takeSupport(_ rowOf: [CountyIndex: Int]) {
        for entry in plan.support {
            guard let row = rowOf[entry.receiver], entry.units >= 0 else {
                isWhole = false
                continue
            }
            support[entry.pool, default: [Int128](repeating: 0, count: columns.count)][row] += Int128(entry.units)
        }
    }

    private mutating func takeGrants(_ rowOf: [CountyIndex: Int]) {
        let none = [[Int128]](repeating: [Int128](repeating: 0, count: years), count: columns.count)
        for entry in plan.grants {
            guard let row = rowOf[entry.receiver], (0..<years).contains(entry.year), entry.amount >= .zero else {
                isWhole = false
                continue
            }
            grants[entry.pool, default: none][row][entry.year] += Int128(entry.amount.units)
        }
    }

    private mutating func takeTransfers() {
        let count = problem.pairing.helpers.count
        let none = [Int128](repeating: 0, count: columns.count)
        for entry in plan.transfers {
            guard let place = problem.pairing.place(of: entry.pair), entry.amount >= .zero,
                columns[place / count] == place % count
            else {
                isWhole = false
                continue
            }
            transfers[entry.means, default: none][place / count] += Int128(entry.amount.units)
        }
    }

    var scenario: Scenario { problem.scenario }

    var years: Int { problem.calendar.years }

    var rows: Range<Int> { 0..<columns.count }

    func receiver(_ row: Int) -> CountyIndex { problem.pairing.receivers[row] }

    /// The helper of a receiver; nil where it has none.
    func helper(_ row: Int) -> CountyIndex? { columns[row].map { problem.pairing.helpers[$0] } }

    func project(_ placement: Placement) -> Project { problem.project(of: placement.candidate) }

    func facts(_ placement: Placement) -> ProjectCandidate { problem.candidates[placement.candidate] }

    /// Support beyond projects, whole units.
    func support(_ kind: PoolKind, row: Int) -> Int128 { support[kind]?[row] ?? 0 }

    /// What the province gives, by planned year as the plan has it.
    func granted(_ kind: PoolKind, row: Int) -> [Int128] {
        grants[kind]?[row] ?? [Int128](repeating: 0, count: years)
    }

    /// What the helper gives over all years.
    func passed(_ means: PolicyPlan.Means, row: Int) -> Int128 { transfers[means]?[row] ?? 0 }

    /// Sums by planned year, or one sum for all where the pool does not tell years apart.
    func folded(_ byYear: [Int128], _ kind: PoolKind?) -> [Int128] {
        (kind.flatMap(problem.pool)?.periods ?? 1) > 1 ? byYear : [byYear.sum]
    }
}

extension [Int128] {
    /// The sum of all.
    var sum: Int128 { reduce(0, +) }
}

extension Amount {
    /// An exact number of 10⁻⁶; what does not fit becomes the largest amount.
    init(exactly units: Int128) { self.init(units: Int64(clamping: units)) }
}
