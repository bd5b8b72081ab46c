@testable import Assignment
import Testing

/// Networks so small that the answer can be seen.
@Suite struct TinyNetworkTests {
    private func optimum(_ network: PairingNetwork) throws -> OptimalPairing {
        guard case .optimal(let optimum) = try network.solve() else { throw NoPlan() }
        #expect(optimum.certificateFault() == nil)
        return optimum
    }

    private func shortage(_ network: PairingNetwork) throws -> Shortage {
        guard case .infeasible(let shortage) = try network.solve() else { throw UnexpectedPlan() }
        #expect(network.confirms(shortage))
        return shortage
    }

    private struct NoPlan: Error {}
    private struct UnexpectedPlan: Error {}

    private func network(_ rows: [[Int64]]) -> PairingNetwork {
        var network = PairingNetwork(helperCount: rows.first?.count ?? 0, receiverCount: rows.count)
        network.values = rows.flatMap { $0 }
        return network
    }

    @Test func `nobody on either side is a plan without pairs`() throws {
        let optimum = try optimum(PairingNetwork(helperCount: 0, receiverCount: 0))
        #expect(optimum.objective == 0 && optimum.pairs.isEmpty && optimum.isUnique)
        #expect(optimum.regrets().isEmpty && optimum.margins().isEmpty)
    }

    @Test func `helpers without receivers stay idle`() throws {
        let optimum = try optimum(PairingNetwork(helperCount: 3, receiverCount: 0))
        #expect(optimum.pairs.isEmpty && optimum.helperPrices == [0, 0, 0])
    }

    @Test func `receivers without helpers are short, or pay when they may stay unpaired`() throws {
        var network = PairingNetwork(helperCount: 0, receiverCount: 2)
        let shortage = try shortage(network)
        #expect(shortage.receivers == [0] && shortage.needed == 1 && shortage.available == 0)
        network.receiverBounds = [.atMost(1), .atMost(1)]
        network.unpairedPenalty = 7
        #expect(try optimum(network).objective == -14)
    }

    @Test func `one pair is made even at a loss when it must be`() throws {
        var network = network([[-5]])
        #expect(try optimum(network).pairs == [Pair(receiver: 0, helper: 0)])
        #expect(
            try optimum(network).margins() == [
                Margin(pair: Pair(receiver: 0, helper: 0), loss: nil, exchange: [])
            ]
        )
        network.receiverBounds = [.atMost(1)]
        #expect(try optimum(network).pairs.isEmpty)
        network.unpairedPenalty = 5
        #expect(try optimum(network).pairs.count == 1)
        #expect(try optimum(network).isUnique == false)
    }

    @Test func `limits of two on both sides are not copies of limits of one`() throws {
        var network = network([[10, 1], [1, 10]])
        network.helperBounds = [.exactly(2), .exactly(2)]
        network.receiverBounds = [.exactly(2), .exactly(2)]
        #expect(try optimum(network).objective == 22)
    }

    @Test func `a receiver without any eligible helper is named`() throws {
        let none = PairingNetwork.ineligible
        let shortage = try shortage(network([[3, 4], [none, none]]))
        #expect(shortage.side == .receivers && shortage.receivers == [1] && shortage.helpers.isEmpty)
        #expect(shortage.isIrreducible)
    }

    @Test func `five receivers that share four helpers are named, and nobody else`() throws {
        var network = PairingNetwork(helperCount: 9, receiverCount: 9)
        for receiver in 0..<9 {
            for helper in 0..<9 where receiver < 4 || helper < 4 {
                network[receiver: receiver, helper: helper] = Int64(receiver + helper)
            }
        }
        let shortage = try shortage(network)
        #expect(shortage.receivers == [4, 5, 6, 7, 8] && shortage.helpers == [0, 1, 2, 3])
        #expect(shortage.needed == 5 && shortage.available == 4 && shortage.isIrreducible)
    }

    @Test func `helpers whose minima no receiver can fill are named`() throws {
        var network = network([[1, 1, 1], [1, 1, 1]])
        network.helperBounds = Array(repeating: .exactly(1), count: 3)
        let shortage = try shortage(network)
        #expect(shortage.side == .helpers && shortage.helpers == [0, 1, 2])
        #expect(shortage.needed == 3 && shortage.available == 2)
    }

    @Test func `two pairs forced on a helper with one place contradict each other`() throws {
        var network = network([[1, 1], [1, 1]])
        network.forced = [Pair(receiver: 0, helper: 1), Pair(receiver: 1, helper: 1)]
        let shortage = try shortage(network)
        #expect(shortage.minima == network.forced.map { .forced($0) } && shortage.maxima == [.helper(1)])
    }

    @Test func `a minimum above the maximum is infeasible, not invalid`() throws {
        var network = network([[1]])
        network.helperBounds = [CountBounds(min: 3, max: 2)]
        let shortage = try shortage(network)
        #expect(shortage.minima == [.helper(0)] && shortage.needed == 3 && shortage.available == 2)
    }

    @Test func `ties are settled by the order of receivers, then helpers`() throws {
        let optimum = try optimum(network([[1, 1, 1], [1, 1, 1], [1, 1, 1]]))
        #expect(optimum.pairs == (0..<3).map { Pair(receiver: $0, helper: $0) })
        #expect(!optimum.isUnique && optimum.regrets().allSatisfy { $0 == 0 })
    }

    @Test func `an exchange tells who is displaced`() throws {
        let optimum = try optimum(network([[9, 8], [7, 1]]))
        #expect(optimum.pairs == [Pair(receiver: 0, helper: 1), Pair(receiver: 1, helper: 0)])
        #expect(optimum.regret(helper: 0, receiver: 0) == 5)
        #expect(
            optimum.exchange(forcing: 0, receiver: 0) == [
                Reassignment(receiver: 0, before: [1], after: [0]), Reassignment(receiver: 1, before: [0], after: [1]),
            ]
        )
        #expect(optimum.margin(helper: 0, receiver: 1)?.loss == 5)
    }

    @Test func `questions about counties that do not exist have no answer`() throws {
        let optimum = try optimum(network([[1]]))
        #expect(optimum.regret(helper: 1, receiver: 0) == nil && optimum.margin(helper: 0, receiver: -1) == nil)
        #expect(optimum.exchange(forcing: -1, receiver: 9) == nil)
    }

    @Test func `a tampered plan or price is found out`() throws {
        let network = network([[9, 8], [7, 1]])
        let optimum = try optimum(network)
        let worse = [Pair(receiver: 0, helper: 0), Pair(receiver: 1, helper: 1)]
        #expect(network.fault(in: worse, provedBy: optimum.duals) != nil)
        #expect(network.fault(in: [worse[0]], provedBy: optimum.duals) == .boundViolated(.receiver(1), count: 0))
        #expect(network.fault(in: [worse[0], worse[0]], provedBy: optimum.duals) == .invalidPair(worse[0]))
        var duals = optimum.duals
        duals.helperPrices[0] += 100
        duals.receiverPrices[0] = .max
        #expect(network.fault(in: optimum.pairs, provedBy: duals) != nil)
        duals.helperPrices = []
        #expect(network.fault(in: optimum.pairs, provedBy: duals) == .sizeMismatch)
    }

    @Test func `a shortage that proves nothing is not confirmed`() throws {
        let network = network([[1], [1]])
        var shortage = try shortage(network)
        shortage.maxima = []
        #expect(!network.confirms(shortage))
        shortage.available = 0
        #expect(!network.confirms(shortage))
    }
}
