import Counties

extension TableReader {
    /// The table `pairs`, sorted by helper and receiver; rows whose counties do not have their roles are left out.
    ///
    /// - Complexity: O(n) where the rows stand in order, O(n log n) otherwise.
    func readPairs(_ roles: SideRoles) -> [PairRow] {
        var rows: [PairRow] = []
        var lines: [Int32] = []
        // More rows than there are pairs name some pair twice; a file full of them must not fill the memory.
        let most = roles.pairCount + 1
        let count = min(csv.lineCount(), most)
        rows.reserveCapacity(count)
        lines.reserveCapacity(count)
        let columns = PairColumns(self)
        while next() {
            guard let row = columns.row(self) else { continue }
            guard roles.isHelper(row.helper), roles.isReceiver(row.receiver) else {
                report(columns.helper, .pairWithoutRole) {
                    .pairWithoutRole(context.label(row.helper), context.label(row.receiver))
                }
                continue
            }
            guard rows.count < most else {
                report(columns.helper, .duplicateKey) {
                    .tooManyPairRows(context.label(row.helper), context.label(row.receiver))
                }
                continue
            }
            rows.append(row)
            lines.append(Int32(truncatingIfNeeded: line))
        }
        let order = PairOrder(rows, lines)
        for (first, second) in order.duplicates {
            engine.report(
                .duplicateKey,
                file: file,
                line: Int(lines[second]),
                column: fieldOfColumn[columns.helper] + 1
            ) {
                .duplicateKey(
                    "\(context.label(rows[second].helper)), \(context.label(rows[second].receiver))",
                    firstLine: shown(Int(lines[first]))
                )
            }
        }
        return order.isSorted ? rows : order.positions.map { rows[Int($0)] }
    }
}

/// Where the columns of `pairs` stand.
private struct PairColumns {
    let helper, receiver, status, current, since, signed, value, cost, reason, source: Int

    init(_ reader: TableReader) {
        helper = reader.column("helper")
        receiver = reader.column("receiver")
        status = reader.column("status")
        current = reader.column("current")
        since = reader.column("since")
        signed = reader.column("signed_projects")
        value = reader.column("value")
        cost = reader.column("cost")
        reason = reader.column("reason")
        source = reader.column("source")
    }

    /// The current row; nil when its counties cannot be read.
    func row(_ reader: TableReader) -> PairRow? {
        let (helperIndex, receiverIndex) = (reader.county(helper), reader.county(receiver))
        var row = PairRow(helper: helperIndex ?? CountyIndex(0), receiver: receiverIndex ?? CountyIndex(0))
        if reader.has(status) { row.status = reader.word(status).flatMap(PairStatus.init) }
        if reader.has(current) { row.isCurrent = reader.truth(current) ?? false }
        if reader.has(since) { row.since = reader.year(since) }
        if reader.has(signed) { row.signedProjects = reader.number(signed) }
        if reader.has(value) { row.value = reader.points(value) }
        if reader.has(cost) { row.cost = reader.amount(cost) }
        if reader.has(reason) { row.reason = reader.text(reason) }
        if reader.has(source) { row.source = reader.text(source) }
        guard let helperIndex, let receiverIndex else { return nil }
        guard helperIndex != receiverIndex else {
            reader.report(receiver, .pairedWithItself) { .pairedWithItself(reader.context.label(helperIndex)) }
            return nil
        }
        if row.status == .forbid, row.value != nil {
            reader.report(value, .valueOnForbidden) { .valueOnForbidden }
            row.value = nil
        }
        return row
    }
}

/// The order of pair rows by helper and receiver, and rows that name one pair twice.
private struct PairOrder {
    /// Positions of the rows in order; empty when they are in order already.
    var positions: [Int32] = []
    /// Whether the rows are in order already.
    var isSorted = true
    /// The earlier and the later row of each pair that is named again.
    var duplicates: [(first: Int, second: Int)] = []

    init(_ rows: [PairRow], _ lines: [Int32]) {
        guard !rows.isEmpty else { return }
        for index in 1..<max(rows.count, 1) where Self.key(rows[index]) <= Self.key(rows[index - 1]) {
            isSorted = false
            break
        }
        guard !isSorted else { return }
        var keyed = rows.indices.map { (key: Self.key(rows[$0]), position: Int32(truncatingIfNeeded: $0)) }
        keyed.sort { $0.key == $1.key ? $0.position < $1.position : $0.key < $1.key }
        positions = keyed.map(\.position)
        for index in 1..<max(keyed.count, 1) where keyed[index].key == keyed[index - 1].key {
            duplicates.append((Int(keyed[index - 1].position), Int(keyed[index].position)))
        }
    }

    private static func key(_ row: PairRow) -> UInt64 {
        UInt64(truncatingIfNeeded: row.helper.position) << 32 | UInt64(truncatingIfNeeded: row.receiver.position)
    }
}
