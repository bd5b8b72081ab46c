import Counties
import LinearModel

extension PairingFormulation {
    /// P12: no helper spends more of a resource than it has.
    ///
    ///     Σ_w need[s,w,ρ]·x[s,w] ≤ limit[s,ρ]
    ///
    /// A need above the limit fixes its pair at 0. For the solver the row is divided by the greatest common divisor of
    /// its needs and its limit; where the limit is then still above 100,000, it becomes that and the needs are
    /// rounded down in proportion, which excludes no plan that keeps the limit. Plans are judged by the exact row afterwards (see ``IntegerMethod``).
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

    /// Numbers of a row for the solver go up to this: one unit too many is then far beyond its tolerance. GLPK does
    /// accept 1,000,001 against a limit of 1,000,000.
    private static let largestRowNumber: Int128 = 100_000

    private mutating func addScaled(_ name: String, _ needs: [ResourceLimit.Need], _ limit: Amount) {
        let divisor = needs.reduce(limit.units.magnitude) { greatestCommonDivisor($0, $1.amount.units.magnitude) }
        let reduced = Int128(limit.units) / Int128(divisor)
        let upper = min(reduced, Self.largestRowNumber)
        let terms = needs.compactMap { need -> (Variable, Double)? in
            let exact = Int128(need.amount.units) / Int128(divisor)
            let number = reduced <= Self.largestRowNumber ? exact : exact * upper / reduced
            guard number > 0, let variable = variable(at: need.place) else { return nil }
            return (variable, Double(number))
        }
        if reduced > Self.largestRowNumber { isExact = false }
        add(name, lower: -.infinity, terms: terms, upper: Double(upper))
    }

    /// Fixes a pair at 0; a pair that is also forced becomes a row that nothing can satisfy.
    private mutating func forbid(_ variable: Variable) {
        if problem.forcedPlaces.contains(places[variable.index]) {
            add("P12forced_\(variable.index)", lower: -.infinity, terms: [(variable, 1)], upper: 0)
        } else {
            setBounds(variable, lower: 0, upper: 0)
        }
    }
}
