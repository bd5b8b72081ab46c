/// How far a word of a command line is from one that the program knows.
enum WordDistance {
    /// The word with the fewest letters to change, add or leave out, at most a third of what was written; hyphens before
    /// it do not count.
    static func nearest(to written: String, among words: [String]) -> String? {
        let letters = Array(written.lowercased().drop { $0 == "-" }.prefix(60))
        let near = words.map { word in (word, between(letters, Array(word.lowercased().drop { $0 == "-" }))) }
            .filter { $0.1 <= letters.count / 3 }
        return near.min { $0.1 < $1.1 }?.0
    }

    private static func between(_ left: [Character], _ right: [Character]) -> Int {
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
