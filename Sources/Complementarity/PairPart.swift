/// One of the five parts of a pair score before its weight: a share of its points and how far it rests on data.
struct PairPart: Sendable {
    /// Share of the points, 0…1; nil without data.
    var share: Double?
    /// Share of the figures behind it that are known, 0…1.
    var known: Double

    /// A part that rests on data altogether.
    init(share: Double) {
        self.share = share
        known = 1
    }

    /// A part of which some figures are known; without any it has no share.
    init(share: Double, known: Double) {
        self.share = known > 0 ? share : nil
        self.known = known
    }

    /// A part without data.
    static let missing = PairPart(share: 0, known: 0)
}
