@testable import GLPKSolver
import Foundation
import JieduiTestSupport
import LinearModel
import Testing

@Suite struct BoundaryTests {
    @Test(arguments: BoundaryProbe.Fault.allCases)
    func `a call that aborts raw GLPK comes back as its own words behind the trap`(
        _ fault: BoundaryProbe.Fault
    ) throws {
        let words = try #require(BoundaryProbe.provokeTrapped(fault))
        #expect(words.contains("Error detected") || words.contains("invalid") || words.contains("Assertion"))
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["JIEDUI_SANITIZED"] == nil))
    func `without the trap adding no columns aborts the process`() async {
        await #expect(processExitsWith: .signal(SIGABRT)) { BoundaryProbe.provokeRaw(.noColumns) }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["JIEDUI_SANITIZED"] == nil))
    func `without the trap a duplicate entry aborts the process`() async {
        await #expect(processExitsWith: .signal(SIGABRT)) { BoundaryProbe.provokeRaw(.duplicateEntry) }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["JIEDUI_SANITIZED"] == nil))
    func `without the trap cover cuts after presolve abort the process`() async {
        await #expect(processExitsWith: .signal(SIGABRT)) { BoundaryProbe.provokeRaw(.coverCutsAfterPresolve) }
    }

    @Test func `the solver works on the thread whose environment was lost`() throws {
        #expect(BoundaryProbe.provokeTrapped(.noColumns) != nil)
        let report = try GLPKSolver().solve(TinyModels.coverAbort.model)
        #expect(abs((report.solution?.objective ?? 0) - 17.11218) < 1e-5)
    }

    @Test func `work that never ends is stopped, and the solver works on its thread afterwards`() throws {
        #expect(BoundaryProbe.stopsWhatNeverEnds)
        let report = try GLPKSolver().solve(TinyModels.coverAbort.model)
        #expect(abs((report.solution?.objective ?? 0) - 17.11218) < 1e-5)
        #expect(BoundaryProbe.blocksAfterLastClose == 0)
    }

    @Test func `a session whose environment was lost throws instead of touching freed memory`() throws {
        let model = GeneratedModels.assignment(size: 4, seed: 1)
        try GLPKSolver().withSession(model, options: SolveOptions()) { session in
            _ = try session.solve()
            _ = BoundaryProbe.provokeTrapped(.duplicateEntry)
            #expect(throws: SolverError.self) { _ = try session.solve() }
            #expect(throws: SolverError.self) {
                try session.setBounds(of: Variable(index: 0), lower: 0, upper: 1)
            }
        }
        #expect(try GLPKSolver().solve(model).termination == .optimal)
    }

    @Test func `every call without a problem is refused and does not read it`() {
        #expect(BoundaryProbe.refusesMissingProblem)
    }

    @Test func `a session is of no use after its scope`() throws {
        let model = GeneratedModels.assignment(size: 3, seed: 1)
        var escaped: (any SolverSession)?
        try GLPKSolver().withSession(model, options: SolveOptions()) { escaped = $0 }
        #expect(throws: SolverError.self) { _ = try escaped?.solve() }
    }

    @Test func `GLPK holds no memory after a solve, an error or a cancelled search`() throws {
        for tiny in TinyModels.all {
            _ = try GLPKSolver().solve(tiny.model)
            #expect(BoundaryProbe.blocksAfterLastClose == 0, "\(tiny.name)")
        }
        let hard = GeneratedModels.generalizedAssignment(agents: 20, jobs: 100, seed: 1)
        _ = try GLPKSolver().solve(hard, options: SolveOptions(timeLimit: .milliseconds(300)))
        #expect(BoundaryProbe.blocksAfterLastClose == 0)
    }

    @Test func `two hundred concurrent solves agree with the solves one by one`() async throws {
        let models = (0..<200).map { index in
            index.isMultiple(of: 2)
                ? GeneratedModels.generalizedAssignment(agents: 3, jobs: 8, seed: UInt64(index % 20))
                : GeneratedModels.assignment(size: 8, seed: UInt64(index % 20))
        }
        let expected = try (0..<20).map { try GLPKSolver().solve(models[$0]).solution?.values }
        try await withThrowingTaskGroup(of: (Int, [Double]?).self) { group in
            for (index, model) in models.enumerated() {
                group.addTask { (index, try GLPKSolver().solve(model).solution?.values) }
            }
            for try await (index, values) in group {
                // 20 seeds for each parity: index 21 is seed 1 of the odd family, which index 1 solved.
                #expect(values == expected[index % 20], "model \(index)")
            }
        }
    }
}

@Suite struct RejectedModelTests {
    private func expectRejected(_ build: (inout Model) -> Void) {
        var model = Model(name: "rejected")
        build(&model)
        #expect {
            _ = try GLPKSolver().solve(model)
        } throws: { error in
            if case .invalidModel = error as? SolverError { true } else { false }
        }
    }

    @Test func `numbers GLPK would take on trust are refused`() {
        expectRejected { model in
            let x = model.addVariable("x")
            model.addConstraint("c", lower: 0, terms: [(x, .nan)], upper: 1)
        }
        expectRejected { _ = $0.addVariable("x", lower: .infinity) }
        expectRejected { _ = $0.addVariable("x", upper: .nan) }
        expectRejected { _ = $0.addVariable("x", objective: .infinity) }
        expectRejected { _ = $0.addVariable("x", upper: 2.5, kind: .integer) }
        expectRejected { _ = $0.addVariable("x", lower: 3, upper: 2) }
    }

    @Test func `a row with too wide a range of coefficients is refused by name`() {
        var model = Model(name: "wide")
        let (x, y) = (model.addVariable("x"), model.addVariable("y"))
        model.addConstraint("budget", 1e6 * x + 0.1 * y <= 5e6)
        #expect {
            _ = try GLPKSolver().solve(model)
        } throws: { error in
            guard case .badlyScaledRow("budget", "y", 0.1, 1e6) = error as? SolverError else { return false }
            return true
        }
    }

    @Test func `options out of range are refused by name`() {
        let model = GeneratedModels.assignment(size: 2, seed: 1)
        #expect(throws: SolverError.self) {
            _ = try GLPKSolver().solve(model, options: SolveOptions(relativeGap: -1))
        }
        #expect(throws: SolverError.self) {
            _ = try GLPKSolver().solve(model, options: SolveOptions(relativeGap: .nan))
        }
    }
}
