public import Counties

extension Ledger {
    /// A side of a book.
    public enum Side: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// What a county gives.
        case gives
        /// What it gets.
        case gets

        /// Orders what is given before what is got.
        public static func < (left: Side, right: Side) -> Bool { left.rawValue < right.rawValue }
    }

    /// A line of a county's book: all that it gives or gets of an item in a year.
    public struct Entry: Hashable, Sendable {
        /// Whose book.
        public var county: CountyIndex
        /// Given or got.
        public var side: Side
        /// What.
        public var item: LedgerItem
        /// Year from the first planned one, from 0.
        public var year: Int
        /// How much, in the unit of the item.
        public var amount: Amount
    }

    /// Number of years that the ledger speaks of, from the first planned one.
    public var horizon: Int { flows.reduce(0) { max($0, $1.year + 1) } }

    /// The books of all counties, by county, side, item, year.
    ///
    /// - Complexity: O(n log n) in the number of flows.
    public var books: [Entry] {
        struct Key: Hashable {
            var county: CountyIndex
            var side: Side
            var item: LedgerItem
            var year: Int
        }
        var sums: [Key: Int128] = [:]
        for flow in flows {
            for (party, side) in [(flow.giver, Side.gives), (flow.taker, Side.gets)] {
                guard case .county(let county) = party else { continue }
                let key = Key(county: county, side: side, item: flow.item, year: flow.year)
                sums[key, default: 0] += Int128(flow.amount.units)
            }
        }
        return sums.map { key, units in
            Entry(county: key.county, side: key.side, item: key.item, year: key.year, amount: Amount(exactly: units))
        }.sorted {
            ($0.county, $0.side, $0.item.position, $0.year) < ($1.county, $1.side, $1.item.position, $1.year)
        }
    }

    /// The book of one county, by side, item, year.
    public func book(of county: CountyIndex) -> [Entry] {
        Ledger(flows: flows.filter { $0.giver == .county(county) || $0.taker == .county(county) }).books
            .filter { $0.county == county }
    }

    /// Sum of an item.
    ///
    /// - Parameters:
    ///   - giver: Who gives; nil is anybody.
    ///   - taker: Who takes; nil is anybody.
    ///   - year: The year; nil is all of them.
    public func total(
        _ item: LedgerItem,
        from giver: LedgerParty? = nil,
        to taker: LedgerParty? = nil,
        year: Int? = nil
    ) -> Amount {
        Amount(
            exactly: units(year) { flow in
                flow.item == item && (giver == nil || flow.giver == giver) && (taker == nil || flow.taker == taker)
                    ? 1 : 0
            }
        )
    }

    /// What a receiver draws from its own stock of something: what its projects take less what it gets, at least 0.
    ///
    /// - Parameter year: The year; nil is all of them. A grant that is not tied to a year stands in the first, so single
    ///   years say something only of items whose pool tells years apart.
    public func ownStock(of receiver: CountyIndex, _ item: LedgerItem, year: Int? = nil) -> Amount {
        let party = LedgerParty.county(receiver)
        return Amount(
            exactly: max(
                0,
                units(year) { flow in
                    guard flow.item == item else { return 0 }
                    return (flow.giver == party ? 1 : 0) - (flow.taker == party ? 1 : 0)
                }
            )
        )
    }

    /// Money that comes to a county less money that leaves it, in 万元.
    ///
    /// Bonds are left out, since they are paid back, and so is what stands for information alone. What a receiver pays for
    /// its own modes stays at home.
    ///
    /// - Parameter year: The year; nil is all of them.
    public func balance(of county: CountyIndex, year: Int? = nil) -> Amount {
        let party = LedgerParty.county(county)
        return Amount(
            exactly: units(year) { flow in
                guard flow.item.kind == .money else { return 0 }
                return (flow.taker == party ? 1 : 0) - (flow.giver == party ? 1 : 0)
            }
        )
    }

    private func units(_ year: Int?, _ sign: (LedgerFlow) -> Int128) -> Int128 {
        flows.reduce(0) { sum, flow in
            year == nil || flow.year == year ? sum + sign(flow) * Int128(flow.amount.units) : sum
        }
    }
}
