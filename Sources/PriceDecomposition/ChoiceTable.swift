import Assignment
import Dispatch
import Synchronization

/// What every choice of every block is worth at most under the prices of the moment, and the best assignment of choices.
///
/// Most choices are never near an assignment; for them the relaxation suffices. Only what an assignment takes is solved
/// to the end, so the bound is that of whole packages at a fraction of the work.
final class ChoiceTable {
    /// A solved choice.
    struct Package {
        var block: Int
        var choice: Int
        /// Values of the block's variables, by variable of the model; sparse.
        var values: [(variable: Int, value: Double)]
    }

    /// The best assignment under some prices.
    struct Evaluation {
        /// No point of the model is worth more.
        var bound: Double
        /// The choice of each block.
        var choices: [Int]
        /// What was solved to the end on the way.
        var packages: [Package]
    }

    /// Rows that link blocks may be appended; the programs of the choices do not depend on them.
    var decomposition: Decomposition
    private var programs: [ReducedProgram?]
    /// Upper bound of each place, and whether it is that of whole packages.
    private(set) var bounds: [Double]
    /// Whether the choices that packages leave allow no assignment, whatever the prices.
    private(set) var isRefuted = false
    private var isExact: [Bool]
    private var priced: [Double] = []
    /// The best point found at places that were solved to the end, in the columns of their programs.
    private var points: [Int: [Double]] = [:]
    private let threads: Int

    private static let nodeLimit = 3_000
    private static let probeLimit = 400
    /// Bounds further below 0 count as this, so that losses beyond it prune nothing.
    static let largestLoss = 1e15
    /// More than the values of a network may be.
    private static let beyondWhole = 4e18

    /// Builds the programs of all choices; nil when one is not boxed.
    init?(_ decomposition: Decomposition, threads: Int) {
        self.decomposition = decomposition
        self.threads = threads
        let count = decomposition.structure.blockCount * decomposition.choiceCount
        bounds = [Double](repeating: -.infinity, count: count)
        isExact = [Bool](repeating: false, count: count)
        programs = Self.parallel(Array(0..<count), threads) { place in
            decomposition.program(
                block: place / decomposition.choiceCount,
                choice: place % decomposition.choiceCount
            )
        }
        guard programs.allSatisfy({ $0?.isBoxed ?? true }) else { return nil }
    }

    /// Places that are possible.
    var openPlaces: [Int] { programs.indices.filter { programs[$0] != nil } }

    /// Evaluates prices; nil when no assignment of choices is possible, or its values are beyond whole numbers.
    func evaluate(_ prices: [Double]) -> Evaluation? {
        priced = decomposition.pricedCosts(prices)
        let open = openPlaces
        let relaxed = Self.parallel(open, threads) { [programs, priced] place in
            programs[place].map { PackageSearch($0, costs: priced).relaxation() } ?? -.infinity
        }
        for (place, bound) in zip(open, relaxed) {
            bounds[place] = bound
            isExact[place] = false
        }
        let rest = decomposition.priceTotal(prices, priced) + decomposition.rounding(under: prices)
        var packages: [Package] = []
        while true {
            let optimal: OptimalPairing
            do {
                guard let found = try assignment(among: open) else {
                    isRefuted = true
                    return nil
                }
                optimal = found
            } catch {
                return nil
            }
            let places = optimal.pairs.map { $0.receiver * decomposition.choiceCount + $0.helper }
            let rough = places.filter { !isExact[$0] }
            if rough.isEmpty {
                return Evaluation(
                    bound: Double(optimal.objective) + rest,
                    choices: optimal.pairs.sorted().map(\.helper),
                    packages: packages
                )
            }
            packages += refine(rough)
        }
    }

    /// The places that an assignment within a loss of the best one can take, each with what it may lose by itself.
    ///
    /// Places are solved to the end as far as they stay; places that go change what others lose, so that they are judged
    /// again until none goes.
    func places(withinLoss loss: Int64) -> [Int: Int64] {
        var open = openPlaces
        while true {
            let optimal: OptimalPairing?
            do {
                optimal = try assignment(among: open)
            } catch {
                // Bounds that cannot be told apart rule nothing out.
                return Dictionary(uniqueKeysWithValues: open.map { ($0, loss) })
            }
            guard let regrets = optimal?.regrets() else { return [:] }
            let kept = open.filter { regrets[$0].map { $0 <= loss } ?? false }
            let rough = kept.filter { !isExact[$0] }
            if rough.isEmpty, kept.count == open.count {
                return Dictionary(uniqueKeysWithValues: kept.map { ($0, loss - (regrets[$0] ?? 0)) })
            }
            open = kept
            _ = refine(rough)
        }
    }

    /// Solves places to the end.
    func refine(_ places: [Int]) -> [Package] {
        let answers = Self.parallel(places, threads) { [programs, priced] place in
            programs[place].map { PackageSearch($0, costs: priced).best(nodeLimit: Self.nodeLimit) }
        }
        var packages: [Package] = []
        for (place, answer) in zip(places, answers) {
            isExact[place] = true
            guard let answer, let program = programs[place] else { continue }
            bounds[place] = min(bounds[place], answer.bound)
            guard let best = answer.best else { continue }
            points[place] = best.point
            var values = program.fixed
            for (column, variable) in program.columns.enumerated() where best.point[column] != 0 {
                values.append((variable, best.point[column] * program.scale[column]))
            }
            packages.append(
                Package(
                    block: place / decomposition.choiceCount,
                    choice: place % decomposition.choiceCount,
                    values: values
                )
            )
        }
        return packages
    }

    /// Values of whole variables that no package within a loss of its place's best takes.
    ///
    /// - Parameter losses: What a package may lose at most, by place; places that are not named are closed.
    /// - Returns: For each variable that is settled, the only value left.
    func settled(_ losses: [Int: Int64]) -> [Int: Double] {
        let places = losses.keys.sorted()
        let findings = Self.parallel(places, threads) { [programs, priced, points, bounds] place in
            var possible: [(variable: Int, values: (zero: Bool, one: Bool))] = []
            guard let program = programs[place], let point = points[place], let loss = losses[place] else {
                return possible
            }
            let search = PackageSearch(program, costs: priced)
            for (column, variable) in program.columns.enumerated() where program.isBinary(column) {
                let other = 1 - point[column].rounded()
                let floor = bounds[place] - Double(loss) - 1
                let answer = search.best(floor: floor, nodeLimit: Self.probeLimit, fixing: (column, other))
                let isPossible = answer.best != nil || answer.bound > floor + 1
                possible.append((variable, (other == 1 || isPossible, other == 0 || isPossible)))
            }
            return possible
        }
        return gathered(places, findings)
    }

    /// Joins what the places of each block allow.
    private func gathered(
        _ places: [Int],
        _ findings: [[(variable: Int, values: (zero: Bool, one: Bool))]]
    ) -> [Int: Double] {
        var allowed: [Int: (zero: Bool, one: Bool)] = [:]
        var placesOfBlock: [Int: Int] = [:]
        var seen: [Int: Int] = [:]
        for (place, finding) in zip(places, findings) {
            placesOfBlock[place / decomposition.choiceCount, default: 0] += 1
            guard let program = programs[place] else { continue }
            for (variable, values) in finding {
                let known = allowed[variable] ?? (false, false)
                allowed[variable] = (known.zero || values.zero, known.one || values.one)
                seen[variable, default: 0] += 1
            }
            for (variable, value) in program.fixedWhole {
                let known = allowed[variable] ?? (false, false)
                // A value that is neither, as of a count, says that nothing is settled.
                allowed[variable] = (known.zero || value != 1, known.one || value != 0)
                seen[variable, default: 0] += 1
            }
        }
        var settled: [Int: Double] = [:]
        for (variable, values) in allowed where values.zero != values.one {
            let block = decomposition.structure.blockOfVariable[variable]
            // A place where the variable was neither tried nor fixed allows both.
            if seen[variable] == placesOfBlock[block] { settled[variable] = values.one ? 1 : 0 }
        }
        return settled
    }

    /// The assignment of largest bound; nil where places allow none.
    ///
    /// - Throws: Where a bound is too large to be told from others.
    private func assignment(among places: [Int]) throws(PairingNetworkError) -> OptimalPairing? {
        let (blocks, choices) = (decomposition.structure.blockCount, decomposition.choiceCount)
        var network = PairingNetwork(helperCount: choices, receiverCount: blocks)
        network.helperBounds = decomposition.limits + [.any]
        network.receiverBounds = [CountBounds](repeating: .exactly(1), count: blocks)
        for place in places where bounds[place] != -.infinity {
            // A bound may be raised. What is too large, or no number, is refused by the network.
            let bound = bounds[place] < Self.beyondWhole ? max(bounds[place], -Self.largestLoss) : Self.beyondWhole
            network.values[place] = Int64(bound.rounded(.up))
        }
        guard case .optimal(let optimal) = try network.solve() else { return nil }
        return optimal
    }

    /// Works on items side by side; the answers stand in their order.
    static func parallel<Item: Sendable, Answer: Sendable>(
        _ items: [Item],
        _ threads: Int,
        _ work: @Sendable @escaping (Item) -> Answer
    ) -> [Answer] {
        guard threads > 1, items.count > 1 else { return items.map(work) }
        let chunks = min(items.count, threads * 8)
        let parts = Mutex([[Answer]](repeating: [], count: chunks))
        DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
            let range = (items.count * chunk / chunks)..<(items.count * (chunk + 1) / chunks)
            let answers = items[range].map(work)
            parts.withLock { $0[chunk] = answers }
        }
        return parts.withLock { $0.flatMap { $0 } }
    }
}
