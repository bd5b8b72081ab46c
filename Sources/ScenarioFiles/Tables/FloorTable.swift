import Counties

extension TableReader {
    /// The table `floors`, sorted by name.
    func readFloors(_ counties: [County], _ roles: SideRoles) -> [EquityFloor] {
        let (name, group) = (column("name"), column("receiver_group"))
        let (least, total) = (column("points"), column("total"))
        let cities = WrittenCities(counties)
        let flags = Set(counties.flatMap(\.flags))
        var keys = RowKeys()
        var floors: [EquityFloor] = []
        while next() {
            let key = key(name)
            let receivers = self.group(group, cities, flags, counties) { roles.isReceiver($0) }
            let (each, all) = (points(least), points(total))
            if written(least) == nil, written(total) == nil { report(name, .emptyFloor) }
            guard let key, keys.isNew([key], self, column: name), let receivers else { continue }
            floors.append(EquityFloor(name: key, group: receivers, points: each, total: all))
        }
        floors.sort { isByteOrdered($0.name, $1.name) }
        remember(floors.map(\.name))
        return floors
    }
}
