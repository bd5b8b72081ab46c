/// "Did you mean": the nearest of the words that would have been right.
enum EditDistance {
    /// The candidate with the fewest edits from a word, at most a third of its length (but always one); the first of
    /// equals; nil when none is near.
    ///
    /// - Complexity: O(candidates × length²).
    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(80))
        guard !letters.isEmpty else { return nil }
        var best: (distance: Int, candidate: String)?
        let limit = max(1, letters.count / 3)
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(80))
            guard abs(other.count - letters.count) <= limit else { continue }
            let distance = between(letters, other)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
        }
        return best?.candidate
    }

    /// The county that a name or code may be meant for. One of two letters in common says nothing: short names must be
    /// alike but for one letter of three, or lack the last, as 历城 of 历城区 does.
    ///
    /// - Complexity: O(candidates × length²).
    static func nearestCounty(to word: String, among candidates: [String]) -> String? {
        let length = word.unicodeScalars.count
        return nearest(
            to: word,
            among: candidates.lazy.filter { candidate in
                min(length, candidate.unicodeScalars.count) >= 3 || length >= 2 && candidate.hasPrefix(word)
                    || candidate.unicodeScalars.count >= 2 && word.hasPrefix(candidate)
            }
        )
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    private static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            before = previous
            previous = current
        }
        return previous.last ?? 0
    }
}
