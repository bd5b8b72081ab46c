import Counties
import Counties
import LinearModel

extension PairingFormulation {
    /// P12: no helper spends more of a resource than it has.
    ///
    ///     Σ_w need[s,w,ρ]·x[s,w] ≤ limit[s,ρ]
    ///
    /// A need above the limit fixes its pair at 0. For the solver the row is divided by the greatest common divisor of
    /// its needs and its limit, and needs below a millionth of the largest are left out, because tiny coefficients
    /// mislead solvers; plans are judged by the exact row afterwards (see ``IntegerMethod``).
    mutating func addHelperResources() {
        for resource in problem.resourceLimits {
            guard let limit = resource.limit else { continue }
            let fitting = resource.needs.filter { $0.amount <= limit }
            for need in resource.needs where need.amount > limit {
                if let variable = variable(at: need.place) { forbid(variable) }
            }
            let sum = fitting.reduce(Int128(0)) { $0 + Int128($1.amount.units) }
            guard sum > Int128(limit.units) else { continue }
            let helper = problem.scenario[problem.helpers[resource.column]].code
            let name = "P12_\(helper)_\(resource.resource)"
            switch scale {
            case .natural:
                let terms = fitting.compactMap { need in
                    variable(at: need.place).map { ($0, need.amount.doubleValue) }
                }
                add(name, lower: -.infinity, terms: terms, upper: limit.doubleValue)
            case .integers:
                addScaled(name, fitting, limit)
            }
        }
    }

    /// Solvers accept points that exceed a row by a millionth of its limit; up to here that is less than one unit.
    private static var largestExactLimit: UInt64 { 500_000 }

    private mutating func addScaled(_ name: String, _ needs: [ResourceLimit.Need], _ limit: Amount) {
        let divisor = needs.reduce(limit.units.magnitude) { greatestCommonDivisor($0, $1.amount.units.magnitude) }
        let largest = needs.map(\.amount.units).max() ?? 0
        let terms = needs.compactMap { need -> (Variable, Double)? in
            guard Int128(need.amount.units) * 1_000_000 >= Int128(largest), let variable = variable(at: need.place)
            else { return nil }
            return (variable, Double(need.amount.units.magnitude / divisor))
        }
        let wholeLimit = limit.units.magnitude / divisor
        if terms.count < needs.count || wholeLimit > Self.largestExactLimit { isExact = false }
        add(name, lower: -.infinity, terms: terms, upper: Double(wholeLimit))
    }

    /// Fixes a pair at 0; a pair that is also forced becomes a row that nothing can satisfy.
    private mutating func forbid(_ variable: Variable) {
        if problem.forcedPlaces.contains(places[variable.index]) {
            add("P12_forced_\(variable.index)", lower: -.infinity, terms: [(variable, 1)], upper: 0)
        } else {
            setBounds(variable, lower: 0, upper: 0)
        }
    }
}
