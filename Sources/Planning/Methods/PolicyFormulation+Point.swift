import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// A point with whole variables rounded and support moved into the first segments of its pool.
    ///
    /// Only the sum of a receiver's support in a pool is bounded, and slopes fall, so the point stays feasible and gains
    /// what the segments are worth in their order: what a plan says of it.
    func settled(_ values: [Double]) -> [Double] {
        var values = values
        for (index, definition) in model.variables.enumerated() where definition.kind != .continuous {
            values[index] = values[index].rounded()
        }
        for row in problem.pairing.receivers.indices {
            for pool in PoolKind.allCases {
                let own = zip(problem.segments[row], supportVariables[row]).filter { $0.0.pool == pool }
                guard own.count > 1 else { continue }
                var rest = own.reduce(0) { $0 + values[$1.1.index] }
                for (segment, variable) in own {
                    values[variable.index] = min(rest, Double(segment.width))
                    rest -= values[variable.index]
                }
            }
        }
        return values
    }

    /// Σ coefficient × value in whole numbers; nil where a value is not whole or the sum does not fit.
    static func whole(_ terms: [(Variable, Double)], at values: [Double]) -> Int64? {
        var sum: Int128 = 0
        for (variable, coefficient) in terms {
            let value = values[variable.index]
            let rounded = value.rounded()
            guard abs(value - rounded) < 1e-6, abs(rounded) < 1e15, abs(coefficient) < 1e15 else { return nil }
            sum += Int128(coefficient.rounded()) * Int128(rounded)
        }
        return Int64(exactly: sum)
    }

    /// The objective as terms.
    var objectiveTerms: [(Variable, Double)] {
        model.variables.enumerated().compactMap { index, definition in
            definition.objective == 0 ? nil : (Variable(index: index), definition.objective)
        }
    }
}
