@testable import GLPKSolver
import Foundation
import JieduiTestSupport
import LinearModel
import Synchronization
import Testing

@Suite struct LimitTests {
    /// Far beyond what can be proved in seconds.
    private let hard = GeneratedModels.generalizedAssignment(agents: 20, jobs: 100, seed: 1)

    private let isSanitized = ProcessInfo.processInfo.environment["JIEDUI_SANITIZED"] != nil

    @Test func `cancelling from another thread stops a hard search at once, with a valid bound`() throws {
        let (flag, board, clock) = (CancellationFlag(), SolveProgressBoard(), ContinuousClock())
        let cancelled = Mutex<ContinuousClock.Instant?>(nil)
        Thread.detachNewThread {
            // Not before there is a point, so that a slow machine tests the same thing.
            for _ in 0..<6000 where board.latest.incumbent == nil { Thread.sleep(forTimeInterval: 0.01) }
            Thread.sleep(forTimeInterval: 0.2)
            cancelled.withLock { $0 = clock.now }
            flag.cancel()
        }
        let report = try GLPKSolver().solve(hard, options: SolveOptions(cancellation: flag, progress: board))
        let delay = clock.now - (try #require(cancelled.withLock { $0 }))
        #expect(report.termination == .interrupted)
        #expect(delay < .seconds(isSanitized ? 5 : 0.8), "stopped after \(delay)")
        try expectHonest(report)
    }

    @Test func `a flag raised before the solve stops it before any work`() throws {
        let flag = CancellationFlag()
        flag.cancel()
        let report = try GLPKSolver().solve(hard, options: SolveOptions(cancellation: flag))
        #expect(report.termination == .interrupted)
        #expect(report.work.simplexIterations == 0)
    }

    @Test func `cancelling stops a large linear program`() throws {
        let large = GeneratedModels.assignment(size: 220, seed: 1)
        let flag = CancellationFlag()
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.3)
            flag.cancel()
        }
        let report = try GLPKSolver().solve(large, options: SolveOptions(cancellation: flag))
        #expect(report.termination == .interrupted || report.termination == .optimal)
        #expect(report.work.wallSeconds < 3)
    }

    @Test func `the time limit holds and leaves a valid point and bound`() throws {
        let report = try GLPKSolver().solve(hard, options: SolveOptions(timeLimit: .seconds(isSanitized ? 10 : 3)))
        #expect(report.termination == .timeLimit)
        #expect(report.work.wallSeconds < (isSanitized ? 20 : 4))
        try expectHonest(report)
    }

    @Test func `no time at all is a time limit, not an error`() throws {
        for limit in [Duration.zero, .seconds(-5)] {
            let report = try GLPKSolver().solve(hard, options: SolveOptions(timeLimit: limit))
            #expect(report.termination == .timeLimit)
        }
    }

    @Test(arguments: 0..<3)
    func `wherever the iterations run out, the report says so and nothing fails`(_ seed: Int) throws {
        let model = GeneratedModels.generalizedAssignment(agents: 4, jobs: 12, seed: UInt64(seed))
        let optimum = try GLPKSolver().solve(model).solution?.objective
        for limit in 0...80 {
            let report = try GLPKSolver().solve(model, options: SolveOptions(iterationLimit: limit))
            switch report.termination {
            case .optimal: #expect(report.solution?.objective == optimum, "limit \(limit)")
            default: #expect(report.termination == .iterationLimit, "limit \(limit)")
            }
        }
    }

    @Test func `an unbounded relaxation without whole points is infeasible, or out of iterations, never out of time`()
        throws
    {
        var model = Model(name: "unbounded relaxation")
        model.sense = .maximize
        let free = model.addVariable("free", objective: 1)
        let whole = (0..<12).map { model.addVariable("b\($0)", kind: .binary) }
        for first in 0..<4 {
            let part = whole[(3 * first)..<(3 * first + 3)].map { ($0, 2.0) }
            model.addConstraint("odd\(first)", lower: 3, terms: part, upper: 3)
        }
        model.addConstraint("least", lower: 1, terms: [(free, 1)] + whole.map { ($0, 1) }, upper: .infinity)
        let report = try GLPKSolver().solve(model)
        #expect(report.termination == .infeasible && report.isInfeasibilityConfirmed)
        for limit in 0...30 {
            let limited = try GLPKSolver().solve(model, options: SolveOptions(iterationLimit: limit))
            #expect([.infeasible, .iterationLimit].contains(limited.termination), "limit \(limit)")
        }
    }

    @Test(arguments: [LinearVerdict.timeLimit, .iterationLimit, .interrupted, .optimal, .infeasible, .unbounded])
    func `a limit that stops the relaxation of a tree stops the search and is no failure`(
        _ verdict: LinearVerdict
    ) throws {
        let outcome = TreeSearch.Outcome(stoppedBy: verdict)
        guard [.timeLimit, .iterationLimit, .interrupted].contains(verdict) else {
            #expect(outcome == nil)
            return
        }
        guard case .stopped(verdict.termination) = try #require(outcome).end else {
            Issue.record("\(verdict) gives another end")
            return
        }
    }

    @Test func `a gap that is allowed ends the search and is kept`() throws {
        let report = try GLPKSolver().solve(hard, options: SolveOptions(timeLimit: .seconds(60), relativeGap: 0.03))
        #expect(report.termination == .gapReached || report.termination == .optimal)
        #expect(try #require(report.relativeGap) <= 0.03)
        try expectHonest(report)
    }

    @Test func `the board shows bound and nodes to another thread while the search runs`() throws {
        let board = SolveProgressBoard()
        let seen = CancellationFlag()
        Thread.detachNewThread {
            for _ in 0..<200 {
                let snapshot = board.latest
                if snapshot.bound != nil, snapshot.simplexIterations > 0 { seen.cancel() }
                Thread.sleep(forTimeInterval: 0.01)
            }
        }
        let report = try GLPKSolver().solve(
            hard,
            options: SolveOptions(timeLimit: .seconds(2), progress: board)
        )
        #expect(seen.isCancelled)
        #expect(board.latest.incumbent == report.solution?.objective)
        #expect(board.latest.bound == report.bound)
    }

    @Test(arguments: 0..<30)
    func `a known point never changes the optimum`(_ seed: Int) throws {
        let model = GeneratedModels.generalizedAssignment(agents: 3, jobs: 9, seed: UInt64(seed))
        let free = try GLPKSolver().solve(model)
        guard let point = free.solution else {
            #expect(free.termination == .infeasible && free.isInfeasibilityConfirmed)
            return
        }
        let helped = try GLPKSolver().solve(model, options: SolveOptions(incumbent: point.values))
        #expect(helped.termination == .optimal && helped.isIncumbentAccepted == true)
        #expect(helped.solution?.objective == point.objective)
        var wrong = point.values
        wrong[0] = 1 - wrong[0]
        let refused = try GLPKSolver().solve(model, options: SolveOptions(incumbent: wrong))
        #expect(refused.isIncumbentAccepted == false)
        #expect(refused.solution?.objective == point.objective)
        let short = try GLPKSolver().solve(model, options: SolveOptions(incumbent: [1]))
        #expect(short.isIncumbentAccepted == false && short.solution?.objective == point.objective)
    }

    private func expectHonest(_ report: SolveReport) throws {
        let (solution, bound) = (try #require(report.solution), try #require(report.bound))
        #expect(violations(of: solution.values, in: hard).isEmpty)
        #expect(solution.objective <= bound)
        // The optimum is 2476, as HiGHS proves; no bound may lie below it.
        #expect(bound >= 2476)
        #expect(abs((report.relativeGap ?? -1) - (bound - solution.objective) / solution.objective) < 1e-9)
    }
}
