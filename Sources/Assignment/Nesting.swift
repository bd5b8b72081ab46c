/// How the groups of one side lie within each other.
///
/// Only a laminar family (any two groups nested or disjoint) is a tree, and only a tree keeps the pairing a network
/// whose optima are whole numbers.
struct Nesting {
    /// The smallest group around each group, nil where there is none.
    private(set) var enclosingGroup: [Int?]
    /// The smallest group around each member, nil where there is none.
    private(set) var innermostGroup: [Int?]
    /// The groups, every group before the one that encloses it.
    private(set) var innermostFirst: [Int]

    /// Finds the nesting.
    /// - Throws: `unknownMember`, `repeatedMember` or `overlappingGroups`.
    init(of groups: [Group], on side: Side, memberCount: Int) throws(PairingNetworkError) {
        enclosingGroup = Array(repeating: nil, count: groups.count)
        innermostGroup = Array(repeating: nil, count: memberCount)
        let outermostFirst = groups.indices.sorted {
            (-groups[$0].members.count, $0) < (-groups[$1].members.count, $1)
        }
        innermostFirst = outermostFirst.reversed()
        var rank = Array(repeating: 0, count: groups.count)
        for (position, group) in outermostFirst.enumerated() {
            rank[group] = position
        }
        for group in outermostFirst {
            let members = groups[group].members
            let around = try surroundings(of: members, group: group, side: side)
            if around.count > 1, let overlapping = around.compactMap({ $0 }).max(by: { rank[$0] < rank[$1] }) {
                throw .overlappingGroups(
                    side: side,
                    first: Swift.min(group, overlapping),
                    second: Swift.max(group, overlapping)
                )
            }
            enclosingGroup[group] = around.first ?? nil
            for member in members {
                innermostGroup[member] = group
            }
        }
    }

    /// The different groups that lie directly around the members so far: one (or nil) if the members lie together.
    private func surroundings(
        of members: [Int],
        group: Int,
        side: Side
    ) throws(PairingNetworkError) -> Set<Int?> {
        var around: Set<Int?> = []
        var seen: Set<Int> = []
        for member in members {
            guard innermostGroup.indices.contains(member) else {
                throw .unknownMember(side: side, group: group, member: member)
            }
            guard seen.insert(member).inserted else {
                throw .repeatedMember(side: side, group: group, member: member)
            }
            around.insert(innermostGroup[member])
        }
        return around
    }
}
