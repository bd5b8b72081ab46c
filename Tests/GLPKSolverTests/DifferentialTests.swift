import Foundation
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

/// The same models through our text formats and other programs.
@Suite struct DifferentialTests {
    private struct Answer: Equatable {
        var isOptimal: Bool
        var objective: Double
    }

    /// Tiny models whose text any reader accepts, and seeded ones with hostile names.
    private static let models: [Model] = {
        // Raw GLPK answers 0 instead of 3 to the model with rounding dust: the reason why the solver drops dust.
        let tiny = TinyModels.all.filter { $0.termination != .unbounded && $0.name != "rounding dust" }.map(\.model)
        let seeded = (0..<40).map { GeneratedModels.mixed(seed: UInt64($0) + 77) }
        return tiny + seeded + [hostileNames]
    }()

    private static var hostileNames: Model {
        var model = Model(name: "名字\n与空格")
        let names = [
            "P1_371428", "县城 甲", "县城 乙", "end", "1e5", "e12", "free", String(repeating: "长", count: 300), "a+b", "a-b",
            "one", ".x", "a:b", "<=",
        ]
        let variables = names.map { model.addVariable($0, upper: 10, kind: .integer) }
        let worth = sum(over: variables) { Double($0.index + 1) * $0 }
        model.setObjective(.maximize, worth + 0.1)
        model.addConstraint("obj", sum(variables) <= 12.0)
        model.addConstraint("预算 上限", LinearConstraint(1, variables[0] - variables[1], 3))
        model.addConstraint("预算 下限", LinearConstraint(0.1, 0.1 * variables[0] + variables[2], 0.3 + 5))
        return model
    }

    private func ours(_ model: Model) throws -> Answer {
        let report = try GLPKSolver().solve(model)
        return Answer(
            isOptimal: report.termination == .optimal,
            objective: report.solution?.objective ?? 0
        )
    }

    private func expectSame(_ found: Answer?, _ model: Model, sign: Double, _ reader: String) throws {
        let expected = try ours(model)
        let found = try #require(found, "\(reader) did not read \(model.name)")
        #expect(found.isOptimal == expected.isOptimal, "\(reader): \(model.name)")
        guard expected.isOptimal, found.isOptimal else { return }
        let difference = abs(sign * found.objective - expected.objective)
        #expect(difference <= 1e-6 * max(1, abs(expected.objective)), "\(reader): \(model.name)")
    }

    @Test func `glpsol reads our LP and MPS text and finds the same optimum`() throws {
        let folder = try TemporaryFolder()
        for (index, model) in Self.models.enumerated() {
            let isMaximized = model.sense == .maximize
            let lp = try folder.write("\(index).lp", model.lpText())
            try expectSame(try glpsol("--lp", lp, folder), model, sign: 1, "glpsol --lp")
            let mps = try folder.write("\(index).mps", model.mpsText())
            try expectSame(
                try glpsol("--freemps", mps, folder),
                model,
                sign: isMaximized ? -1 : 1,
                "glpsol --freemps"
            )
        }
    }

    private func glpsol(_ format: String, _ file: URL, _ folder: TemporaryFolder) throws -> Answer? {
        let output = folder.url.appending(path: "out.txt")
        try? FileManager.default.removeItem(at: output)
        _ = try run("/usr/bin/env", ["glpsol", format, file.path, "-w", output.path])
        guard let text = try? String(contentsOf: output, encoding: .utf8) else { return nil }
        for line in text.split(separator: "\n") where line.hasPrefix("s ") {
            // "s bas rows columns f f objective" or "s mip rows columns o objective"
            let words = line.split(separator: " ")
            guard words.count >= 6, let objective = words.last.flatMap({ Double($0) }) else { return nil }
            let isOptimal = words[1] == "bas" ? words[4] == "f" && words[5] == "f" : words[4] == "o"
            return Answer(isOptimal: isOptimal, objective: objective)
        }
        return nil
    }

    @Test func `HiGHS reads our LP and MPS text and finds the same optimum`() throws {
        let python = ProcessInfo.processInfo.environment["JIEDUI_PYTHON"] ?? "python3"
        let probe = try run("/usr/bin/env", [python, "-c", "import highspy"])
        guard probe.status == 0 else {
            print("skipped: no highspy for \(python); set JIEDUI_PYTHON to an interpreter that has it")
            return
        }
        let folder = try TemporaryFolder()
        var files: [URL] = []
        for (index, model) in Self.models.enumerated() {
            files.append(try folder.write("\(index).lp", model.lpText()))
            files.append(try folder.write("\(index).mps", model.mpsText()))
        }
        let script = """
            import highspy, sys
            for f in sys.argv[1:]:
                h = highspy.Highs(); h.setOptionValue('output_flag', False); h.setOptionValue('mip_rel_gap', 0.0)
                read = h.readModel(f); h.run(); s = h.getModelStatus()
                ok = s in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty)
                print('RESULT', int(read != highspy.HighsStatus.kError), int(ok), h.getInfo().objective_function_value)
            """
        let output = try run("/usr/bin/env", [python, "-c", script] + files.map(\.path)).output
        let lines = output.split(separator: "\n").filter { $0.hasPrefix("RESULT") }
        #expect(lines.count == files.count)
        for (index, line) in lines.enumerated() {
            let words = line.split(separator: " ")
            let model = Self.models[index / 2]
            let isMPS = !index.isMultiple(of: 2)
            let answer =
                words[1] == "1" ? Double(words[3]).map { Answer(isOptimal: words[2] == "1", objective: $0) } : nil
            let sign: Double = isMPS && model.sense == .maximize ? -1 : 1
            try expectSame(answer, model, sign: sign, isMPS ? "HiGHS MPS" : "HiGHS LP")
        }
    }

    private func run(_ tool: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "output").path
        let process = try ChildProcess(tool, arguments, output: file)
        guard case .exit(let status) = process.wait() else { return (-1, "") }
        return (status, try String(contentsOfFile: file, encoding: .utf8))
    }
}

/// A folder that goes away with the test.
private final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "jiedui-solver-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func write(_ name: String, _ text: String) throws -> URL {
        let file = url.appending(path: name)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file
    }
}
