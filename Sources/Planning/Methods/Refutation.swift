import Counties
import LinearModel
import Pairing

/// Rows that no plan breaks and that a point which is no plan does.
///
/// Limits over decisions alone are read from the model's own rows in exact integers. Where grants and transfers stand
/// between, they are eliminated first: what a receiver lacks after its own stock and its helper must come from the pool.
struct Refutation {
    let formulation: PolicyFormulation
    let values: [Double]
    let plan: PolicyPlan
    /// The cuts; empty where none could be proved.
    private(set) var cuts: [DecisionCut] = []

    var problem: PolicyProblem { formulation.problem }

    init(_ formulation: PolicyFormulation, _ judged: JudgedPlan) {
        self.formulation = formulation
        values = judged.values
        plan = judged.plan
        var rows = brokenRows()
        for kind in PoolKind.allCases { rows += brokenRows(of: kind) }
        rows += brokenTalentRows() + brokenAverages()
        cuts = rows.compactMap { DecisionCut($0, brokenAt: values, of: formulation.model) }
        cuts += brokenBudgets() + brokenParticipation()
    }

    /// The model's rows over whole variables that the point breaks.
    private func brokenRows() -> [IntegerRow] {
        let model = formulation.model
        return model.constraints.indices.flatMap { index -> [IntegerRow] in
            let terms = formulation.wholeTerms(ofRow: index)
            let definition = model.constraints[index]
            guard terms.allSatisfy({ model[$0.variable].map { $0.kind != .continuous } ?? false }) else { return [] }
            let exact = terms.compactMap { term in Self.units(term.coefficient).map { (term.variable, $0) } }
            guard exact.count == terms.count else { return [] }
            var rows: [IntegerRow] = []
            if let upper = Self.units(definition.upper) { rows.append(IntegerRow(terms: exact, upper: upper)) }
            if let lower = Self.units(definition.lower) {
                rows.append(IntegerRow(terms: exact.map { ($0.0, -$0.1) }, upper: -lower))
            }
            return rows.filter { $0.isBroken(at: values) }
        }
    }

    /// The sum of the k worst, where it is held: what any k receivers come to is at least that.
    private func brokenAverages() -> [IntegerRow] {
        formulation.heldAims.filter { $0.aim == .worstK }
            .compactMap { held in
                let losses = formulation.benefits.map { terms in terms.map { ($0.variable, -Int128($0.units)) } }
                let sums = losses.map(amount)
                let worst = sums.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }.prefix(problem.worstCount)
                let row = IntegerRow(terms: worst.flatMap { losses[$0] }, upper: -Int128(held.least))
                return row.isBroken(at: values) ? row : nil
            }
    }

    /// What terms come to at the point.
    func amount(_ terms: [(variable: Variable, units: Int128)]) -> Int128 { IntegerRow.sum(of: terms, at: values) }

    /// A number of the model in 10⁻⁶: amounts have no more decimals; nil where it has more, or is too large to be exact.
    private static func units(_ number: Double) -> Int128? {
        let scaled = number * Double(Amount.unitsPerOne)
        let rounded = scaled.rounded()
        guard scaled.isFinite, abs(scaled) < 9e15, abs(scaled - rounded) <= 1e-3 else { return nil }
        return Int128(rounded)
    }

    /// Whether a decision is made at the point.
    func isMade(_ variable: Variable) -> Bool { values[variable.index] > 0.5 }

    /// Column of the helper of a row at the point.
    func column(ofRow row: Int) -> Int? { formulation.partners(ofRow: row).first { isMade($0.variable) }?.column }

    /// P12: pairs of a helper and the modes that it pays for cost more than it has, so not all of them can be.
    private func brokenBudgets() -> [DecisionCut] {
        problem.pairing.helpers.indices.compactMap { column in
            guard let money = problem.means.money[column] else { return nil }
            var made: [Variable] = []
            var spent: Int128 = 0
            for row in problem.pairing.receivers.indices where self.column(ofRow: row) == column {
                let place = row * problem.pairing.helpers.count + column
                guard let pair = formulation.pairing.variable(at: place) else { continue }
                let modes = paidModes(row: row)
                let cost = modes.reduce(Int128(problem.means.costs[place].units)) { $0 + $1.first }
                guard cost > 0 else { continue }
                made.append(pair)
                made += modes.map(\.variable)
                spent += cost
            }
            return spent > Int128(money.units) ? DecisionCut(notAll: made) : nil
        }
    }

    /// Modes of a receiver that run and that its helper pays for, with their costs of the first year and of all years.
    private func paidModes(row: Int) -> [(variable: Variable, first: Int128, all: Int128)] {
        problem.scenario.modes.enumerated().compactMap { position, mode in
            guard mode.payer == .helper, let run = formulation.modeVariables[row][position], isMade(run) else {
                return nil
            }
            let (setup, annual) = (Int128(mode.setupCost.units), Int128(mode.annualCost.units))
            return (run, setup + annual, setup + annual * Int128(problem.calendar.years))
        }
    }

    /// P15: what a helper gets back does not reach what it asks for. Another receiver, one less, another taxed project or
    /// one mode less could mend it, and nothing else.
    private func brokenParticipation() -> [DecisionCut] {
        problem.pairing.helpers.indices.compactMap { column in
            guard let asked = problem.means.minBenefit[column] else { return nil }
            var balance = -Int128(asked.units)
            var terms: [(Variable, Double)] = []
            var lower = 1.0
            var hasReceiver = false
            for row in problem.pairing.receivers.indices {
                let place = row * problem.pairing.helpers.count + column
                guard let pair = formulation.pairing.variable(at: place) else { continue }
                guard isMade(pair) else {
                    terms.append((pair, 1))
                    continue
                }
                hasReceiver = true
                terms.append((pair, -1))
                lower -= 1
                balance -= Int128(problem.means.costs[place].units) * Int128(problem.calendar.years)
                for mode in paidModes(row: row) {
                    balance -= mode.all
                    terms.append((mode.variable, -1))
                    lower -= 1
                }
                let (taxes, absent) = sharedTaxes(row: row)
                balance += taxes
                terms += absent.map { ($0, 1) }
            }
            return hasReceiver && balance < 0 ? DecisionCut(terms: terms, lower: lower) : nil
        }
    }

    /// What flows back from a receiver at the point, rounded up, and the placements that could add to it.
    private func sharedTaxes(row: Int) -> (sum: Int128, absent: [Variable]) {
        var sum: Int128 = 0
        var absent: [Variable] = []
        for (position, mode) in problem.scenario.modes.enumerated() {
            guard let sharing = SharedTaxes(mode) else { continue }
            var taxes: [Amount] = []
            for place in formulation.placementsByRow[row] {
                let candidate = formulation.placements[place].candidate
                guard problem.project(of: candidate).mode == position else { continue }
                if isMade(formulation.placementVariables[place]) {
                    taxes.append(problem.candidates[candidate].localTax)
                } else {
                    absent.append(formulation.placementVariables[place])
                }
            }
            sum += sharing.total(of: taxes)
        }
        return (sum, absent)
    }
}
