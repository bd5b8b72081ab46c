/// Why a problem cannot be solved in exact integers.
public enum AssignmentFault: Error, Hashable {
    /// An array does not have one entry for each agent, job or place, or a number is negative or out of range.
    case malformed
    /// The values are so large or so different that sums of them do not fit into 64 bits.
    case numbersTooLarge
}

extension GeneralizedAssignment {
    /// - Throws: ``AssignmentFault/malformed``.
    func validate() throws(AssignmentFault) {
        let isWhole =
            agentCount >= 0 && jobCount >= 0 && values.count == agentCount * jobCount && jobCounts.count == agentCount
            && jobCounts.allSatisfy { $0.min >= 0 && ($0.max ?? 0) >= 0 }
            && limits.allSatisfy { limit in
                (0..<agentCount).contains(limit.agent) && limit.capacity >= 0 && limit.needs.count == jobCount
                    && limit.needs.allSatisfy { $0 >= 0 }
            }
            && forced.allSatisfy { values.indices.contains($0) }
        guard isWhole else { throw .malformed }
    }
}
