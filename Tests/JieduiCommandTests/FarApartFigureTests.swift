import JieduiTestSupport
import Testing

/// Amounts of six digits beside amounts of a millionth: beyond what floating point can keep apart in one row.
///
/// The answers are known from a solver of whole numbers (OR-tools CP-SAT), all amounts counted in millionths.
@Suite struct FarApartFigureTests {
    @Test func `plans are found, and not called optimal`() async throws {
        for (scenario, optimum) in [
            (FarApartScenario.smallParts, 98.0), (FarApartScenario.exactMeans, 73), (FarApartScenario.pool, 212.9932),
        ] {
            let folder = try TemporaryFolder()
            let run = try await Product.run("solve", try scenario.write(to: folder), "--json", "--no-margins")
            #expect(run.status == 4, "\(run.errorText)")
            let document = try run.document()
            #expect(document["reason"]?.text == "precision")
            let (objective, bound) = (document["objective"]?.number, document["bound"]?.number)
            #expect(objective.map { $0 <= optimum && $0 > 0.9 * optimum } == true, "\(objective ?? 0)")
            #expect(bound.map { $0 >= optimum } == true, "\(bound ?? 0)")
        }
    }

    @Test func `what floating point cannot tell is left open, with a bound that holds`() async throws {
        let folder = try TemporaryFolder()
        let path = try FarApartScenario.beyond.write(to: folder)
        let run = try await Product.run("solve", path, "--json", "--no-margins", "--seconds", "5")
        // A plan worth 67 exists, so that the question must not be called infeasible, nor a lower bound be stated.
        #expect([4, 5].contains(run.status), "\(run.errorText)")
        let document = try run.document()
        #expect(["precision", "time"].contains(document["reason"]?.text))
        #expect(document["bound"]?.number.map { $0 >= 67 } ?? true, "\(document["bound"]?.number ?? 0)")
    }

    @Test func `rows that nearly coincide hide no better plan`() async throws {
        let folder = try TemporaryFolder()
        let run = try await Product.run(
            "solve",
            try NearCoincidence.scenario.write(to: folder),
            "--json",
            "--no-margins"
        )
        let document = try run.document()
        #expect(document["objective"]?.number == 43.6083)
        #expect(run.status == 0 && document["bound"]?.number == 43.6083, "\(run.errorText)")
    }

    @Test func `a fatal error of the solver leaves an answer and a bound`() async throws {
        let folder = try TemporaryFolder()
        let path = try FatalError.scenario.write(to: folder)
        let run = try await Product.run("solve", path, "--json", "--no-margins", "--seconds", "20")
        #expect([4, 5].contains(run.status), "\(run.errorText)")
        let document = try run.document()
        #expect(document["reason"]?.text == "precision" && document["bound"]?.number != nil)
    }

    @Test func `words say why a plan is not called optimal`() async throws {
        let folder = try TemporaryFolder()
        let path = try FarApartScenario.pool.write(to: folder)
        let words = try await Product.run("solve", path, "--no-margins", "--lang", "zh")
        let unwrapped = words.outputText.filter { !$0.isWhitespace }
        #expect(unwrapped.contains("不判定为最优，只给出方案和上界"), "\(words.outputText)")
    }
}
