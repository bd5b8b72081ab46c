import Counties
import Pairing
import Planning
import Testing

/// P15 to the last unit: model and audit round what is shared alike, once, whatever the order of the projects.
@Suite struct ParticipationTests {
    /// One pair, one mode that shares for a year, and projects with these taxes, 10⁻⁶ 亿元.
    private func sample(taxes: [Int64], localShare: Double, share: Double, asked: Int64) throws -> PlanningSample {
        var sample = try PlanningSample([[5]]) { $0.funds.localTaxShare = localShare }
        var mode = CooperationMode(id: "m", name: "m")
        (mode.taxShare, mode.taxShareYears) = (share, 1)
        sample.scenario.modes = [mode]
        sample.capacity("H1") { $0.minBenefit = Amount(units: asked).doubleValue }
        for (number, tax) in taxes.enumerated() {
            sample.project("p\(number)", 1, at: "R1") { ($0.mode, $0.taxTotal) = (0, Amount(units: tax)) }
        }
        return sample
    }

    /// Taxes, what stays in the county of them, θ, and the 10⁻⁶ 万元 that this shares.
    private static let cases: [(taxes: [Int64], localShare: Double, share: Double, shared: Int64)] = [
        ([1], 0.0001, 0.5, 1),  // ½
        ([10], 0.0001, 0.25, 3),  // 2½
        ([2_000], 0.1, 0.33333325, 666_667),  // 666,666½
        ([1, 6, 8], 0.0001, 0.3, 5),  // 4½; binary floats come to less in some orders
        ([3, 6, 6], 0.0001, 0.7, 11),  // 10½; binary floats come to less in every order
        ([1, 1], 0.00004, 0.5, 0),  // 0.4 stays of each, which rounds to nothing
        ([1, 1], 0.00005, 0.5, 1),  // ½ stays of each, which rounds to 1
    ]

    @Test(arguments: cases.indices)
    func `a helper gets what it asks for up to the last unit, and no more`(number: Int) throws {
        let (taxes, localShare, share, shared) = Self.cases[number]
        if shared > 0 {
            let enough = try sample(taxes: taxes, localShare: localShare, share: share, asked: shared).answer()
            #expect(enough.pairing.status == .optimal)
            #expect(enough.plan?.projects.count == taxes.count)
        }
        let short = try sample(taxes: taxes, localShare: localShare, share: share, asked: shared + 1).answer()
        #expect(short.pairing.status == .infeasible)
    }

    @Test func `the order of projects changes nothing`() throws {
        let (taxes, localShare, share, shared) = Self.cases[3]
        let sample = try sample(taxes: taxes, localShare: localShare, share: share, asked: shared)
        var plan = try #require(try sample.answer().plan)
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let projects = plan.projects.sorted { $0.project < $1.project }
            var other = plan
            other.projects = order.map { projects[$0] }
            #expect(sample.audit().judge(other).violations == [], "\(order)")
        }
        plan.projects.removeLast()
        #expect(sample.audit().judge(plan).violations.map(\.rule) == ["P15"])
    }
}
