import Counties

/// Plans that keep every rule, gathered while a question is solved again and again with one pair forced or barred.
struct KnownPlans {
    /// The optimum, in units of points.
    let objective: Int64
    private let problem: PairingProblem
    private var plans: [(objective: Int64, pairs: Set<CountyPair>, plan: PairingPlan)] = []

    /// More plans than this are not worth looking through.
    private static let most = 200

    init(best: PairingPlan, problem: PairingProblem) {
        self.problem = problem
        objective = problem.objective(of: best)
        add(best)
    }

    mutating func add(_ plan: PairingPlan) {
        guard plans.count < Self.most, !plans.contains(where: { $0.plan == plan }) else { return }
        plans.append((problem.objective(of: plan), Set(plan.pairs), plan))
    }

    /// The best known plan in which a pair is made, or is not; the first found among equals.
    func best(where pair: CountyPair, isMade: Bool) -> PairingPlan? {
        var best: (objective: Int64, plan: PairingPlan)?
        for known in plans where known.pairs.contains(pair) == isMade {
            if known.objective > best?.objective ?? .min { best = (known.objective, known.plan) }
        }
        return best?.plan
    }
}
