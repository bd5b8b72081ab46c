import Counties

/// The rules that a pairing network cannot express, judged in exact integers.
struct SideRules {
    private let problem: PairingProblem

    init(_ problem: PairingProblem) { self.problem = problem }

    /// Whether a plan that keeps the network's rules also keeps all others.
    func areKept(by plan: PairingPlan) -> Bool {
        let places = Set(plan.pairs.compactMap(problem.place))
        return quotasAreKept(places) && continuityIsKept(plan) && partnersAreKept(plan)
            && brokenLimit(places) == nil
    }

    /// Places of a plan that together spend more of a resource than its helper has; nil when there are none.
    ///
    /// Solvers work with tolerances, so a plan of theirs can be above a limit by a hair; the pairs returned can be
    /// excluded from all further plans together.
    func brokenLimit(_ places: Set<Int>) -> [Int]? {
        for resource in problem.resourceLimits {
            guard let limit = resource.limit else { continue }
            let spent = resource.needs.filter { places.contains($0.place) }
            let sum = spent.reduce(Int128(0)) { $0 + Int128($1.amount.units) }
            if sum > Int128(limit.units) { return spent.map(\.place) }
        }
        return nil
    }

    private func quotasAreKept(_ places: Set<Int>) -> Bool {
        problem.quotas.allSatisfy { quota in
            let count = counted(places, by: quota)
            return count >= quota.min && count <= quota.max ?? .max
        }
    }

    private func counted(_ places: Set<Int>, by quota: QuotaPlaces) -> Int {
        switch quota.shape {
        case .helpers(let columns):
            let members = Set(columns)
            return places.count { members.contains($0 % problem.helpers.count) }
        case .receivers(let rows):
            let members = Set(rows)
            return places.count { members.contains($0 / problem.helpers.count) }
        case .places(let counted): return counted.count(where: places.contains)
        }
    }

    private func continuityIsKept(_ plan: PairingPlan) -> Bool {
        problem.kept(in: plan) >= problem.keptPairsMin ?? 0
    }

    /// P1 where a receiver may be unpaired but otherwise needs several helpers.
    private func partnersAreKept(_ plan: PairingPlan) -> Bool {
        Dictionary(grouping: plan.pairs, by: \.receiver).values.allSatisfy { $0.count >= problem.receiverBounds.min }
    }
}
