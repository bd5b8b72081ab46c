import Counties
import LinearModel

/// What bounds a stage beside its search, and how far a plan is from it.
extension ExactSearch {
    /// For the relaxation of a question whose search has ended.
    private static let timeForBound = Duration.seconds(3)
    /// Coefficients of a row that are further apart leave a relaxation without a trustworthy bound at times.
    private static let widestRange = 1e-4

    /// What no plan of a formulation exceeds in total, by its linear relaxation: for searches that end before the total has
    /// its turn, so that there is always a bound to show.
    func relaxedTotal(_ formulation: PolicyFormulation, atLeast total: Int64?) -> Int64? {
        // The search has ended, by time or by the user: this is the one thing still done, within seconds.
        let rounding = formulation.roundingOfBounds(isLevel: false)
        return relaxedBound(AimModel(.total, over: formulation), rounding, atLeast: total)
    }

    /// What no plan exceeds in a stage, by its linear relaxation; by a coarser one where that gives none.
    ///
    /// - Parameters:
    ///   - stage: The model of the stage, before its rows were rewritten.
    ///   - rounding: What rounding may have made of a bound.
    ///   - value: What is reached. A linear bound below it is worth nothing.
    /// - Returns: Nil where what counts has no bound in itself.
    func relaxedBound(_ stage: AimModel, _ rounding: BoundRounding, atLeast value: Int64?) -> Int64? {
        let model = stage.formulation.model.relaxed()
        // However many stages were cut short by time, bounds take no more than this beyond it.
        let end = min(.now, deadline) + Self.timeForBound
        let linear =
            linearBound(model, stage, until: end)
            ?? linearBound(model.loosened(below: Self.widestRange), stage, until: end)
        let packing = Self.units(stage.formulation.model.packingBound)
        guard let bound = linear.flatMap({ Self.units($0 + rounding.error) }), bound >= value ?? bound else {
            return packing.map { max($0, value ?? $0) }
        }
        return min(bound, max(packing ?? bound, value ?? bound))
    }

    /// How a question ends of which the solver says that nothing keeps the rows: infeasible where nothing keeps them even without
    /// their small terms, which leaves a question of moderate range.
    ///
    /// What no point of the larger question keeps, no point of the stage keeps.
    func confirmedInfeasible(_ stage: AimModel) -> StageAnswer.Outcome {
        guard !stage.formulation.isRefutable else { return .infeasible }
        guard options.cancellation?.isCancelled != true else { return .interrupted }
        var formulation = stage.formulation
        formulation.model = formulation.model.loosened(below: Self.widestRange)
        guard formulation.isRefutable else { return .precision }
        let left = deadline - .now
        guard left > .zero else { return .time }
        let limits = SolveOptions(timeLimit: left, integerObjective: true, cancellation: options.cancellation)
        guard let report = try? search.solve(formulation, limits) else { return .precision }
        return switch report.termination {
        case .infeasible where report.isInfeasibilityConfirmed: .infeasible
        case .timeLimit, .iterationLimit: .time
        case .interrupted: .interrupted
        default: .precision
        }
    }

    /// The bound of a linear program that stands for a stage; nil where the solver has none in time.
    private func linearBound(_ model: Model, _ stage: AimModel, until end: ContinuousClock.Instant) -> Double? {
        var formulation = stage.formulation
        formulation.model = model
        let left = end - .now
        // After an interruption the bound is the one thing still done.
        let cancellation = options.cancellation?.isCancelled == true ? nil : options.cancellation
        let limits = SolveOptions(timeLimit: left, cancellation: cancellation)
        guard left > .zero, let report = try? search.solve(formulation, limits),
            report.termination == .optimal
        else { return nil }
        return report.bound
    }

    /// Whether a plan is as close to its bound as was asked for.
    func gapIsMet(_ answer: StageAnswer, _ stage: AimModel) -> Bool {
        guard let value = answer.value, let bound = answer.bound else { return false }
        let one: Double =
            switch stage.aim {
            case .pairs, .kept, .projects: 1
            case .worst, .worstK, .total: Double(Points.unitsPerOne)
            }
        return (Double(bound) - Double(value)) / max(one, abs(Double(value))) <= options.gap
    }

    /// A bound of the model in whole units, rounded down to what the objective can reach.
    static func units(_ bound: Double?) -> Int64? {
        guard let bound else { return nil }
        let whole = (bound + 1e-6 + 1e-9 * abs(bound)).rounded(.down)
        return whole.isFinite && abs(whole) < 9e15 ? Int64(whole) : nil
    }
}
