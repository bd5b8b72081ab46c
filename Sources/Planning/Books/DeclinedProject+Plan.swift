import Counties
import Pairing

extension DeclinedProject {
    /// The projects that a plan does not place, in the order of ``Scenario/projects``.
    ///
    /// A project that was admitted is tried by itself in every receiver that may take it and in every year in which it may
    /// start. Named is the first obstacle of the place that comes closest: with the fewest obstacles; of those the one whose
    /// first obstacle stands latest in the order of ``Obstacle``, since a lack of land is nearer to a remedy than a lack of
    /// a helper; of those the one that is short by least; then the receiver with the smallest code and the earliest year.
    ///
    /// - Complexity: O(declined × landing counties × years × pools).
    public static func declined(_ problem: PolicyProblem, _ plan: PolicyPlan) -> [DeclinedProject] {
        let placed = Set(plan.projects.map(\.project))
        var declined = problem.refusals.filter { !placed.contains($0.project) }.map { refusal in
            DeclinedProject(project: refusal.project, reason: .refused(refusal.reason), points: nil, waitingRank: nil)
        }
        let trial = PlacementTrial(problem, plan)
        let waiting = problem.candidates.indices.filter { !placed.contains(problem.candidates[$0].project) }.sorted {
            let (left, right) = (problem.candidates[$0], problem.candidates[$1])
            return (right.points, left.project) < (left.points, right.project)
        }
        for (rank, candidate) in waiting.enumerated() {
            guard let nearest = nearest(candidate, trial) else { continue }
            let facts = problem.candidates[candidate]
            declined.append(
                DeclinedProject(
                    project: facts.project,
                    reason: .notChosen(
                        nearest.obstacles.first ?? .outweighed,
                        at: problem.pairing.receivers[nearest.place.row]
                    ),
                    points: facts.points,
                    waitingRank: rank + 1
                )
            )
        }
        return declined.sorted { $0.project < $1.project }
    }

    /// The place that comes closest.
    private static func nearest(
        _ candidate: Int,
        _ trial: PlacementTrial
    ) -> (place: Placement, obstacles: [Obstacle])? {
        let facts = trial.entries.problem.candidates[candidate]
        return facts.rows.flatMap { row in
            facts.years.map { year in
                let place = Placement(candidate: candidate, row: row, year: year)
                return (place, trial.obstacles(place))
            }
        }.min { (left: (Placement, [Obstacle]), right: (Placement, [Obstacle])) in
            let (mine, other) = (left.1.first?.standing, right.1.first?.standing)
            return (left.1.count, -(mine?.rank ?? 0), mine?.short ?? 0, left.0)
                < (right.1.count, -(other?.rank ?? 0), other?.short ?? 0, right.0)
        }
    }
}

extension DeclinedProject.Obstacle {
    /// Place in the order of obstacles, and by how much something is short.
    fileprivate var standing: (rank: Int, short: Int64) {
        switch self {
        case .noHelper: (0, 0)
        case .otherHelper: (1, 0)
        case .modeNotPossible: (2, 0)
        case .modeNotRun: (3, 0)
        case .modeFull: (4, 0)
        case .chainsFull: (5, 0)
        case .chainElsewhere: (6, 0)
        case .localFactor(let factor, let short):
            (10 + (LocalFactor.allCases.firstIndex(of: factor) ?? 0), short.units)
        case .talent(let short): (20, short.units)
        case .pool(let kind, let short): (30 + (PoolKind.allCases.firstIndex(of: kind) ?? 0), short.units)
        case .bondCap(let short): (40, short.units)
        case .outweighed: (50, 0)
        }
    }
}
