import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// P13: a mode runs with a helper that can run it, and with the projects and the land that it asks for.
    ///
    ///     Σ_t y[p,w,t] ≤ u[w,m(p)];   u[w,m] ≤ Σ_{s able} x[s,w]
    ///     Σ_{p of m} y[p,w,·] ≥ min_projects[m]·u[w,m];   Σ_{p of m} land[p]·y[p,w,·] ≥ min_land[m]·u[w,m]
    ///     Σ_{p of m} y[p,w,·] ≤ max_per_county[m]
    ///
    /// `u` exists where something depends on it: a cost, a minimum, a benefit, capability.
    mutating func addModes() {
        for row in problem.pairing.receivers.indices {
            for (position, mode) in problem.scenario.modes.enumerated() {
                let name = "\(code(ofRow: row))_\(mode.id)"
                let count = placementTerms(row: row, year: nil) { $1.mode == position ? 1 : 0 }
                if let most = mode.maxProjects, count.count > most { addAtMost("P13max_\(name)", count, Double(most)) }
                guard isDecided(mode, position, row: row, hasProjects: !count.isEmpty) else { continue }
                let run = addVariable("u_\(name)", row: row, upper: 1, kind: .binary)
                modeVariables[row][position] = run
                if problem.omittedFamily != "P13" {
                    linkProjects(row: row, to: run, "P13_\(name)") { $0.mode == position }
                }
                addRunners(mode, position, row: row, run, name)
                if mode.minProjects > 0 {
                    addAtLeast("P13projects_\(name)", count + [(run, -Double(mode.minProjects))], 0)
                }
                if mode.minLand > .zero {
                    let land = placementTerms(row: row, year: nil) { facts, project in
                        project.mode == position ? facts.needs[.land]?.doubleValue ?? 0 : 0
                    }
                    addAtLeast("P13land_\(name)", land + [(run, -mode.minLand.doubleValue)], 0)
                }
                addBenefit(mode, position, row: row, run, name)
            }
        }
    }

    /// Whether anything depends on a mode being run: with projects of it any cost, minimum or capability, without them a
    /// benefit alone.
    private func isDecided(_ mode: CooperationMode, _ position: Int, row: Int, hasProjects: Bool) -> Bool {
        if mode.benefit != .zero || !pairBenefits(position, row: row).isEmpty { return true }
        guard hasProjects else { return false }
        return mode.setupCost > .zero || mode.annualCost > .zero || mode.minProjects > 0 || mode.minLand > .zero
            || mode.needsCapability || problem.pairing.allowsUnpaired || mode.taxShare > 0
    }

    private mutating func addRunners(
        _ mode: CooperationMode,
        _ position: Int,
        row: Int,
        _ run: Variable,
        _ name: String
    ) {
        guard problem.omittedFamily != "P13", mode.needsCapability || problem.pairing.allowsUnpaired else { return }
        let able = partners(ofRow: row).filter {
            !mode.needsCapability || problem.means.modes[$0.column].contains(position)
        }
        addAtMost("P13able_\(name)", [(run, 1)] + able.map { ($0.variable, -1) }, 0)
    }

    /// Benefits that single helpers give a mode, by column.
    private func pairBenefits(_ mode: Int, row: Int) -> [Int: Int64] {
        var benefits: [Int: Int64] = [:]
        for entry in problem.scenario.pairModeBenefits where entry.mode == mode {
            guard entry.receiver == problem.pairing.receivers[row],
                let column = problem.pairing.helpers.firstIndex(of: entry.helper)
            else { continue }
            benefits[column] = entry.benefit.units
        }
        return benefits
    }

    /// The points of a mode: with one figure for all helpers they hang on u; else on which helper is there.
    ///
    ///     Σ_d δ[w,m,d] = u[w,m];   δ[w,m,d] ≤ Σ_{s with benefit d} x[s,w]
    private mutating func addBenefit(
        _ mode: CooperationMode,
        _ position: Int,
        row: Int,
        _ run: Variable,
        _ name: String
    ) {
        let own = pairBenefits(position, row: row)
        guard !own.isEmpty else {
            if mode.benefit != .zero { benefits[row].append((run, mode.benefit.units)) }
            return
        }
        let groups = Dictionary(grouping: partners(ofRow: row)) { own[$0.column] ?? mode.benefit.units }
        var choices: [(Variable, Double)] = [(run, -1)]
        for (number, (units, partners)) in groups.sorted(by: { $0.key < $1.key }).enumerated() {
            let choice = addVariable("e_\(name)_\(number + 1)", row: row, upper: 1)
            choices.append((choice, 1))
            addAtMost("P13helper_\(name)_\(number + 1)", [(choice, 1)] + partners.map { ($0.variable, -1) }, 0)
            benefits[row].append((choice, units))
        }
        model.addConstraint("P13benefit_\(name)", lower: 0, terms: choices, upper: 0)
    }
}
