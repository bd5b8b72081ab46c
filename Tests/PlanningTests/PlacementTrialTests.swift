import Counties
import GLPKSolver
import LinearModel
import Pairing
import Testing

@testable import Planning

/// The trial of single projects against the model: there is room exactly where the model finds a plan.
@Suite struct PlacementTrialTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `there is room for a project exactly where the model says so`(seed: UInt64) throws {
        guard let (problem, plan) = try RandomPolicy(seed: seed).solved() else { return }
        let trial = PlacementTrial(problem, plan)
        let formulation = PolicyFormulation(problem)
        let placed = Set(plan.projects.map(\.project))
        for place in formulation.placements where !placed.contains(problem.candidates[place.candidate].project) {
            let obstacles = trial.obstacles(place)
            let model = Self.model(formulation, with: place, trial.entries)
            let report = try GLPKSolver().solve(model, options: SolveOptions())
            #expect(obstacles.isEmpty == (report.solution != nil), "seed \(seed): \(place) \(obstacles)")
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `the place named is the closest of all places, tried one by one`(seed: UInt64) throws {
        guard let (problem, plan) = try RandomPolicy(seed: seed).solved() else { return }
        let trial = PlacementTrial(problem, plan)
        for (candidate, facts) in problem.candidates.enumerated() {
            let places = facts.rows.flatMap { row in
                facts.years.map { Placement(candidate: candidate, row: row, year: $0) }
            }
            let closest = places.map { ($0, trial.obstacles($0)) }.min { left, right in
                let (mine, other) = (left.1.first?.standing, right.1.first?.standing)
                return (left.1.count, -(mine?.rank ?? 0), mine?.short ?? 0, left.0)
                    < (right.1.count, -(other?.rank ?? 0), other?.short ?? 0, right.0)
            }
            let nearest = trial.nearest(candidate)
            #expect(nearest?.place == closest?.0 && nearest?.obstacles == closest?.1, "seed \(seed): \(facts.project)")
        }
    }

    /// The model with everything fixed but what the receiver of the new project is given.
    private static func model(_ formulation: PolicyFormulation, with place: Placement, _ entries: PlanEntries) -> Model
    {
        var model = formulation.model
        func fix(_ variable: Variable?, _ value: Double) {
            if let variable { model.setBounds(of: variable, lower: value, upper: value) }
        }
        let columns = entries.problem.pairing.helpers.count
        for pair in formulation.pairing.places {
            let isMade = entries.columns[pair / columns] == pair % columns
            fix(formulation.pairing.variable(at: pair), isMade ? 1 : 0)
        }
        for (other, variable) in zip(formulation.placements, formulation.placementVariables) {
            fix(variable, other == place || entries.placed[other.row].contains(other) ? 1 : 0)
        }
        let million = Double(Amount.unitsPerOne)
        for row in entries.rows {
            for variable in formulation.supportVariables[row] { fix(variable, 0) }
            for (mode, variable) in formulation.modeVariables[row].enumerated() {
                let isNew = row == place.row && entries.project(place).mode == mode
                fix(variable, isNew || entries.modes[row].contains(mode) ? 1 : 0)
            }
            guard row != place.row else { continue }
            for (kind, variables) in formulation.grantVariables {
                let grants = entries.folded(entries.granted(kind, row: row), kind)
                for (variable, units) in zip(variables[row], grants) { fix(variable, Double(units) / million) }
            }
            for (means, gifts) in formulation.gifts {
                guard let column = entries.columns[row], let gift = gifts[row * columns + column] else { continue }
                fix(gift.share, Double(entries.passed(means, row: row)) / million)
            }
        }
        return model
    }
}
