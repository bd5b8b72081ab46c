import Counties

/// Money of helpers and of the province.
extension LedgerDraft {
    /// What the pair costs the helper, in every planned year.
    mutating func addPair(row: Int) {
        guard let helper = entries.helper(row) else { return }
        for year in 0..<entries.years {
            add(
                .pairCost,
                entries.pairCost(row: row),
                from: .county(helper),
                to: .county(entries.receiver(row)),
                year: year
            )
        }
    }

    /// Modes: set up in the first year, running in every one, paid to the receiver, where they are.
    mutating func addModes(row: Int) {
        let receiver = LedgerParty.county(entries.receiver(row))
        for position in entries.modes[row] {
            let mode = entries.scenario.modes[position]
            let payer: LedgerParty? =
                switch mode.payer {
                case .helper: entries.helper(row).map(LedgerParty.county)
                case .fund: .province
                case .receiver: receiver
                }
            guard let payer else { continue }
            add(.modeSetup, Int128(mode.setupCost.units), from: payer, to: receiver, year: 0, mode: position)
            for year in 0..<entries.years {
                add(.modeRunning, Int128(mode.annualCost.units), from: payer, to: receiver, year: year, mode: position)
            }
        }
    }

    /// The guidance fund: projects in the year of their start, support in the first.
    ///
    /// What a grant holds beyond all uses, because the pool promises the county a least sum, is support as well: in the
    /// grant's year, or in the first where the pool does not tell years apart.
    mutating func addFund(row: Int) {
        let receiver = LedgerParty.county(entries.receiver(row))
        for placement in entries.placed[row] {
            let facts = entries.facts(placement)
            add(
                .projectFund,
                Int128(entries.project(placement).fundNeed.units),
                from: .province,
                to: receiver,
                year: placement.year,
                project: facts.project
            )
        }
        let support = entries.support(.guidanceFund, row: row) * Int128(Amount.unitsPerOne)
        for (period, excess) in excess(.guidanceFund, row: row).enumerated() {
            add(.fundSupport, excess + (period == 0 ? support : 0), from: .province, to: receiver, year: period)
        }
    }

    /// Bonds in the year of the project's start, in 万元.
    mutating func addBonds(row: Int) {
        let receiver = LedgerParty.county(entries.receiver(row))
        for placement in entries.placed[row] {
            add(
                .bond,
                Int128(entries.project(placement).bondNeed.units) * Self.inWan,
                from: .province,
                to: receiver,
                year: placement.year,
                project: entries.facts(placement).project
            )
        }
        for (period, excess) in excess(.specialBond, row: row).enumerated() {
            add(.bond, excess * Self.inWan, from: .province, to: receiver, year: period)
        }
    }

    /// 万元 in 1 亿元.
    static var inWan: Int128 { 10_000 }

    /// What grants hold beyond what is used, by period.
    private func excess(_ kind: PoolKind, row: Int) -> [Int128] {
        let grants = entries.folded(entries.granted(kind, row: row), kind)
        return zip(grants, entries.folded(entries.uses(kind, row: row), kind)).map { max(0, $0 - $1) }
    }
}
