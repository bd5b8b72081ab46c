@testable import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

/// What duals prove, and what they do not.
@Suite struct CertificateTests {
    @Test func `reduced costs too small to show still count in the bound`() {
        // Ten columns are worth one unit more than those of the point, and the dual hides all but a hair of it.
        var model = Model(name: "hidden")
        model.sense = .maximize
        let columns = (0..<1000).map {
            model.addVariable("x\($0)", kind: .binary, objective: $0 < 10 ? 1e7 : 1e7 + 1)
        }
        model.addConstraint("most", lower: -.infinity, terms: columns.map { ($0, 1) }, upper: 10)
        let values = columns.indices.map { $0 < 10 ? 1.0 : 0 }
        let certificate = LinearCertificate(model: model, values: values, dualValues: [1e7 + 0.995])
        #expect(certificate.bound >= 10 * (1e7 + 1))
    }

    @Test func `a dual value of the wrong sign proves nothing by itself`() {
        var model = Model(name: "wrong sign")
        model.sense = .maximize
        let columns = (0..<100).map { model.addVariable("x\($0)", upper: 1, objective: $0 == 0 ? 1e7 : 5) }
        model.addConstraint("least", lower: 0, terms: columns.map { ($0, 1) }, upper: .infinity)
        let values = columns.indices.map { $0 == 0 ? 1.0 : 0 }
        let certificate = LinearCertificate(model: model, values: values, dualValues: [5])
        #expect(certificate.bound >= 1e7 + 99 * 5)
    }

    @Test(arguments: 0..<200)
    func `no point beats the bound of any duals`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let model = GeneratedModels.mixed(seed: UInt64(seed) + 300, isInteger: false)
        let report = try GLPKSolver().solve(model)
        guard report.termination == .optimal, let solution = report.solution else { return }
        let sign: Double = model.sense == .maximize ? 1 : -1
        for noise in [0, 1e-9, 1e-3, 1] {
            let duals = (solution.dualValues ?? []).map { $0 + noise * Double.random(in: -1...1, using: &generator) }
            let certificate = LinearCertificate(model: model, values: solution.values, dualValues: duals)
            let excess = sign * (solution.objective - certificate.bound)
            #expect(excess <= 1e-9 * max(1, abs(solution.objective)), "seed \(seed), noise \(noise)")
        }
    }
}
