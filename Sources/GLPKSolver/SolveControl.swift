internal import CGLPKBridge
internal import LinearModel

/// The atomics a running solve shares with other threads: a request to stop, and how far it is.
///
/// C callbacks inside GLPK read and write them, so no Swift closure ever runs inside GLPK. The object is retained by
/// the cancellation flag and the progress board, so the memory outlives every reader.
@safe
final class SolveControl: @unchecked Sendable {
    /// The C object; all access to it is atomic, which is what makes this class sendable.
    let pointer: OpaquePointer

    private init(pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        unsafe bridge_control_destroy(pointer)
    }

    /// A fresh control.
    static func create() throws(SolverError) -> SolveControl {
        guard let pointer = unsafe bridge_control_create() else {
            throw .outOfMemory(solver: "GLPK")
        }
        return unsafe SolveControl(pointer: pointer)
    }

    /// Whether a stop was requested.
    var isCancelled: Bool { unsafe bridge_control_is_cancelled(pointer) }

    /// Requests a stop.
    func cancel() { unsafe bridge_control_cancel(pointer) }

    /// Shows the objective of a new best point.
    func show(incumbent: Double) { unsafe bridge_control_set_incumbent(pointer, incumbent) }

    /// Shows a new bound.
    func show(bound: Double) { unsafe bridge_control_set_bound(pointer, bound) }

    /// Counts simplex iterations.
    func add(iterations: Int) { unsafe bridge_control_add_iterations(pointer, iterations) }

    /// How far the solve is.
    var snapshot: SolveProgressBoard.Snapshot {
        let progress = unsafe bridge_control_progress(pointer)
        return SolveProgressBoard.Snapshot(
            incumbent: progress.hasIncumbent ? progress.incumbent : nil,
            bound: progress.hasBound ? progress.bound : nil,
            branchAndBoundNodes: progress.nodes,
            simplexIterations: progress.iterations
        )
    }

    /// Runs `body` while the flag and the board of the options are connected to this control.
    func connected<R>(to options: SolveOptions, _ body: () throws(SolverError) -> R) throws(SolverError) -> R {
        let registration = options.cancellation?.onCancel { self.cancel() }
        options.progress?.attach { self.snapshot }
        defer {
            if let registration { options.cancellation?.remove(registration) }
            options.progress?.detach()
        }
        return try body()
    }
}
