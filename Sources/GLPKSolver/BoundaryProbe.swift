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

    /// Whether GLPK is stopped where it would go on for ever.
    static var stopsWhatNeverEnds: Bool { bridge_provoke_overrun() == BRIDGE_OVERRUN }

    /// Whether every call on a problem answers "unavailable" when there is none.
    static var refusesMissingProblem: Bool {
        var copy: OpaquePointer?
        var (simplex, simplexResult) = (BridgeSimplexOptions(), BridgeSimplexResult())
        var (branch, branchResult) = (BridgeBranchOptions(), BridgeBranchResult())
        var (values, positions): ([Double], [Int32]) = ([0], [0])
        var (reduced, lower, upper) = (values, values, values)
        let outcomes = unsafe [
            bridge_clone(nil, &copy),
            bridge_set_column_bounds(nil, 1, 0, 1),
            bridge_set_row_bounds(nil, 1, 0, 1),
            bridge_set_objective(nil, 1, 0),
            bridge_add_columns(nil, 0, [0], [0], [0], [false], [0], [0], [0]),
            bridge_add_rows(nil, 0, [0], [0], [0], [0], [0]),
            bridge_simplex(nil, &simplex, &simplexResult),
            bridge_read_basic(nil, &values, nil),
            bridge_branch_and_cut(
                nil,
                &branch,
                nil,
                &branchResult,
                &values,
                &reduced,
                &lower,
                &upper,
                &positions
            ),
        ]
        bridge_close(nil)
        return outcomes.allSatisfy { $0 == BRIDGE_UNAVAILABLE }
    }

    /// Blocks GLPK still held on this thread when its last problem was closed.
    static var blocksAfterLastClose: Int { Int(bridge_blocks_after_last_close()) }
}
