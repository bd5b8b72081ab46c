import Counties

/// The tables `pair_needs` and `helper_resources`, which share the units of their resources.
struct ResourceTables {
    /// What pairs need, sorted.
    private(set) var needs: [PairNeed] = []
    /// Limits, sorted.
    private(set) var limits: [HelperResource] = []

    /// A row whose amount still waits for the unit of its resource.
    struct Row {
        var helper: CountyIndex
        var receiver = CountyIndex(0)
        var resource: Int
        var quantity: ExactDecimal
        var unit: MeasureUnit?
        var line: Int32
        var column: Int32
    }

    private(set) var names: [String] = []
    private var positions: [String: Int] = [:]
    var units: [Int: (text: String, unit: MeasureUnit?, isDeclared: Bool)] = [:]
    let engine: DiagnosticEngine

    init(needs needReader: TableReader?, limits limitReader: TableReader?, roles: SideRoles, engine: DiagnosticEngine) {
        self.engine = engine
        let limitRows = limitReader.map { readLimits($0, roles) } ?? []
        let needRows = needReader.map { readNeeds($0, roles) } ?? []
        for (reader, rows) in [(limitReader, limitRows), (needReader, needRows)] {
            guard let reader else { continue }
            for row in rows { settleUnit(row, reader) }
        }
        if let limitReader { finishLimits(limitRows, limitReader) }
        if let needReader { finishNeeds(needRows, needReader) }
    }

    private mutating func resource(_ name: String) -> Int {
        if let position = positions[name] { return position }
        positions[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// The amount in a cell with the unit written behind it, at most six decimals.
    private func quantity(_ column: Int, _ reader: TableReader) -> (ExactDecimal, MeasureUnit?)? {
        guard let cell = reader.cell(column) else { return reader.missing(column) }
        guard let (number, unit) = reader.quantityOrPlain(column, cell) else { return nil }
        guard let (_, isExact) = number.units(decimals: Amount.decimals, rounding: .nearest),
            reader.ranges[column]?.contains(number.doubleValue) ?? true
        else {
            reader.report(column, .outOfRange) {
                .outOfRange(reader.written(column) ?? "", column: reader.schema.columns[column])
            }
            return nil
        }
        guard isExact else {
            reader.report(column, .tooManyDecimals) {
                .tooManyDecimals(reader.written(column) ?? "", column: reader.schema.columns[column])
            }
            return nil
        }
        return (number, unit)
    }

    private mutating func readLimits(_ reader: TableReader, _ roles: SideRoles) -> [Row] {
        let (code, name) = (reader.column("code"), reader.column("resource"))
        let (amount, unitColumn) = (reader.column("amount"), reader.column("unit"))
        var lines: [[Int]: Int] = [:]
        var rows: [Row] = []
        while reader.next() {
            let (county, key, quantity) = (reader.county(code), reader.key(name), quantity(amount, reader))
            let unit = reader.text(unitColumn)
            guard let key else { continue }
            let resource = resource(key)
            if let unit { declare(unit, resource, reader, unitColumn) }
            guard let county else { continue }
            if let first = lines[[county.position, resource]] {
                reader.report(
                    code,
                    .duplicateKey("\(reader.context.label(county)), \(key)", firstLine: reader.shown(first))
                )
                continue
            }
            lines[[county.position, resource]] = reader.line
            guard roles.isHelper(county) else {
                reader.report(code, .rowWithoutRole) { .rowWithoutRole(reader.context.label(county)) }
                continue
            }
            guard let quantity else { continue }
            rows.append(
                Row(
                    helper: county,
                    resource: resource,
                    quantity: quantity.0,
                    unit: quantity.1,
                    line: Int32(truncatingIfNeeded: reader.line),
                    column: Int32(reader.fieldOfColumn[amount] + 1)
                )
            )
        }
        return rows
    }

    private mutating func readNeeds(_ reader: TableReader, _ roles: SideRoles) -> [Row] {
        let (helper, receiver) = (reader.column("helper"), reader.column("receiver"))
        let (name, amount) = (reader.column("resource"), reader.column("amount"))
        var rows: [Row] = []
        var lastName: (text: String, resource: Int)?
        while reader.next() {
            let (from, to, quantity) = (reader.county(helper), reader.county(receiver), quantity(amount, reader))
            guard let key = reader.key(name) else { continue }
            if lastName?.text != key { lastName = (key, resource(key)) }
            guard let from, let to, let quantity, let lastName else { continue }
            guard roles.isHelper(from), roles.isReceiver(to), from != to else {
                reader.report(helper, .rowWithoutRole) {
                    let wrong = roles.isHelper(from) ? to : from
                    return .rowWithoutRole(reader.context.label(wrong))
                }
                continue
            }
            rows.append(
                Row(
                    helper: from,
                    receiver: to,
                    resource: lastName.resource,
                    quantity: quantity.0,
                    unit: quantity.1,
                    line: Int32(truncatingIfNeeded: reader.line),
                    column: Int32(reader.fieldOfColumn[amount] + 1)
                )
            )
        }
        return rows
    }

    private mutating func finishLimits(_ rows: [Row], _ reader: TableReader) {
        let ranks = resourceRanks()
        let sorted = rows.sorted {
            ($0.helper.position, ranks[$0.resource]) < ($1.helper.position, ranks[$1.resource])
        }
        for row in sorted {
            guard let limit = amount(row, rounding: .down) else {
                reportTooLarge(row, reader)
                continue
            }
            limits.append(
                HelperResource(
                    helper: row.helper,
                    resource: names[row.resource],
                    limit: limit,
                    unit: units[row.resource]?.text
                )
            )
        }
    }

    private mutating func finishNeeds(_ rows: [Row], _ reader: TableReader) {
        let ranks = resourceRanks()
        let sorted = rows.sorted {
            ($0.helper.position, $0.receiver.position, ranks[$0.resource], $0.line)
                < ($1.helper.position, $1.receiver.position, ranks[$1.resource], $1.line)
        }
        needs.reserveCapacity(sorted.count)
        for (index, row) in sorted.enumerated() {
            if index > 0, isSameKey(sorted[index - 1], row) {
                engine.report(.duplicateKey, file: reader.file, line: Int(row.line), column: 1) {
                    let key = [
                        reader.context.label(row.helper), reader.context.label(row.receiver), names[row.resource],
                    ]
                    return .duplicateKey(
                        key.joined(separator: ", "),
                        firstLine: reader.shown(Int(sorted[index - 1].line))
                    )
                }
                continue
            }
            guard let need = amount(row, rounding: .up) else {
                reportTooLarge(row, reader)
                continue
            }
            needs.append(
                PairNeed(helper: row.helper, receiver: row.receiver, resource: names[row.resource], amount: need)
            )
        }
    }

    private func isSameKey(_ left: Row, _ right: Row) -> Bool {
        left.helper == right.helper && left.receiver == right.receiver && left.resource == right.resource
    }

    /// The place of each resource among the names in order.
    private func resourceRanks() -> [Int] {
        var ranks = [Int](repeating: 0, count: names.count)
        let order = names.indices.sorted { isByteOrdered(names[$0], names[$1]) }
        for (rank, resource) in order.enumerated() { ranks[resource] = rank }
        return ranks
    }

    private func reportTooLarge(_ row: Row, _ reader: TableReader) {
        if let unit = row.unit, let settled = units[row.resource]?.unit, settled.dimension != unit.dimension { return }
        guard let column = reader.schema.column("amount") else { return }
        engine.report(.outOfRange, file: reader.file, line: Int(row.line), column: Int(row.column)) {
            .outOfRange("\(row.quantity.doubleValue)", column: column)
        }
    }
}

extension TableReader {
    /// A number with the unit behind it; plain digits take the short way.
    func quantityOrPlain(_ column: Int, _ cell: (start: Int, end: Int)) -> (ExactDecimal, MeasureUnit?)? {
        if let number = csv.plainNumber(cell.start, cell.end) { return (number, nil) }
        return quantity(column, cell)
    }
}
