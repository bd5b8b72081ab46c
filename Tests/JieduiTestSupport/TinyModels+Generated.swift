public import LinearModel

/// Seeded families of models for properties, differential tests and measurements.
public enum GeneratedModels {
    /// A generalised assignment problem after the OR-Library recipe: loads 5…25, worths 15…25, capacities 0.8 of the
    /// average load.
    public static func generalizedAssignment(agents: Int, jobs: Int, seed: UInt64, tightness: Double = 0.8) -> Model {
        var generator = SeededGenerator(seed: seed)
        var model = Model(name: "gap_\(agents)_\(jobs)_\(seed)")
        model.sense = .maximize
        var terms: [[(Variable, Double)]] = []
        for agent in 0..<agents {
            terms.append(
                (0..<jobs).map { job in
                    let worth = Double(Int.random(in: 15...25, using: &generator))
                    let load = Double(Int.random(in: 5...25, using: &generator))
                    return (model.addVariable("x_\(agent)_\(job)", kind: .binary, objective: worth), load)
                }
            )
        }
        for agent in 0..<agents {
            let capacity = (tightness * terms[agent].reduce(0) { $0 + $1.1 } / Double(agents)).rounded(.down)
            model.addConstraint("capacity_\(agent)", lower: -.infinity, terms: terms[agent], upper: capacity)
        }
        for job in 0..<jobs {
            model.addConstraint("job_\(job)", lower: 1, terms: terms.map { ($0[job].0, 1) }, upper: 1)
        }
        return model
    }

    /// An assignment problem with whole worths 0…99: a linear program with whole vertices.
    public static func assignment(size: Int, seed: UInt64) -> Model {
        var generator = SeededGenerator(seed: seed)
        var model = Model(name: "assignment_\(size)_\(seed)")
        model.sense = .maximize
        let x = (0..<size).map { row in
            (0..<size).map {
                model.addVariable("x_\(row)_\($0)", objective: Double(Int.random(in: 0...99, using: &generator)))
            }
        }
        for k in 0..<size {
            model.addConstraint("row_\(k)", lower: 1, terms: x[k].map { ($0, 1) }, upper: 1)
            model.addConstraint("column_\(k)", lower: 1, terms: x.map { ($0[k], 1) }, upper: 1)
        }
        return model
    }

    /// A small mixed-integer program of any shape: ranges, equalities, free and negative variables, both senses.
    /// It may be infeasible; it is never unbounded.
    public static func mixed(seed: UInt64, isInteger: Bool = true) -> Model {
        var generator = SeededGenerator(seed: seed)
        func random(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &generator)) }
        var model = Model(name: "mixed_\(seed)")
        let variables = (0..<Int.random(in: 1...7, using: &generator)).map { index in
            let lower = random(-4...2)
            let kind: Variable.Kind = isInteger && index % 3 != 2 ? .integer : .continuous
            return model.addVariable("x\(index)", lower: lower, upper: lower + random(0...6), kind: kind)
        }
        let worth = sum(over: variables) { random(-9...9) * $0 }
        model.setObjective(Bool.random(using: &generator) ? .maximize : .minimize, worth + random(-3...3))
        for row in 0..<Int.random(in: 0...6, using: &generator) {
            let terms = variables.map { ($0, random(-5...5)) }
            let center = random(-8...12)
            switch Int.random(in: 0...4, using: &generator) {
            case 0: model.addConstraint("r\(row)", lower: center, terms: terms, upper: center + random(0...4))
            case 1: model.addConstraint("r\(row)", lower: center - 9, terms: terms, upper: .infinity)
            default: model.addConstraint("r\(row)", lower: -.infinity, terms: terms, upper: center + 4)
            }
        }
        return model
    }
}
