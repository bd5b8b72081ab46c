public import Counties

extension Scenario {
    /// Position of a county by its code; nil where no county has it.
    public func county(_ code: String) -> CountyIndex? {
        counties.firstIndex { $0.code == code }.map(CountyIndex.init)
    }

    /// Sorts the lists that pairing reads by their keys, as the loader does.
    mutating func sortByKeys() {
        pairs.sort { ($0.helper, $0.receiver) < ($1.helper, $1.receiver) }
        pairNeeds.sort { ($0.helper, $0.receiver, $0.resource) < ($1.helper, $1.receiver, $1.resource) }
        helperResources.sort { ($0.helper, $0.resource) < ($1.helper, $1.resource) }
        helperCapacities.sort { $0.county < $1.county }
        travel.sort { ($0.from, $0.to) < ($1.from, $1.to) }
        quotas.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
