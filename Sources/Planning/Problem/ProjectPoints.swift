import Counties
import Foundation

/// What a project is worth (docs/policy-model.md, "Points of a project").
enum ProjectPoints {
    /// The given points or the computed ones, rounded to 10⁻⁴, halves away from zero; nil where they do not fit.
    static func points(of project: Project, _ scenario: Scenario) -> Points? {
        if let points = project.points { return points }
        let settings = scenario.projectSettings
        var mean = 0.0
        for (weight, value) in zip(settings.weights.list, project.values.list) {
            mean += (weight ?? 0) * (value ?? 100 * scenario.score.missing)
        }
        guard let scale = scale(of: project, settings.scale) else { return nil }
        return Points(rounding: scale * settings.points.doubleValue * mean / 100)
    }

    private static func scale(of project: Project, _ scale: InvestmentScale) -> Double? {
        if scale == .none { return 1 }
        guard let investment = project.investment?.doubleValue else { return nil }
        return switch scale {
        case .squareRoot: investment.squareRoot()
        case .logarithm: log2(1 + investment)
        case .linear, .none: investment
        }
    }
}
