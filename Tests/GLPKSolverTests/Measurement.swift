import Foundation
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

/// Figures for the record; runs only with JIEDUI_MEASURE=1, best with `-c release`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["JIEDUI_MEASURE"] == "1"), .serialized)
struct Measurement {
    @Test func `generalised assignment of OR-Library size`() throws {
        var (total, slowest, nodes) = (0.0, 0.0, 0)
        for agents in [5, 8, 10] {
            for jobs in [3, 4, 5, 6].map({ $0 * agents }) {
                for seed in 0..<5 {
                    let model = GeneratedModels.generalizedAssignment(
                        agents: agents,
                        jobs: jobs,
                        seed: UInt64(agents * 1000 + jobs * 10 + seed)
                    )
                    let report = try GLPKSolver().solve(model, options: SolveOptions(timeLimit: .seconds(60)))
                    #expect(report.termination == .optimal, "\(model.name)")
                    total += report.work.wallSeconds
                    slowest = max(slowest, report.work.wallSeconds)
                    nodes += report.work.branchAndBoundNodes
                    if let folder = ProcessInfo.processInfo.environment["JIEDUI_LP_FOLDER"] {
                        let file = URL(filePath: folder).appending(path: "\(model.name).lp")
                        try model.lpText().write(to: file, atomically: true, encoding: .utf8)
                    }
                    print(model.name, report.solution?.objective ?? .nan, report.work.wallSeconds)
                }
            }
        }
        print("total \(total) s, slowest \(slowest) s, \(nodes) nodes")
    }

    @Test(arguments: [(20, 100), (20, 60), (30, 90)])
    func `generalised assignment of planners' size with a time limit`(_ agents: Int, _ jobs: Int) throws {
        for seed in 0..<3 {
            let model = GeneratedModels.generalizedAssignment(agents: agents, jobs: jobs, seed: UInt64(seed))
            let report = try GLPKSolver().solve(model, options: SolveOptions(timeLimit: .seconds(20)))
            print(
                "planners",
                model.name,
                report.termination,
                report.solution?.objective ?? .nan,
                report.bound ?? .nan,
                report.work.wallSeconds
            )
            if let folder = ProcessInfo.processInfo.environment["JIEDUI_LP_FOLDER"] {
                let file = URL(filePath: folder).appending(path: "\(model.name).lp")
                try model.lpText().write(to: file, atomically: true, encoding: .utf8)
            }
        }
    }
}
