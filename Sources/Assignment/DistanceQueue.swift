/// A binary heap of nodes by distance; among equal distances the node with the smaller number comes first.
///
/// Nodes may be queued again with a shorter distance; the reader skips what it has settled.
struct DistanceQueue {
    struct Entry {
        var distance: Int64
        var node: Int

        @inline(__always)
        func precedes(_ other: Entry) -> Bool {
            distance < other.distance || (distance == other.distance && node < other.node)
        }
    }

    private var heap: [Entry] = []

    mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

    mutating func insert(_ node: Int, at distance: Int64) {
        let entry = Entry(distance: distance, node: node)
        var position = heap.count
        heap.append(entry)
        while position > 0 {
            let above = (position - 1) / 2
            guard entry.precedes(heap[above]) else { break }
            heap[position] = heap[above]
            position = above
        }
        heap[position] = entry
    }

    mutating func popFirst() -> Entry? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        var position = 0
        while true {
            var below = 2 * position + 1
            guard below < heap.count else { break }
            if below + 1 < heap.count, heap[below + 1].precedes(heap[below]) { below += 1 }
            guard heap[below].precedes(last) else { break }
            heap[position] = heap[below]
            position = below
        }
        heap[position] = last
        return first
    }
}
