import JieduiTestSupport
import LinearModel
import PriceDecomposition

/// A seeded model of blocks: each chooses at most one of several alternatives and some items; items share pools.
struct BlockModel {
    let model: Model
    let structure: BlockStructure

    init(seed: UInt64, blocks: Int, alternatives: Int, items: Int) {
        var random = SeededGenerator(seed: seed)
        func draw(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
        var model = Model(name: "blocks")
        model.sense = .maximize
        var (owners, chosen): ([Int], [Int]) = ([], [])
        var pools = [[(Variable, Double)]](repeating: [], count: 2)
        var counts = [[(Variable, Double)]](repeating: [], count: alternatives)
        for block in 0..<blocks {
            var choices: [(Variable, Double)] = []
            for alternative in 0..<alternatives {
                let choice = model.addVariable(
                    "x_\(alternative)_\(block)",
                    upper: 1,
                    kind: .binary,
                    objective: draw(0...30)
                )
                (owners, chosen) = (owners + [block], chosen + [alternative])
                choices.append((choice, 1))
                counts[alternative].append((choice, 1))
            }
            model.addConstraint("one_\(block)", lower: draw(0...1), terms: choices, upper: 1)
            var room: [(Variable, Double)] = []
            for item in 0..<items {
                let taken = model.addVariable("y_\(item)_\(block)", upper: 1, kind: .binary, objective: draw(1...40))
                (owners, chosen) = (owners + [block], chosen + [-1])
                room.append((taken, draw(1...9)))
                for pool in pools.indices { pools[pool].append((taken, draw(0...7))) }
                let needed = Int.random(in: 0..<alternatives, using: &random)
                model.addConstraint(
                    "needs_\(item)_\(block)",
                    lower: -.infinity,
                    terms: [(taken, 1)] + choices.dropFirst(needed).map { ($0.0, -1) },
                    upper: 0
                )
            }
            // As many as one alternative brings with it: fixed at 2 or at 0, whatever else is decided.
            if let first = choices.first?.0, block % 2 == 0 {
                let team = model.addVariable("t_\(block)", upper: 3, kind: .integer, objective: draw(0...9))
                (owners, chosen) = (owners + [block], chosen + [-1])
                model.addConstraint("team_\(block)", lower: 0, terms: [(team, 1), (first, -2)], upper: 0)
                pools[1].append((team, 1))
            }
            let support = model.addVariable("g_\(block)", upper: 5, kind: .integer, objective: draw(0...3))
            (owners, chosen) = (owners + [block], chosen + [-1])
            pools[0].append((support, 1))
            model.addConstraint("room_\(block)", lower: -.infinity, terms: room, upper: draw(4...20))
        }
        for (alternative, terms) in counts.enumerated() {
            model.addConstraint("count_\(alternative)", lower: 0, terms: terms, upper: draw(1...2))
        }
        for (alternative, terms) in counts.enumerated() where alternative % 2 == 0 {
            let needs = terms.map { ($0.0, draw(2...6)) }
            model.addConstraint("amount_\(alternative)", lower: -.infinity, terms: needs, upper: draw(5...9))
        }
        for (pool, terms) in pools.enumerated() {
            let all = terms.reduce(0) { $0 + $1.1 }
            model.addConstraint("pool_\(pool)", lower: -.infinity, terms: terms, upper: (all * 0.3).rounded())
        }
        self.model = model
        structure = BlockStructure(
            blockOfVariable: owners,
            alternativeOfVariable: chosen,
            blockCount: blocks,
            alternativeCount: alternatives
        )
    }

    /// The same blocks, with the worst of them as the aim: a level that what each block earns has to reach.
    var withLevel: BlockModel {
        var level = model
        for index in model.variables.indices { level.setObjectiveCoefficient(of: Variable(index: index), to: 0) }
        let worst = level.addVariable("worst", upper: 500, kind: .continuous, objective: 1)
        for (block, terms) in earned.enumerated() {
            level.addConstraint("worst_\(block)", lower: 0, terms: terms + [(worst, -1)], upper: .infinity)
        }
        var owners = structure
        owners.blockOfVariable.append(-1)
        owners.alternativeOfVariable.append(-1)
        return BlockModel(level, owners)
    }

    /// The same blocks, each of which must earn so much.
    func earning(_ level: Int) -> BlockModel {
        var held = model
        for (block, terms) in earned.enumerated() {
            held.addConstraint("level_\(block)", lower: Double(level), terms: terms, upper: .infinity)
        }
        return BlockModel(held, structure)
    }

    /// What each block earns.
    private var earned: [[(Variable, Double)]] {
        var earned = [[(Variable, Double)]](repeating: [], count: structure.blockCount)
        for (index, definition) in model.variables.enumerated() where definition.objective != 0 {
            earned[structure.blockOfVariable[index]].append((Variable(index: index), definition.objective))
        }
        return earned
    }

    /// The same blocks, each of which must take an item, so that the pools do not always suffice.
    var withDemand: BlockModel {
        var demand = model
        for block in 0..<structure.blockCount {
            let items = model.variables.indices.filter {
                structure.blockOfVariable[$0] == block && model.variables[$0].name.hasPrefix("y_")
            }
            demand.addConstraint(
                "demand_\(block)",
                lower: 1,
                terms: items.map { (Variable(index: $0), 1) },
                upper: .infinity
            )
        }
        return BlockModel(demand, structure)
    }

    init(_ model: Model, _ structure: BlockStructure) {
        (self.model, self.structure) = (model, structure)
    }
}
