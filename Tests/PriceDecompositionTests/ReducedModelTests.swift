import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct ReducedModelTests {
    /// A stock that is the sum of what a fixed choice and two free ones need, to the last decimal: the free ones stay possible.
    @Test(arguments: [(1e7, 2), (1e6, 2), (1e5, 4), (1e4, 5), (1e3, 6), (1e8, 2)])
    func `what is left of a large stock is not rounded below what fits`(_ size: Double, _ decimals: Int) throws {
        var random = SeededGenerator(seed: UInt64(decimals))
        let ten = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        for _ in 0..<300 {
            let large = Int.random(in: Int(size * ten)...Int(5 * size * ten), using: &random)
            let small = (0..<2).map { _ in Int.random(in: 1...Int(600 * ten), using: &random) }
            var model = Model(name: "stock")
            model.sense = .maximize
            let must = model.addVariable("must", lower: 1, upper: 1, kind: .binary, objective: 1)
            let free = small.indices.map { model.addVariable("free_\($0)", upper: 1, kind: .binary, objective: 1) }
            let given = model.addVariable("given", upper: .infinity, kind: .continuous, objective: 0)
            let needs = zip([must] + free, [large] + small).map { ($0, Double($1) / ten) }
            let stock = Double(large + small.reduce(0, +)) / ten
            // As an amount that is given out, too: it is taken out of both rows.
            model.addConstraint("use", lower: -.infinity, terms: needs + [(given, -1)], upper: 0)
            model.addConstraint("pool", lower: -.infinity, terms: [(given, 1)], upper: stock)
            model.addConstraint("stock", lower: -.infinity, terms: needs, upper: stock)
            let reduction = try #require(ReducedModel(model, bounds: [:]))
            let values = reduction.restored(reduction.model.variables.map(\.upper))
            #expect(values[1] == 1 && values[2] == 1, "\(large) \(small)")
            #expect(reduction.model.isKept(by: reduction.model.variables.map(\.upper)), "\(large) \(small)")
        }
    }

    /// 10 x + y ≤ 12 with y ≤ 5: without x the row has 7 to spare, so 3 x + y ≤ 5 says the same of whole x.
    @Test func `room that a choice leaves in any case is taken from its coefficient`() throws {
        var model = Model(name: "room")
        model.sense = .maximize
        let choice = model.addVariable("choice", upper: 1, kind: .binary, objective: 1)
        let amount = model.addVariable("amount", upper: 5, kind: .continuous, objective: 1)
        model.addConstraint("row", lower: -.infinity, terms: [(choice, 10), (amount, 1)], upper: 12)
        let reduced = try #require(ReducedModel(model, bounds: [:])).model
        #expect(reduced.constraints.map(\.upper) == [5])
        #expect(reduced.coefficients.sorted() == [1, 3])
    }

    /// y ≤ 100 x with y ≤ 5 is y ≤ 5 x.
    @Test func `a limit that opens with a choice is no wider than what it limits`() throws {
        var model = Model(name: "link")
        model.sense = .maximize
        let choice = model.addVariable("choice", upper: 1, kind: .binary, objective: -1)
        let amount = model.addVariable("amount", upper: 5, kind: .continuous, objective: 1)
        model.addConstraint("row", lower: 0, terms: [(choice, 100), (amount, -1)], upper: .infinity)
        let reduced = try #require(ReducedModel(model, bounds: [:])).model
        #expect(reduced.coefficients.sorted() == [-1, 5])
    }

    /// Two amounts out of a pool of 7.5, each as large as what is used: 3 g + h ≤ 7.5 has whole sums only, so 7.
    @Test func `amounts between uses and a pool are gone, and whole uses round the pool`() throws {
        var model = Model(name: "pool")
        model.sense = .maximize
        let given = (0..<2).map { model.addVariable("given_\($0)", upper: 100, kind: .continuous, objective: 0) }
        let used = (0..<2).map { model.addVariable("used_\($0)", upper: 9, kind: .integer, objective: 2) }
        for number in 0..<2 {
            let terms = [(used[number], number == 0 ? 3.0 : 1), (given[number], -1)]
            model.addConstraint("use_\(number)", lower: -.infinity, terms: terms, upper: 0)
        }
        model.addConstraint("pool", lower: -.infinity, terms: given.map { ($0, 1) }, upper: 7.5)
        let reduction = try #require(ReducedModel(model, bounds: [:]))
        #expect(reduction.model.variables.map(\.name) == ["used_0", "used_1"])
        #expect(reduction.model.constraints.map(\.upper) == [7])
        let restored = reduction.restored([1, 4])
        #expect(restored == [3, 4, 1, 4])
        #expect(model.isKept(by: restored))
    }

    /// The first amount is at least 2.2 whatever is used of it, so 5.3 of 7.5 are left for the whole use of the other: 5.
    @Test func `an amount with a least leaves the others a whole rest`() throws {
        var model = Model(name: "rest")
        model.sense = .maximize
        let given = model.addVariable("given", lower: 2.2, upper: 100, kind: .continuous, objective: 0)
        let own = model.addVariable("own", upper: 9, kind: .integer, objective: 2)
        let others = (0..<2).map { model.addVariable("other_\($0)", upper: 9, kind: .integer, objective: 1) }
        model.addConstraint("use", lower: -.infinity, terms: [(own, 1), (given, -1)], upper: 0)
        let terms: [(Variable, Double)] = others.map { ($0, 1) } + [(given, 1)]
        // A second row that wants the amount small: it cannot simply be what the pool leaves.
        model.addConstraint("year", lower: -.infinity, terms: [(given, 1), (others[0], 1)], upper: 6.5)
        model.addConstraint("pool", lower: -.infinity, terms: terms, upper: 7.5)
        let reduced = try #require(ReducedModel(model, bounds: [:])).model
        #expect(reduced.constraints.map(\.upper).contains(5))
        #expect(reduced.constraints.map(\.upper).contains(7))
    }

    /// One of two places takes 281.97 of 308.77 either way, so 26 whole units are left for the count.
    @Test func `what is taken wherever it is leaves counts a whole rest`() throws {
        var model = Model(name: "places")
        model.sense = .maximize
        let places = (0..<2).map { model.addVariable("place_\($0)", upper: 1, kind: .binary, objective: 1) }
        let count = model.addVariable("count", upper: 99, kind: .integer, objective: 1)
        let shares = places.map { ($0, 281.97) }
        model.addConstraint("least", lower: 1.000_000_000_000_000_2, terms: places.map { ($0, 1) }, upper: .infinity)
        model.addConstraint("most", lower: -.infinity, terms: places.map { ($0, 2) }, upper: 2)
        model.addConstraint("room", lower: -.infinity, terms: shares + [(count, 1)], upper: 308.77)
        let reduction = try #require(ReducedModel(model, bounds: [:]))
        let best = try GLPKSolver().solve(reduction.model.relaxed(), options: SolveOptions())
        #expect(best.solution?.objective == 27)
    }

    @Test func `rows that ask opposite things of the same sum leave nothing`() {
        var model = Model(name: "nothing")
        model.sense = .maximize
        let places = (0..<3).map { model.addVariable("place_\($0)", upper: 1, kind: .binary, objective: 1) }
        model.addConstraint("least", lower: 1, terms: places.map { ($0, 1) }, upper: .infinity)
        model.addConstraint("most", lower: -.infinity, terms: places.map { ($0, 4) }, upper: 3)
        #expect(ReducedModel(model, bounds: [:]) == nil)
    }

    /// 150000.0001 a project out of 150001.0001: one project leaves exactly 1, and 150000.0001 is no whole number.
    @Test(arguments: [150_000.0001, 200_000.0003, 110_000.0001, 999_999.999_9])
    func `a large amount with decimals is not taken for a whole one`(_ need: Double) throws {
        var model = Model(name: "decimals")
        model.sense = .maximize
        let projects = (0..<2).map { model.addVariable("p_\($0)", upper: 1, kind: .binary, objective: 10) }
        let support = model.addVariable("support", upper: 10, kind: .integer, objective: 1)
        let terms = projects.map { ($0, need) } + [(support, 1.0)]
        model.addConstraint("fund", lower: -.infinity, terms: terms, upper: need + 1)
        let reduction = try #require(ReducedModel(model, bounds: [:]))
        let report = try GLPKSolver().solve(reduction.model, options: SolveOptions(integerObjective: true))
        #expect(report.solution?.objective == 11)
        var equal = Model(name: "equal")
        equal.sense = .maximize
        let project = equal.addVariable("p", upper: 1, kind: .binary, objective: 10)
        let rest = equal.addVariable("rest", upper: 10, kind: .integer, objective: 1)
        equal.addConstraint("fund", lower: need + 1, terms: [(project, need), (rest, 1)], upper: need + 1)
        let exact = try #require(ReducedModel(equal, bounds: [:]))
        #expect(exact.restored(exact.model.variables.map(\.upper)) == [1, 1])
    }

    @Test(arguments: 0..<300) func `tightened rows keep every whole point and no other`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        var model = Model(name: "random")
        model.sense = .maximize
        let variables = (0..<6).map { number in
            model.addVariable("v_\(number)", upper: number < 4 ? 1 : 3, kind: .integer, objective: Double(draw(1...9)))
        }
        for row in 0..<draw(1...4) {
            let terms = variables.filter { _ in draw(0...2) > 0 }.map { ($0, Double(draw(-12...12)) / 2) }
            let side = Double(draw(-10...20)) / 2
            let (lower, upper) = [(-.infinity, side), (-side, .infinity), (-side - 3, side + 3)][draw(0...2)]
            guard lower <= upper else { continue }
            model.addConstraint("r_\(row)", lower: lower, terms: terms.filter { $0.1 != 0 }, upper: upper)
        }
        let program = ReducedProgram(
            model,
            variables: Array(model.variables.indices),
            constraints: Array(model.constraints.indices),
            bounds: [:],
            isScaled: false
        )
        for code in 0..<(16 * 16) {
            let point = (0..<4).map { Double((code >> $0) & 1) } + [Double((code >> 4) & 3), Double(code >> 6)]
            let isLeft = program.map { Self.keeps($0, point) } ?? false
            #expect(isLeft == model.isKept(by: point), "\(point)")
        }
    }

    @Test(arguments: 0..<200) func `what is left has the same optimum, and its points are points`(_ seed: UInt64) throws
    {
        let model = Self.amounts(seed)
        let options = SolveOptions(integerObjective: true)
        let plain = try GLPKSolver().solve(model, options: options)
        guard let reduction = ReducedModel(model, bounds: [:]) else {
            #expect(plain.termination == .infeasible)
            return
        }
        let reduced = try GLPKSolver().solve(reduction.model, options: options)
        #expect(reduced.termination == plain.termination)
        guard let best = plain.solution, let found = reduced.solution else { return }
        #expect(abs(found.objective - best.objective) < 1e-6)
        let restored = reduction.restored(found.values)
        #expect(model.isKept(by: restored))
        #expect(abs(model.objectiveValue(at: restored) - best.objective) < 1e-6)
    }

    /// Choices that use amounts, which come from pools and from an own stock; some amounts are fixed by equations.
    private static func amounts(_ seed: UInt64) -> Model {
        var random = SeededGenerator(seed: seed)
        func draw(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
        var model = Model(name: "amounts")
        model.sense = .maximize
        var pools = [[(Variable, Double)]](repeating: [], count: 2)
        for place in 0..<(1 + Int(seed % 4)) {
            var uses: [(Variable, Double)] = (0..<2).map { number in
                let name = "choice_\(place)_\(number)"
                return (model.addVariable(name, upper: 1, kind: .integer, objective: draw(0...20)), draw(1...90) / 10)
            }
            let count = model.addVariable("count_\(place)", upper: draw(1...9), kind: .integer, objective: draw(0...3))
            uses.append((count, 1))
            let isFixed = draw(0...3) == 0
            for pool in pools.indices {
                let kind: Variable.Kind = draw(0...3) == 0 ? .integer : .continuous
                let given = model.addVariable(
                    "given_\(place)_\(pool)",
                    lower: draw(-3...1).magnitude < 2 ? 0 : draw(0...1),
                    upper: kind == .integer ? draw(2...10) : draw(3...20) / 2,
                    kind: kind,
                    objective: 0
                )
                model.addConstraint(
                    "use_\(place)_\(pool)",
                    lower: isFixed && pool == 0 ? draw(-2...0) : -.infinity,
                    terms: uses + [(given, -1)],
                    upper: isFixed && pool == 0 ? 0 : draw(0...4)
                )
                pools[pool].append((given, 1))
                uses.removeFirst()
            }
        }
        for (pool, terms) in pools.enumerated() {
            model.addConstraint("pool_\(pool)", lower: -.infinity, terms: terms, upper: draw(2...40) / 2)
        }
        return model
    }

    /// Whether a point is one of a reduced program.
    private static func keeps(_ program: ReducedProgram, _ point: [Double]) -> Bool {
        let columns = program.columns.map { point[$0] }
        var restored = [Double](repeating: 0, count: point.count)
        program.write(columns, into: &restored)
        guard restored == point, zip(columns, program.lower).allSatisfy({ $0 >= $1 }),
            zip(columns, program.upper).allSatisfy({ $0 <= $1 })
        else { return false }
        return program.rows.allSatisfy { row in
            let sum = row.terms.reduce(0) { $0 + $1.coefficient * columns[$1.column] }
            return sum >= row.lower - 1e-6 && sum <= row.upper + 1e-6
        }
    }
}
