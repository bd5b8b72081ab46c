import Counties
import Pairing
import Planning

/// H1–R1 and H2–R2 with one project `a` at R1 that the plan leaves out.
enum DeclinedSample {
    /// What is said of the projects that the plan leaves out.
    static func declined(
        paired: Bool = true,
        edit: (inout PlanningSample) -> Void = { _ in },
        project: (inout Project) -> Void = { _ in },
        plan change: (PlanningSample, inout PolicyPlan) -> Void = { _, _ in }
    ) throws -> [DeclinedProject] {
        var sample = try PlanningSample([[10, 1], [1, 10]])
        sample.project("a", 5, at: "R1", edit: project)
        edit(&sample)
        let pairs = (1...2).map { CountyPair(helper: sample.county("H\($0)"), receiver: sample.county("R\($0)")) }
        var plan = PolicyPlan(pairing: PairingPlan(pairs: paired ? pairs : []))
        change(sample, &plan)
        return DeclinedProject.declined(try sample.problem(), plan)
    }

    static func obstacle(_ declined: [DeclinedProject]) -> DeclinedProject.Obstacle? {
        guard case .notChosen(let obstacle, _) = declined.first?.reason else { return nil }
        return obstacle
    }
}
