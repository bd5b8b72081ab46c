internal import CGLPKBridge

/// What the tests ask of the boundary to C: that the trap holds and that nothing leaks.
enum BoundaryProbe {
    /// Bad calls that make raw GLPK abort.
    enum Fault: CaseIterable, Sendable {
        case noColumns
        case duplicateEntry
        case coverCutsAfterPresolve

        fileprivate var code: Int32 {
            switch self {
            case .noColumns: Int32(BRIDGE_FAULT_NO_COLUMNS)
            case .duplicateEntry: Int32(BRIDGE_FAULT_DUPLICATE_ENTRY)
            case .coverCutsAfterPresolve: Int32(BRIDGE_FAULT_COVER_PRESOLVE)
            }
        }
    }

    /// Makes the bad call behind the trap.
    ///
    /// - Returns: GLPK's own words, or `nil` when nothing was trapped.
    static func provokeTrapped(_ fault: Fault) -> String? {
        guard bridge_provoke_fault(fault.code, true) == BRIDGE_TRAPPED else { return nil }
        return unsafe String(cString: bridge_last_message())
    }

    /// Makes the bad call without the trap: the process aborts.
    static func provokeRaw(_ fault: Fault) {
        _ = bridge_provoke_fault(fault.code, false)
    }

    /// Blocks GLPK still held on this thread when its last problem was closed.
    static var blocksAfterLastClose: Int { Int(bridge_blocks_after_last_close()) }
}
