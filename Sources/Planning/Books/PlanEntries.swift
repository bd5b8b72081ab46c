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
    let columns: [Int?]
    /// Projects of each receiver by row, in the order of the plan.
    let placed: [[Placement]]
    /// Modes of each receiver by row, ascending.
    let modes: [[Int]]
    /// Whether no entry was left out and none is negative.
    let isWhole: Bool
    private var support: [PoolKind: [Int128]] = [:]
    private var grants: [PoolKind: [[Int128]]] = [:]
    private var transfers: [PolicyPlan.Means: [Int128]] = [:]

    init(_ problem: PolicyProblem, _ plan: PolicyPlan) {
        let pairing = problem.pairing
        let (rows, years) = (pairing.receivers.count, problem.calendar.years)
        let rowOf = Dictionary(pairing.receivers.enumerated().map { ($1, $0) }) { first, _ in first }
        let candidateOf = Dictionary(problem.candidates.enumerated().map { ($1.project, $0) }) { first, _ in first }
        var columns = [Int?](repeating: nil, count: rows)
        var placed = [[Placement]](repeating: [], count: rows)
        var modes = [Set<Int>](repeating: [], count: rows)
        var isWhole = true
        for pair in plan.pairing.pairs {
            guard let place = pairing.place(of: pair), columns[place / pairing.helpers.count] == nil else {
                isWhole = false
                continue
            }
            columns[place / pairing.helpers.count] = place % pairing.helpers.count
        }
        for entry in plan.projects {
            guard let row = rowOf[entry.receiver], let candidate = candidateOf[entry.project],
                (0..<years).contains(entry.year)
            else {
                isWhole = false
                continue
            }
            placed[row].append(Placement(candidate: candidate, row: row, year: entry.year))
        }
        for entry in plan.modes {
            guard let row = rowOf[entry.receiver], problem.scenario.modes.indices.contains(entry.mode) else {
                isWhole = false
                continue
            }
            modes[row].insert(entry.mode)
        }
        for entry in plan.support {
            guard let row = rowOf[entry.receiver], entry.units >= 0 else {
                isWhole = false
                continue
            }
            support[entry.pool, default: [Int128](repeating: 0, count: rows)][row] += Int128(entry.units)
        }
        for entry in plan.grants {
            guard let row = rowOf[entry.receiver], (0..<years).contains(entry.year), entry.amount >= .zero else {
                isWhole = false
                continue
            }
            let none = [[Int128]](repeating: [Int128](repeating: 0, count: years), count: rows)
            grants[entry.pool, default: none][row][entry.year] += Int128(entry.amount.units)
        }
        for entry in plan.transfers {
            guard let place = pairing.place(of: entry.pair), entry.amount >= .zero,
                columns[place / pairing.helpers.count] == place % pairing.helpers.count
            else {
                isWhole = false
                continue
            }
            let none = [Int128](repeating: 0, count: rows)
            transfers[entry.means, default: none][place / pairing.helpers.count] += Int128(entry.amount.units)
        }
        self.problem = problem
        self.plan = plan
        self.columns = columns
        self.placed = placed
        self.modes = modes.map { $0.sorted() }
        self.isWhole = isWhole
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
