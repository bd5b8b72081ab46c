import Counties

/// Values by ordered pair of counties, found by bisection within the first county's rows.
///
/// Tables of pairs are sparse, and scoring asks for every pair: an array of rows answers without hashing and takes no
/// memory for pairs that nobody wrote about.
struct CountyPairTable<Value: Sendable>: Sendable {
    /// One row of the table.
    struct Entry: Sendable {
        var first: CountyIndex
        var second: CountyIndex
        var value: Value
    }

    private let starts: [Int]
    private let entries: [Entry]

    /// Sorts rows by pair; rows about counties outside the list are left out.
    init(countyCount: Int, entries rows: [Entry]) {
        let counties = 0..<countyCount
        let known = rows.filter {
            counties.contains($0.first.position) && counties.contains($0.second.position)
        }
        let order = known.indices.sorted { left, right in
            let (a, b) = (known[left], known[right])
            return (a.first, a.second, left) < (b.first, b.second, right)
        }
        entries = order.map { known[$0] }
        var starts = [Int](repeating: 0, count: countyCount + 1)
        for entry in entries { starts[entry.first.position + 1] += 1 }
        for position in counties { starts[position + 1] += starts[position] }
        self.starts = starts
    }

    /// The rows of an ordered pair; more than one only where the table repeats itself.
    func rows(_ first: CountyIndex, _ second: CountyIndex) -> ArraySlice<Entry> {
        guard first.position >= 0, first.position < starts.count - 1 else { return [] }
        let end = starts[first.position + 1]
        var low = starts[first.position]
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].second < second { low = middle + 1 } else { high = middle }
        }
        var last = low
        while last < end, entries[last].second == second { last += 1 }
        return entries[low..<last]
    }

    /// The value of the first row of an ordered pair.
    subscript(first: CountyIndex, second: CountyIndex) -> Value? { rows(first, second).first?.value }
}
