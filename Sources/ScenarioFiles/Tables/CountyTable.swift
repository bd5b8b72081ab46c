import Counties

/// The table `counties` as it was read, before the rules of `roles` are applied.
struct CountyTable {
    /// The counties, sorted by code.
    var counties: [County] = []
    /// Whether each county's role is blank in the table.
    var isRoleBlank: [Bool] = []
    /// Line of each county.
    var lines: [Int] = []
    /// Whether every role could be read.
    var areRolesSound = true

    init(_ reader: TableReader) {
        var keys = RowKeys()
        var foreign: (line: Int, count: Int)?
        var rows: [(county: County, isRoleBlank: Bool, line: Int)] = []
        let columns = Columns(reader)
        while reader.next() {
            guard let code = reader.key(columns.code) else {
                reader.noteLostKey()
                continue
            }
            guard keys.isNew([code], reader, column: columns.code) else { continue }
            if !Self.isShandong(code) { foreign = (foreign?.line ?? reader.line, (foreign?.count ?? 0) + 1) }
            let isBlank = reader.written(columns.role) == nil
            let role = reader.word(columns.role).flatMap(CountyRole.init)
            if !isBlank && role == nil || reader.isStray(columns.role) { areRolesSound = false }
            var county = County(code: code, name: reader.text(columns.name) ?? code, role: role ?? .none)
            columns.fill(&county, reader)
            columns.judge(county, reader)
            rows.append((county, isBlank, reader.line))
        }
        if let foreign {
            reader.engine.report(
                .foreignCode(foreign.count),
                file: reader.file,
                line: foreign.line,
                column: reader.fieldOfColumn[columns.code] + 1
            )
        }
        Self.judgeCodes(rows.map { ($0.county.code, $0.line) }, reader, column: columns.code)
        rows.sort { isByteOrdered($0.county.code, $1.county.code) }
        counties = rows.map(\.county)
        isRoleBlank = rows.map(\.isRoleBlank)
        lines = rows.map(\.line)
    }

    /// Reports codes of words alone among codes with digits. A total that passed for a county would lead every ranking,
    /// so this is an error and no warning; a scenario whose codes are all words keeps them.
    private static func judgeCodes(_ codes: [(code: String, line: Int)], _ reader: TableReader, column: Int) {
        let wordy = codes.filter {
            !$0.code.utf8.contains { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
        }
        let numbered = codes.count { $0.code.utf8.contains { (0x30...0x39).contains($0) } }
        guard !wordy.isEmpty, numbered * 2 > codes.count else { return }
        for (code, line) in wordy {
            reader.engine.report(
                .codeWithoutDigits,
                file: reader.file,
                line: line,
                column: reader.fieldOfColumn[column] + 1
            ) {
                .codeWithoutDigits(code, column: reader.schema.columns[column])
            }
        }
    }

    /// Six digits that begin with 37.
    private static func isShandong(_ code: String) -> Bool {
        code.utf8.count == 6 && code.hasPrefix("37") && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

/// Where the columns of `counties` stand.
private struct Columns {
    let code, name, cityCode, cityName, role, lon, lat, gdp, budget, tax, mainTax, mainTaxGrowth: Int
    let pop, urban, debt, capacity, rank, need, weight, chainCap, flags, year: Int

    init(_ reader: TableReader) {
        code = reader.column("code")
        name = reader.column("name")
        cityCode = reader.column("city_code")
        cityName = reader.column("city_name")
        role = reader.column("role")
        lon = reader.column("lon")
        lat = reader.column("lat")
        gdp = reader.column("gdp")
        budget = reader.column("budget_rev")
        tax = reader.column("tax_rev")
        mainTax = reader.column("main_tax")
        mainTaxGrowth = reader.column("main_tax_growth")
        pop = reader.column("pop")
        urban = reader.column("urban_rate")
        debt = reader.column("debt_ratio")
        capacity = reader.column("fiscal_capacity")
        rank = reader.column("gdp_rank")
        need = reader.column("need_index")
        weight = reader.column("weight")
        chainCap = reader.column("chain_cap")
        flags = reader.column("flags")
        year = reader.column("year")
    }

    func fill(_ county: inout County, _ reader: TableReader) {
        county.cityCode = reader.key(cityCode)
        county.cityName = reader.text(cityName)
        county.coordinates = coordinates(reader)
        county.gdp = reader.number(gdp)
        county.budgetRevenue = reader.number(budget)
        county.taxRevenue = reader.number(tax)
        county.mainTax = reader.number(mainTax)
        county.mainTaxGrowth = reader.number(mainTaxGrowth)
        county.population = reader.number(pop)
        county.urbanRate = reader.number(urban)
        county.debtRatio = reader.number(debt)
        county.fiscalCapacity = reader.number(capacity)
        county.gdpRank = reader.whole(rank)
        county.needIndex = reader.number(need)
        county.weight = reader.fourDecimals(weight) ?? 1
        county.chainCap = reader.whole(chainCap) ?? 3
        county.flags = reader.labels(flags)
        county.year = reader.year(year)
    }

    private func coordinates(_ reader: TableReader) -> Coordinates? {
        let isHalf = (reader.cell(lon) == nil) != (reader.cell(lat) == nil)
        if isHalf, !reader.isStray(lon), !reader.isStray(lat) {
            reader.report(reader.cell(lon) == nil ? lat : lon, .halfCoordinates)
        }
        guard let longitude = reader.number(lon), let latitude = reader.number(lat) else { return nil }
        if !(114...123).contains(longitude) || !(34...39).contains(latitude) { reader.report(lon, .farCoordinates) }
        return Coordinates(longitude: longitude, latitude: latitude)
    }

    /// Relations between figures that are nearly always kept.
    func judge(_ county: County, _ reader: TableReader) {
        if let main = county.mainTax, let tax = county.taxRevenue, main > tax {
            reader.report(mainTax, .oddRelation(zh: "主体税收不大于税收收入", en: "main_tax is at most tax_rev"))
        }
        if let taxes = county.taxRevenue, let budget = county.budgetRevenue, taxes > budget {
            reader.report(tax, .oddRelation(zh: "税收收入不大于一般公共预算收入", en: "tax_rev is at most budget_rev"))
        }
        guard let output = county.gdp, output > 0 else { return }
        if let taxes = county.taxRevenue, taxes > 0.3 * output {
            reader.report(tax, .oddRelation(zh: "税收收入不超过地区生产总值的 30%", en: "tax_rev is at most 30 % of gdp"))
        }
        if let people = county.population, people > 0, !(0.5...60).contains(output / people) {
            reader.report(gdp, .unusualScale) {
                .oddOutputPerHead(Finding.number((output / people * 100).rounded() / 100))
            }
        }
    }
}
