import Counties
import Foundation
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Pairing
import Testing

/// The linear model in both scales, and its text, against the exact network.
@Suite struct FormulationTests {
    @Test(arguments: 4_000..<4_200 as Range<UInt64>)
    func `both scales of the model have the optimum of the network`(seed: UInt64) throws {
        let scenario = RandomScenario.make(
            seed: seed,
            features: .random(from: .pure, seed: seed),
            helpers: 1...6,
            receivers: 1...6
        )
        let question = try PairingQuestion(scenario)
        let optimum = try question.optimum()
        for scale in [PairingFormulation.Scale.natural, .integers] {
            let formulation = PairingFormulation(question.problem, scale: scale)
            let report = try GLPKSolver().solve(formulation.model)
            #expect(report.termination == (optimum == nil ? .infeasible : .optimal), "seed \(seed)")
            let found = report.solution.map { ($0.objective * Double(formulation.objectiveUnit)).rounded() }
            #expect(found == optimum.map(Double.init), "seed \(seed)")
            guard let solution = report.solution else { continue }
            let plan = formulation.plan(of: solution)
            #expect(PlanAudit(of: scenario).judge(plan.pairs).isValid, "seed \(seed)")
            #expect(formulation.values(of: plan) == solution.values, "seed \(seed)")
        }
    }

    @Test(arguments: 4_200..<4_400 as Range<UInt64>)
    func `both scales agree with the brute force when every family is on`(seed: UInt64) throws {
        let question = try PairingQuestion(RandomScenario.make(seed: seed, helpers: 1...4, receivers: 1...4))
        let best = try question.bruteForce()?.best.units
        for scale in [PairingFormulation.Scale.natural, .integers] {
            let formulation = PairingFormulation(question.problem, scale: scale)
            let report = try GLPKSolver().solve(formulation.model)
            let found = report.solution.map { ($0.objective * Double(formulation.objectiveUnit)).rounded() }
            #expect(found == best.map(Double.init), "seed \(seed)")
        }
    }

    @Test(arguments: 4_200..<4_400 as Range<UInt64>)
    func `centred costs say of every plan what the values say`(seed: UInt64) throws {
        let question = try PairingQuestion(RandomScenario.make(seed: seed, helpers: 1...4, receivers: 1...4))
        guard let plan = try question.answer().plan else { return }
        let natural = PairingFormulation(question.problem, scale: .natural)
        let centred = PairingFormulation(question.problem, scale: .integers)
        #expect(natural.model.objectiveConstant == 0, "seed \(seed)")
        let points = natural.model.objective.evaluate(natural.values(of: plan))
        let units = centred.model.objective.evaluate(centred.values(of: plan)) * Double(centred.objectiveUnit)
        #expect(abs(points * 10_000 - units) < 1e-3, "seed \(seed)")
        let largest = natural.model.variables.reduce(0) { max($0, abs($1.objective) * 10_000) }
        for variable in centred.model.variables {
            #expect(abs(variable.objective) * Double(centred.objectiveUnit) <= largest + 1e-3, "seed \(seed)")
        }
    }

    @Test func `a constant for each receiver leaves the solver's costs as they are`() throws {
        let values = [[12.5, 7], [3, 4.25], [9, 8]]
        func costs(_ values: [[Double]]) throws -> [Double] {
            let question = try PairingQuestion(ScenarioBuilder(values: values))
            return PairingFormulation(question.problem, scale: .integers).model.variables.map(\.objective)
        }
        let shifted = zip(values, [1_000_000, -250_000.5, 0]).map { row, shift in row.map { $0 + shift } }
        #expect(try costs(shifted) == costs(values))
    }

    @Test(
        .enabled(if: GLPSol.isInstalled, "glpsol is not installed (package glpk-utils)"),
        arguments: 4_400..<4_460 as Range<UInt64>
    )
    func `glpsol reads the model in points to the same optimum`(seed: UInt64) throws {
        let question = try PairingQuestion(RandomScenario.make(seed: seed, helpers: 1...5, receivers: 1...5))
        let optimum = try question.answer().objective?.doubleValue
        let text = PairingFormulation(question.problem, scale: .natural).model.lpText()
        let found = try GLPSol.optimum(of: text)
        guard let optimum else {
            #expect(found == nil, "seed \(seed)")
            return
        }
        let difference = abs(try #require(found, "seed \(seed)") - optimum)
        #expect(difference < 1e-6, "seed \(seed)")
    }
}

/// GLPK's own program, where it is installed.
enum GLPSol {
    static let path = ["/usr/bin/glpsol", "/usr/local/bin/glpsol"].first(where: FileManager.default.isExecutableFile)

    static var isInstalled: Bool { path != nil }

    /// The optimal objective of a model in LP text; nil when glpsol has no optimal solution.
    static func optimum(of text: String) throws -> Double? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("glpsol-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = folder.appendingPathComponent("model.lp")
        let answer = folder.appendingPathComponent("answer.txt")
        try Data(text.utf8).write(to: model)
        _ = try ChildProcess(path ?? "glpsol", ["--lp", model.path, "--write", answer.path]).wait()
        guard let written = try? String(contentsOf: answer, encoding: .utf8) else { return nil }
        // The line `s mip ROWS COLUMNS STATUS OBJECTIVE`; of a linear program `s bas ROWS COLUMNS STATUS STATUS OBJECTIVE`.
        let line = written.split(separator: "\n").first { $0.hasPrefix("s ") }
        let words = (line ?? "").split(separator: " ")
        let isOptimal = words.dropFirst(4).first == "o" || (words.count > 6 && words[4...5] == ["f", "f"])
        return isOptimal ? words.last.flatMap { Double($0) } : nil
    }
}
