/// The strongly connected components of a directed graph, by Tarjan's method without recursion.
struct StronglyConnectedComponents {
    /// The component of each node.
    private(set) var component: [Int]
    private var order: [Int]
    private var lowLink: [Int]
    private var pending: [Int] = []
    private var trail: [(node: Int, nextArc: Int)] = []
    private var visitedCount = 0

    /// Finds the components.
    /// - Parameter heads: for each node the ends of its arcs.
    /// - Complexity: O(nodes + arcs).
    init(heads: [[Int32]]) {
        component = Array(repeating: -1, count: heads.count)
        order = Array(repeating: -1, count: heads.count)
        lowLink = Array(repeating: 0, count: heads.count)
        for root in heads.indices where order[root] < 0 {
            explore(from: root, heads)
        }
    }

    private mutating func explore(from root: Int, _ heads: [[Int32]]) {
        enter(root)
        while let (node, arc) = trail.last {
            if arc < heads[node].count {
                trail[trail.count - 1].nextArc += 1
                let head = Int(heads[node][arc])
                if order[head] < 0 {
                    enter(head)
                } else if component[head] < 0 {
                    lowLink[node] = Swift.min(lowLink[node], order[head])
                }
            } else {
                leave(node)
            }
        }
    }

    private mutating func enter(_ node: Int) {
        order[node] = visitedCount
        lowLink[node] = visitedCount
        visitedCount += 1
        pending.append(node)
        trail.append((node, 0))
    }

    private mutating func leave(_ node: Int) {
        trail.removeLast()
        if let (above, _) = trail.last {
            lowLink[above] = Swift.min(lowLink[above], lowLink[node])
        }
        guard lowLink[node] == order[node] else { return }
        while let member = pending.popLast() {
            component[member] = node
            if member == node { break }
        }
    }
}
