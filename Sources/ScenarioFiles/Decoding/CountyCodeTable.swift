/// Codes of counties by their bytes, so that a table of a million rows makes no text for a cell.
struct CountyCodeTable: Sendable {
    private let bytes: [UInt8]
    private let ends: [Int]
    private let slots: [Int32]

    /// Indexes codes; of equal codes the first wins.
    init(_ codes: [String]) {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        for code in codes {
            bytes.append(contentsOf: code.utf8)
            ends.append(bytes.count)
        }
        var capacity = 16
        while capacity < codes.count * 3 { capacity *= 2 }
        var slots = [Int32](repeating: -1, count: capacity)
        for position in codes.indices {
            let start = position == 0 ? 0 : ends[position - 1]
            var slot = Self.hash(bytes.span, start, ends[position]) & (capacity - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Int32(truncatingIfNeeded: position)
        }
        self.bytes = bytes
        self.ends = ends
        self.slots = slots
    }

    /// The position of a code.
    func position(of code: String) -> Int? {
        let text = Array(code.utf8)
        return position(of: text.span, from: 0, to: text.count)
    }

    /// The position of the code that is a stretch of bytes.
    func position(of text: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int? {
        let mask = slots.count - 1
        var slot = Self.hash(text, start, end) & mask
        while slots[slot] >= 0 {
            let position = Int(slots[slot])
            let first = position == 0 ? 0 : ends[position - 1]
            if ends[position] - first == end - start, isEqual(text, start, end, first) { return position }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func isEqual(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ first: Int) -> Bool {
        for offset in 0..<(end - start) where text[start + offset] != bytes[first + offset] { return false }
        return true
    }

    /// FNV-1a, cut to a non-negative integer.
    private static func hash(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in start..<end { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
    }
}
