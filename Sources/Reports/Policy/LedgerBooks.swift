import Counties
import Pairing
import Planning

/// The books of helpers and receivers, drawn from one list of flows: what each county gives and gets, by year, other side
/// and item.
struct LedgerBooks {
    /// One line of a book.
    struct Entry {
        var isHelper: Bool
        var county: CountyIndex
        var other: LedgerParty
        var year: Int
        var item: LedgerItem
        /// What the county gets; nil where it gets nothing.
        var got: Amount?
        /// What it gives or bears; nil where it gives nothing.
        var given: Amount?
    }

    private struct Key: Hashable {
        let isHelper: Bool
        let county: CountyIndex
        let other: LedgerParty
        let year: Int
        let item: LedgerItem
    }

    /// The lines: helpers, then receivers, each by county, year, item, other side.
    let rows: [Entry]

    init(_ flows: [LedgerFlow], _ facts: PolicyFacts) {
        var entries: [Key: Entry] = [:]
        func note(_ flow: LedgerFlow, of county: CountyIndex, with other: LedgerParty, isGiver: Bool) {
            let isHelper = facts.receiver(of: flow) != county
            let key = Key(isHelper: isHelper, county: county, other: other, year: flow.year, item: flow.item)
            var entry =
                entries[key]
                ?? Entry(isHelper: isHelper, county: county, other: other, year: flow.year, item: flow.item)
            if isGiver {
                entry.given = .sum(entry.given ?? .zero, flow.amount)
            } else {
                entry.got = .sum(entry.got ?? .zero, flow.amount)
            }
            entries[key] = entry
        }
        for flow in flows {
            if case .county(let giver) = flow.giver { note(flow, of: giver, with: flow.taker, isGiver: true) }
            // What a county pays itself is a burden and no gain.
            if case .county(let taker) = flow.taker, flow.taker != flow.giver {
                note(flow, of: taker, with: flow.giver, isGiver: false)
            }
        }
        rows = entries.values.sorted { left, right in
            (left.isHelper ? 0 : 1, left.county, left.year, left.item.place, left.other.place)
                < (right.isHelper ? 0 : 1, right.county, right.year, right.item.place, right.other.place)
        }
    }
}

extension LedgerParty {
    /// Its place among others: the province, the counties by code, the projects.
    fileprivate var place: Int {
        switch self {
        case .province: -1
        case .county(let county): county.position
        case .projects: .max
        }
    }
}
