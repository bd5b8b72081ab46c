import Counties
import Pairing
import Planning

/// The two books by county and year, for whoever needs the sums and not the flows: a sheet of the workbook after T7.
enum LedgerSummary {
    /// The sums of a book in a year, 10⁻⁶ of the unit.
    private struct Sums {
        var (got, given, shared, bond) = (Int128(0), Int128(0), Int128(0), Int128(0))
        var (land, energy, talent) = (Int128(0), Int128(0), Int128(0))

        /// Adds a line of the book; items for information are no part of any sum.
        mutating func add(_ entry: LedgerBooks.Entry) {
            let (got, given) = (Int128(entry.got?.units ?? 0), Int128(entry.given?.units ?? 0))
            // What a receiver passes on to its projects is no transfer between counties.
            let moved = entry.isHelper ? given : got
            switch entry.item {
            case .bond: bond += got
            case .land: land += moved
            case .energy: energy += moved
            case .talent: talent += moved
            default:
                guard entry.item.kind == .money else { return }
                self.got += got
                self.given += given
                if entry.item == .taxShare { shared += entry.isHelper ? got : given }
            }
        }
    }

    private struct Key: Hashable {
        let isHelper: Bool
        let county: CountyIndex
        let year: Int
    }

    /// The table: helpers, then receivers, by county and year; nil where nothing flows.
    static func table(_ facts: PolicyFacts) -> ReportTable? {
        var (keys, sums): ([Key], [Key: Sums]) = ([], [:])
        for entry in LedgerBooks(facts.result.ledger?.flows ?? [], facts).rows {
            let key = Key(isHelper: entry.isHelper, county: entry.county, year: entry.year)
            if sums[key] == nil { keys.append(key) }
            sums[key, default: Sums()].add(entry)
        }
        guard !keys.isEmpty else { return nil }
        return ReportTable(
            id: ReportTableKind.t7.id,
            name: "books",
            title: PolicyPhrase.titleBooks.text,
            columns: columns,
            rows: ReportRows(keys.map { row($0, sums[$0] ?? Sums(), facts) }),
            notes: [PolicyPhrase.booksMeaning.text]
        )
    }

    private static let columns = [
        ReportColumn("book", .book),
        ReportColumn("county", .bookCounty),
        ReportColumn("year", .year, kind: .integer),
        ReportColumn("got", .moneyGot, unit: .money, kind: .amount),
        ReportColumn("given", .moneyGiven, unit: .money, kind: .amount),
        ReportColumn("shared", .ofWhichShared, unit: .money, kind: .amount),
        ReportColumn("net", .netMoney, unit: .money, kind: .amount),
        ReportColumn("bond", .toRepay, unit: .money, kind: .amount),
        ReportColumn("land", .land, unit: .mu, kind: .amount),
        ReportColumn("energy", .energy, unit: .energy, kind: .amount),
        ReportColumn("talent", .talent, unit: .people, kind: .amount),
    ]

    private static func row(_ key: Key, _ sums: Sums, _ facts: PolicyFacts) -> [ReportCell] {
        let book: PolicyPhrase = key.isHelper ? .helperBook : .receiverBook
        func amount(_ units: Int128) -> ReportCell { .amount(Amount(units: Int64(clamping: units))) }
        // A column of nothing but zeros would hide the few figures that there are.
        func rare(_ units: Int128) -> ReportCell { units == 0 ? .blank : amount(units) }
        return [
            .text(book.text), .name(facts.names[key.county]), facts.year(key.year), amount(sums.got),
            amount(sums.given), rare(sums.shared), amount(sums.got - sums.given), rare(sums.bond), rare(sums.land),
            rare(sums.energy), rare(sums.talent),
        ]
    }
}
