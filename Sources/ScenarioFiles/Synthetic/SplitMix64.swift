/// A small generator whose numbers are the same on every machine (Steele, Lea, Flood 2014, "Fast splittable
/// pseudorandom number generators").
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A whole number in a range.
    mutating func integer(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// A number in a range with a few decimals, so that files show what is meant.
    mutating func decimal(_ range: ClosedRange<Double>, decimals: Int = 2) -> Double {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let share = Double(next() >> 11) / Double(1 << 53)
        let value = range.lowerBound + share * (range.upperBound - range.lowerBound)
        return (value * scale).rounded() / scale
    }

    /// Whether an event of a probability happens.
    mutating func chance(_ probability: Double) -> Bool { Double(next() >> 11) / Double(1 << 53) < probability }
}
