import Counties

extension TableReader {
    /// The receiver that a cell names, nil inside where it is blank; nil where the row cannot be used: the county is
    /// unknown, or no receiver.
    private func receiverOrAll(_ column: Int, _ roles: SideRoles) -> CountyIndex?? {
        guard written(column) != nil else { return .some(nil) }
        guard let county = county(column) else { return nil }
        guard roles.isReceiver(county) else {
            report(column, .rowWithoutRole(context.label(county)))
            return nil
        }
        return county
    }

    /// The table `pools`, sorted by pool, year and county; rows of counties that are no receivers are left out.
    ///
    /// - Parameters:
    ///   - roles: The sides.
    ///   - planned: The planned years; nil where they are not known.
    func readPools(_ roles: SideRoles, planned: ClosedRange<Int>?) -> [ProvincePool] {
        let (pool, year, code) = (column("pool"), column("year"), column("code"))
        let (amount, least, most) = (column("amount"), column("min"), column("max"))
        var keys = RowKeys()
        var rows: [ProvincePool] = []
        while next() {
            let (kind, when, receiver) = (
                word(pool).flatMap(PoolKind.init), self.year(year), receiverOrAll(code, roles)
            )
            guard let kind else { continue }
            let isWhole = kind.teams != nil
            var row = ProvincePool(kind: kind, year: when, county: receiver ?? nil)
            row.amount = self.amount(amount, in: kind.unit, isWhole: isWhole)
            row.min = self.amount(least, in: kind.unit, isWhole: isWhole)
            row.max = self.amount(most, in: kind.unit, isWhole: isWhole)
            for (column, given) in [(amount, row.amount), (least, row.min), (most, row.max)] {
                guard let given, given > .zero, !kind.usualAmounts.contains(given.doubleValue) else { continue }
                report(column, .unusualScale) {
                    .unusualPool(written(column) ?? "", column: schema.columns[column], kind)
                }
            }
            if [amount, least, most].allSatisfy({ written($0) == nil }) { report(pool, .emptyPool) }
            if let lower = row.min, let upper = row.max, lower > upper {
                report(least, .contradictoryLimits(lower, upper))
            }
            if let when, let planned, !planned.contains(when) { report(year, .unplannedYear(when, planned: planned)) }
            guard let receiver, when != nil || written(year) == nil else { continue }
            let key = [kind.rawValue, when.map(String.init) ?? "", receiver.map(context.label) ?? ""]
            if keys.isNew(key, self, column: pool) { rows.append(row) }
        }
        return rows.sorted { $0.isOrderedBefore($1) }
    }

    /// The table `fund_response`, sorted by pool, county and segment; slopes that rise are reported.
    func readResponses(_ roles: SideRoles) -> [ResponseSegment] {
        let (pool, code, segment) = (column("pool"), column("code"), column("segment"))
        let (width, slope) = (column("width"), column("slope"))
        var keys = RowKeys()
        var rows: [(segment: ResponseSegment, line: Int)] = []
        while next() {
            let kind = written(pool) == nil ? PoolKind.guidanceFund : word(pool).flatMap(PoolKind.init)
            let (receiver, number, slope) = (receiverOrAll(code, roles), whole(segment), points(slope))
            guard let kind else { continue }
            let width = amount(width, in: kind.unit, isWhole: kind.teams != nil)
            guard let receiver, let number else { continue }
            let key = [kind.rawValue, receiver.map(context.label) ?? "", String(number)]
            guard keys.isNew(key, self, column: segment), let width, let slope else { continue }
            rows.append(
                (ResponseSegment(pool: kind, county: receiver, number: number, width: width, slope: slope), line)
            )
        }
        rows.sort { $0.segment.isOrderedBefore($1.segment) }
        for (before, row) in zip(rows, rows.dropFirst()) where row.segment.isRise(from: before.segment) {
            engine.report(
                .risingSlope(firstLine: shown(before.line)),
                file: file,
                line: row.line,
                column: fieldOfColumn[slope] + 1
            )
        }
        return rows.map(\.segment)
    }
}

extension ProvincePool {
    /// Orders by pool, year (none first) and county (none first).
    fileprivate func isOrderedBefore(_ other: ProvincePool) -> Bool {
        if kind != other.kind { return isByteOrdered(kind.rawValue, other.kind.rawValue) }
        return (year ?? 0, county?.position ?? -1) < (other.year ?? 0, other.county?.position ?? -1)
    }
}

extension ResponseSegment {
    /// Orders by pool, county (none first) and number.
    fileprivate func isOrderedBefore(_ other: ResponseSegment) -> Bool {
        if pool != other.pool { return isByteOrdered(pool.rawValue, other.pool.rawValue) }
        return (county?.position ?? -1, number) < (other.county?.position ?? -1, other.number)
    }

    /// Whether the slope is above that of the segment before it, of the same pool and county.
    fileprivate func isRise(from before: ResponseSegment) -> Bool {
        before.pool == pool && before.county == county && slope > before.slope
    }
}

extension PoolKind {
    /// What a pool, or a receiver's part in it, usually is, in its unit; a figure outside is most likely in another one.
    var usualAmounts: ClosedRange<Double> {
        switch self {
        case .guidanceFund: 20...5_000_000
        case .specialBond: 0.01...5_000
        case .landQuota: 1...1_000_000
        case .energyQuota: 1...50_000_000
        case .industryTeams, .ventureTeams, .digitalTeams: 1...10_000
        }
    }
}
