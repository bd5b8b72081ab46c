internal import LinearModel

/// The objective between the model's numbers and GLPK's.
///
/// GLPK gets the objective scaled and without the model's constant. Its tolerances grow with the size of the objective,
/// so a constant would make them coarse (a large one) or hide how coarse they must be (one that nearly cancels the rest).
struct ObjectiveFrame {
    /// The model's constant, which GLPK does not see.
    let constant: Double
    /// GLPK's objective is this times the rest.
    let factor: Double
    /// The largest distance of the objective from the constant over the variables' bounds; infinite when there is none.
    let reach: Double

    /// The frame of a model.
    ///
    /// - Complexity: O(variables).
    init(_ model: Model, factor: Double) {
        constant = model.objectiveConstant
        self.factor = factor
        var (least, most) = (0.0, 0.0)
        for definition in model.variables where definition.objective != 0 {
            let (first, second) = (definition.objective * definition.lower, definition.objective * definition.upper)
            least += min(first, second)
            most += max(first, second)
        }
        reach = max(abs(least), abs(most))
    }

    /// GLPK's objective for an objective of the model.
    func scaled(_ objective: Double) -> Double {
        (objective - constant) * factor
    }

    /// The model's objective for an objective of GLPK's.
    func unscaled(_ objective: Double) -> Double {
        objective / factor + constant
    }

    /// How far a whole objective may be off by rounding: a sum that nearly cancels is as inexact as its terms.
    var rounding: Double {
        min(0.01, max(1e-6, 1e-9 * (abs(constant) + reach)))
    }
}
