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
    /// - Parameter isOptimal: Whether no plan has a larger total: only then it is certain that a project for which there is room
    ///   is outweighed.
    /// - Complexity: O(declined × landing counties × years × what a project needs), besides what the plan itself takes to read.
    public static func declined(
        _ problem: PolicyProblem,
        _ plan: PolicyPlan,
        isOptimal: Bool = true
    ) -> [DeclinedProject] {
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
            guard let nearest = trial.nearest(candidate) else { continue }
            let facts = problem.candidates[candidate]
            declined.append(
                DeclinedProject(
                    project: facts.project,
                    reason: .notChosen(
                        nearest.obstacles.first ?? (isOptimal ? .outweighed : .roomLeft),
                        at: problem.pairing.receivers[nearest.place.row]
                    ),
                    points: facts.points,
                    waitingRank: rank + 1
                )
            )
        }
        return declined.sorted { $0.project < $1.project }
    }
}
