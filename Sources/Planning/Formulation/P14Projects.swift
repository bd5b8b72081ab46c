import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// P14: every project at most once, musts exactly once, each with a helper that it may come from.
    ///
    ///     Σ_{w,t} y[p,w,t] ≤ 1, = 1 where p must be placed
    ///     Σ_t y[p,w,t] ≤ Σ_{s ∈ source(p)} x[s,w]
    ///
    /// The second row is left out where any helper will do and every receiver has one. Projects that were not admitted
    /// have no variable; where such a one must be placed, a row says 0 = 1.
    mutating func addPlacements() {
        placementsByRow = [[Int]](repeating: [], count: problem.pairing.receivers.count)
        let needsAnyPartner = problem.pairing.allowsUnpaired && problem.omittedFamily != "P14"
        for candidate in problem.candidates.indices {
            let facts = problem.candidates[candidate]
            let project = problem.project(of: candidate)
            var all: [(Variable, Double)] = []
            for row in facts.rows {
                let years = usefulYears(of: facts)
                let own = years.map { add(Placement(candidate: candidate, row: row, year: $0), project.id, facts) }
                all += own.map { ($0, 1) }
                guard facts.columns != nil || needsAnyPartner else { continue }
                let sources = partners(ofRow: row).filter { facts.columns?.contains($0.column) ?? true }
                addAtMost(
                    "P14_\(project.id)_\(code(ofRow: row))",
                    own.map { ($0, 1) } + sources.map { ($0.variable, -1) },
                    0
                )
            }
            if project.isMust {
                addAtLeast("P14must_\(project.id)", all, 1)
            }
            if all.count > 1 { addAtMost("P14once_\(project.id)", all, 1) }
        }
        for refusal in problem.refusals where problem.scenario.projects[refusal.project].isMust {
            addAtLeast("P14must_\(problem.scenario.projects[refusal.project].id)", [], 1)
        }
    }

    private mutating func add(_ placement: Placement, _ id: String, _ facts: ProjectCandidate) -> Variable {
        let variable = addVariable(
            "y_\(id)_\(code(ofRow: placement.row))_\(placement.year + 1)",
            row: placement.row,
            upper: 1,
            kind: .binary
        )
        placementsByRow[placement.row].append(placements.count)
        placements.append(placement)
        placementVariables.append(variable)
        benefits[placement.row].append((variable, facts.points.units))
        return variable
    }

    /// The years of a project's window that can make a difference: all of them where something that it needs is given
    /// out by the year, else the first alone.
    private func usefulYears(of facts: ProjectCandidate) -> [Int] {
        let project = problem.scenario.projects[facts.project]
        let drawn = problem.pools.filter { pool in
            switch pool.kind {
            case .guidanceFund: project.fundNeed > .zero
            case .specialBond: project.bondNeed > .zero
            case .landQuota: facts.needs[.land] != nil
            case .energyQuota: facts.needs[.energy] != nil
            case .industryTeams, .ventureTeams, .digitalTeams:
                pool.kind.teams.map { project.teams[$0] ?? 0 > 0 } ?? false
            }
        }
        return drawn.contains { $0.hasYears } ? facts.years : Array(facts.years.prefix(1))
    }

    /// Terms over the placements of a receiver, in a planned year or in all.
    func placementTerms(
        row: Int,
        year: Int?,
        _ coefficient: (ProjectCandidate, Project) -> Double
    ) -> [(Variable, Double)] {
        placementsByRow[row].compactMap { position in
            let placement = placements[position]
            guard year == nil || placement.year == year else { return nil }
            let facts = problem.candidates[placement.candidate]
            let number = coefficient(facts, problem.scenario.projects[facts.project])
            return number == 0 ? nil : (placementVariables[position], number)
        }
    }
}
