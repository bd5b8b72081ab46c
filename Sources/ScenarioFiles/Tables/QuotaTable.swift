import Counties

extension TableReader {
    /// The table `quotas`, sorted by name.
    ///
    /// Named counties without the role count for nothing and bring a warning. They stay in the group, so that a group of
    /// which nobody counts can be written too; a minimum on it is proved infeasible and not forgotten.
    func readQuotas(_ counties: [County], _ roles: SideRoles) -> [GroupQuota] {
        let (name, relation, min, max) = (column("name"), column("relation"), column("min"), column("max"))
        let (helpers, receivers) = (column("helper_group"), column("receiver_group"))
        let cities = WrittenCities(counties)
        let flags = Set(counties.flatMap(\.flags))
        var keys = RowKeys()
        var quotas: [GroupQuota] = []
        while next() {
            let key = key(name)
            let helperGroup = group(helpers, cities, flags, counties) { roles.isHelper($0) }
            let receiverGroup = group(receivers, cities, flags, counties) { roles.isReceiver($0) }
            let relation = word(relation).flatMap(CityRelation.init) ?? .any
            let (lower, upper) = (whole(min), whole(max))
            if let lower, let upper, lower > upper { report(min, .contradictoryLimits(lower, upper)) }
            guard let key, keys.isNew([key], self, column: name), let helperGroup, let receiverGroup else { continue }
            quotas.append(
                GroupQuota(
                    name: key,
                    helperGroup: helperGroup,
                    receiverGroup: receiverGroup,
                    relation: relation,
                    min: lower,
                    max: upper
                )
            )
        }
        return quotas.sorted { isByteOrdered($0.name, $1.name) }
    }

    /// The group in a cell; nil when it cannot be read.
    func group(
        _ column: Int,
        _ cities: WrittenCities,
        _ flags: Set<String>,
        _ counties: [County],
        hasRole: (CountyIndex) -> Bool
    ) -> CountyGroup? {
        guard let raw = written(column) else { return .all }
        let text = plain(raw, column)
        if text == "*" { return .all }
        guard let colon = text.firstIndex(of: ":") else { return badGroup(raw, column) }
        let value = HalfWidth.trimmed(String(text[text.index(after: colon)...]))
        guard !value.isEmpty else { return badGroup(raw, column) }
        switch text[..<colon].lowercased() {
        case "city":
            guard let city = cities.city(named: value) else {
                return unknown(value, column, isCity: true, cities.codes)
            }
            warnIfEmpty(column, counties) { hasRole($0) && cities.contains(counties[$0.position], city: city) }
            return .city(city)
        case "flag":
            guard flags.contains(value) else { return unknown(value, column, isCity: false, flags) }
            warnIfEmpty(column, counties) { hasRole($0) && counties[$0.position].flags.contains(value) }
            return .flag(value)
        case "code": return named(value, column, hasRole: hasRole)
        default: return badGroup(raw, column)
        }
    }

    private func named(_ list: String, _ column: Int, hasRole: (CountyIndex) -> Bool) -> CountyGroup? {
        let parts = list.split(separator: "|").map { HalfWidth.trimmed(String($0)) }
        let found = parts.map { county(named: $0, column) }
        let counties = Set(found.compactMap { $0 }).sorted()
        guard found.allSatisfy({ $0 != nil }), !counties.isEmpty else { return nil }
        for county in counties where !hasRole(county) {
            report(column, .rowWithoutRole(context.label(county)))
        }
        return .counties(counties)
    }

    private func badGroup(_ raw: String, _ column: Int) -> CountyGroup? {
        report(column, .badGroup(raw, column: schema.columns[column]))
        return nil
    }

    private func unknown(_ value: String, _ column: Int, isCity: Bool, _ known: Set<String>) -> CountyGroup? {
        report(
            column,
            Finding.unknownGroupKey(value, isCity: isCity)
                .suggesting(EditDistance.nearest(to: value, among: known.sorted(by: isByteOrdered)))
        )
        return nil
    }

    private func warnIfEmpty(_ column: Int, _ counties: [County], _ belongs: (CountyIndex) -> Bool) {
        guard !counties.indices.contains(where: { belongs(CountyIndex($0)) }) else { return }
        report(column, .emptyGroup(schema.columns[column]))
    }
}
