import Assignment
import Testing

/// Networks that cannot be read are refused with the fault named, and never trap.
@Suite struct ValidationTests {
    private func fault(_ change: (inout PairingNetwork) -> Void) -> PairingNetworkError? {
        var network = PairingNetwork(helperCount: 3, receiverCount: 3)
        network.values = Array(repeating: 1, count: 9)
        change(&network)
        do {
            _ = try network.solve()
            return nil
        } catch {
            return error
        }
    }

    @Test func `tables of the wrong length are refused`() {
        #expect(fault { $0.values.removeLast() } == .sizeMismatch(table: .values, expected: 9, found: 8))
        #expect(fault { $0.helperBounds = [] } == .sizeMismatch(table: .helperBounds, expected: 3, found: 0))
        #expect(fault { $0.receiverBounds = [] } == .sizeMismatch(table: .receiverBounds, expected: 3, found: 0))
    }

    @Test func `impossible counts are refused`() {
        for (helpers, receivers) in [(-1, 2), (2, -1), (.max, .max), (1 << 20, 1 << 20)] {
            let network = PairingNetwork(helperCount: helpers, receiverCount: receivers)
            #expect(throws: PairingNetworkError.countOutOfRange(helpers: helpers, receivers: receivers)) {
                try network.validate()
            }
        }
    }

    @Test func `bounds out of range are refused`() {
        let negative = CountBounds(min: -1, max: 1)
        #expect(fault { $0.helperBounds[1] = negative } == .boundOutOfRange(owner: .helper(1), bounds: negative))
        let huge = CountBounds.atLeast(.max)
        #expect(fault { $0.receiverBounds[2] = huge } == .boundOutOfRange(owner: .receiver(2), bounds: huge))
        #expect(fault { $0.unpairedPenalty = -1 } == .negativePenalty(-1))
        #expect(fault { $0.helperBounds[0].max = .max } == nil)
    }

    @Test func `values whose sums could overflow are refused`() {
        #expect(fault { $0.values[0] = .max } == .valueTooLarge(magnitude: UInt64(Int64.max)))
        #expect(fault { $0.values[0] = .min + 1 } == .valueTooLarge(magnitude: UInt64(Int64.max)))
        #expect(fault { $0.unpairedPenalty = .max } == .valueTooLarge(magnitude: UInt64(Int64.max)))
    }

    @Test func `groups that overlap are refused, nested ones are not`() {
        let overlapping = [Group(members: [0, 1]), Group(members: [1, 2])]
        #expect(fault { $0.helperGroups = overlapping } == .overlappingGroups(side: .helpers, first: 0, second: 1))
        #expect(fault { $0.receiverGroups = overlapping } == .overlappingGroups(side: .receivers, first: 0, second: 1))
        #expect(
            fault { $0.helperGroups = [Group(members: [1]), Group(members: [2, 1, 0]), Group(members: [])] } == nil
        )
        #expect(fault { $0.helperGroups = [Group(members: [0, 1]), Group(members: [1, 0])] } == nil)
    }

    @Test func `members that do not exist or stand twice are refused`() {
        #expect(
            fault { $0.helperGroups = [Group(members: [3])] } == .unknownMember(side: .helpers, group: 0, member: 3)
        )
        #expect(
            fault { $0.receiverGroups = [Group(members: [0, 0])] }
                == .repeatedMember(side: .receivers, group: 0, member: 0)
        )
    }

    @Test func `forced pairs that may not be made are refused`() {
        let pair = Pair(receiver: 1, helper: 2)
        #expect(
            fault {
                $0[receiver: 1, helper: 2] = PairingNetwork.ineligible
                $0.forced = [pair]
            } == .ineligibleForcedPair(pair)
        )
        let unknown = Pair(receiver: 3, helper: 0)
        #expect(fault { $0.forced = [unknown] } == .unknownForcedPair(unknown))
    }

    @Test func `an unreadable network judges nothing`() {
        var network = PairingNetwork(helperCount: 1, receiverCount: 1)
        network.forced = [Pair(receiver: 5, helper: 5)]
        network.helperGroups = [Group(members: [7])]
        let duals = PairingDuals(helperPrices: [0], receiverPrices: [0], helperGroupPrices: [0])
        #expect(network.fault(in: [], provedBy: duals) == .unreadableNetwork)
        #expect(network.objective(of: []) == nil)
        network.values = []
        #expect(network.objective(of: [Pair(receiver: 0, helper: 0)]) == nil)
    }
}
