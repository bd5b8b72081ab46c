import Complementarity
import Counties
import Foundation
import JieduiTestSupport
import Pairing
import Testing

@testable import Planning

/// Points of projects: the model and the audit, each in its own exact arithmetic.
@Suite struct ProjectPointsTests {
    /// One project at R1 with the four values.
    private static func sample(
        scale: InvestmentScale,
        invest: String,
        values: [Double?],
        points: Points = Points(units: 100_000),
        weights: [Double] = [0.25, 0.25, 0.25, 0.25],
        missing: Double = 0.5
    ) throws -> PlanningSample {
        var sample = try PlanningSample([[10]])
        sample.scenario.projectSettings.points = points
        sample.scenario.projectSettings.scale = scale
        sample.scenario.projectSettings.weights = ProjectValues(
            economic: weights[0],
            industrial: weights[1],
            ecological: weights[2],
            social: weights[3]
        )
        sample.scenario.score.missing = missing
        var project = Project(id: "p", name: "p")
        project.investment = Amount(units: Int64(((Double(invest) ?? 0) * 1_000_000).rounded()))
        project.landingCounties = [sample.county("R1")]
        project.values = ProjectValues(
            economic: values[0],
            industrial: values[1],
            ecological: values[2],
            social: values[3]
        )
        sample.scenario.projects = [project]
        return sample
    }

    /// What the model counts and what the audit counts.
    private static func points(_ sample: PlanningSample) throws -> [Points?] {
        let project = sample.scenario.projects[0]
        return [ProjectPoints.points(of: project, sample.scenario), AuditedPoints(sample.scenario).points(of: project)]
    }

    @Test(
        arguments: [
            // Exact halves of 10⁻⁴, which binary floats put on either side.
            ("linear", "3.77", [51.55, 51.55, 51.55, 51.55], "19.4344"),
            ("linear", "13.94", [45.425, 45.425, 45.425, 45.425], "63.3225"),
            ("linear", "0.25", [15.07, 15.07, 15.07, 15.07], "0.3768"),
            ("linear", "0.000005", [100, 100, 100, 100], "0.0001"), ("linear", "0.000004", [100, 100, 100, 100], "0"),
            ("none", "0", [50.0005, 50.0005, 50.0005, 50.0005], "5.0001"),
            ("none", "0", [50.0004, 50.0004, 50.0005, 50.0005], "5"),
            // √ of a square is a decimal: 1.5 · 10 · 0.33333 = 4.99995.
            ("squareRoot", "2.25", [33.333, 33.333, 33.333, 33.333], "5"),
            ("squareRoot", "2.25", [33.33299, 33.333, 33.333, 33.333], "4.9999"),
            ("squareRoot", "2.250001", [33.333, 33.333, 33.333, 33.333], "5"),
            ("squareRoot", "2.249999", [33.333, 33.333, 33.333, 33.333], "4.9999"),
            // log₂ 8 is 3: 3 · 10 · 0.166665 = 4.99995.
            ("logarithm", "7", [16.6665, 16.6665, 16.6665, 16.6665], "5"),
            ("logarithm", "7", [16.66649, 16.6665, 16.6665, 16.6665], "4.9999"),
            ("logarithm", "0", [100, 100, 100, 100], "0"), ("logarithm", "1", [100, 100, 100, 100], "10"),
            ("logarithm", "2", [100, 100, 100, 100], "15.8496"),
        ] as [(String, String, [Double], String)]
    )
    func `a half goes up, and less than a half goes down`(
        scale: String,
        invest: String,
        values: [Double],
        wanted: String
    ) throws {
        let scales: [String: InvestmentScale] = [
            "linear": .linear, "none": .none, "squareRoot": .squareRoot, "logarithm": .logarithm,
        ]
        let scale = try #require(scales[scale])
        let counted = try Self.points(Self.sample(scale: scale, invest: invest, values: values))
        #expect(counted.map { $0?.description } == [wanted, wanted])
    }

    @Test func `what is not given counts the share of missing data, exactly`() throws {
        // 0.1 · 0.3 · 100 twice and 0.4 · 12.345 twice: 2 · 3 + 2 · 4.938 = 15.876.
        let sample = try Self.sample(
            scale: .none,
            invest: "0",
            values: [nil, nil, 12.345, 12.345],
            weights: [0.1, 0.1, 0.4, 0.4],
            missing: 0.3
        )
        #expect(try Self.points(sample).map { $0?.description } == ["1.5876", "1.5876"])
    }

    @Test func `points that do not fit are none`() throws {
        for scale in InvestmentScale.allCases {
            let sample = try Self.sample(
                scale: scale,
                invest: "9000000000000",
                values: [1e300, 100, 100, 100],
                points: Points(units: 10_000_000_000)
            )
            #expect(try Self.points(sample) == [nil, nil], "\(scale)")
        }
    }

    @Test func `tiny and long figures are no trouble`() throws {
        let values = [Double.leastNonzeroMagnitude, 1e-60, 100.0 / 3, 0.1 + 0.2]
        for scale in InvestmentScale.allCases {
            let sample = try Self.sample(scale: scale, invest: "0.000001", values: values, weights: [1e-300, 1, 1, 1])
            let counted = try Self.points(sample)
            #expect(counted[0] != nil && counted[0] == counted[1], "\(scale): \(counted)")
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `model and audit agree, and come close to floating point`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func decimal(_ upper: Double, _ decimals: Int) -> Double {
            let power = pow(10.0, Double(decimals))
            return (Double.random(in: 0...upper, using: &random) * power).rounded() / power
        }
        let scale = try #require(InvestmentScale.allCases.randomElement(using: &random))
        let values = (0..<4).map { _ in
            Bool.random(using: &random) ? decimal(100, Int.random(in: 0...6, using: &random)) : nil
        }
        let weights = (0..<4).map { _ in decimal(1, Int.random(in: 1...10, using: &random)) }
        let invest = decimal(
            [10, 1_000, 1e9].randomElement(using: &random) ?? 10,
            Int.random(in: 0...6, using: &random)
        )
        let missing = decimal(1, 3)
        let sample = try Self.sample(
            scale: scale,
            invest: "\(invest)",
            values: values,
            points: Points(units: Int64.random(in: 0...1_000_000, using: &random)),
            weights: weights,
            missing: missing
        )
        let counted = try Self.points(sample)
        #expect(counted[0] == counted[1], "seed \(seed)")
        let mean = zip(weights, values).reduce(0.0) { $0 + $1.0 * ($1.1 ?? 100 * missing) }
        let factor: Double =
            switch scale {
            case .none: 1
            case .linear: invest
            case .squareRoot: invest.squareRoot()
            case .logarithm: log2(1 + invest)
            }
        let nearly = factor * sample.scenario.projectSettings.points.doubleValue * mean / 100
        let units = try #require(counted[0]).doubleValue
        #expect(abs(units - nearly) <= 0.000_05 + nearly * 1e-12, "seed \(seed): \(units), \(nearly)")
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `exact halves of random decimals go up`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        // 10 · (2k + 1) · 5·10⁻⁶ points, spread over investment and one value whose weight is 1.
        let odd = Int64.random(in: 0...4_999, using: &random) * 2 + 1
        let invest = [1, 2, 4, 5, 8, 10, 16, 20, 25].randomElement(using: &random) ?? 1
        let value = Double(odd) * 0.0005 / Double(invest)
        let written = Double(String(format: "%.10f", value)) ?? 0
        let sample = try Self.sample(
            scale: .linear,
            invest: "\(invest)",
            values: [written, 0, 0, 0],
            weights: [1, 0, 0, 0]
        )
        // invest · 10 · value / 100 = odd · 0.00005, whose nearest number of 10⁻⁴ is (odd + 1) / 2.
        #expect(try Self.points(sample).map { $0?.units } == [(odd + 1) / 2, (odd + 1) / 2], "seed \(seed)")
    }

    @Test func `plans of computed points pass the audit`() throws {
        var sample = try Self.sample(scale: .linear, invest: "3.77", values: [51.55, 51.55, 51.55, 51.55])
        sample.scenario.projects[0].isMust = true
        #expect(try sample.optimum()?.objective == 29.4344)
    }
}
