internal import Synchronization

/// A request to stop that one thread raises and another obeys. Once raised it stays raised.
public final class CancellationFlag: Sendable {
    /// The right to be told; hand it back with ``CancellationFlag/remove(_:)``.
    public struct Registration: Hashable, Sendable {
        let number: Int
    }

    private struct State {
        var isCancelled = false
        var nextNumber = 0
        var handlers: [Int: @Sendable () -> Void] = [:]
    }

    private let state = Mutex(State())

    /// A flag that nobody has raised.
    public init() {}

    /// Whether ``cancel()`` was called.
    public var isCancelled: Bool {
        state.withLock { $0.isCancelled }
    }

    /// Raises the flag and tells every registered handler once. Safe from any thread, as often as you like.
    ///
    /// It takes a lock, so call it from the thread that receives a signal, not from inside a signal handler.
    public func cancel() {
        let handlers = state.withLock { state in
            state.isCancelled = true
            defer { state.handlers = [:] }
            return state.handlers
        }
        for number in handlers.keys.sorted() { handlers[number]?() }
    }

    /// Asks to be told on ``cancel()``; called at once when the flag is already raised.
    ///
    /// - Parameter handler: short and thread-safe: a solver stores into an atomic here.
    public func onCancel(_ handler: @escaping @Sendable () -> Void) -> Registration {
        let (registration, isLate) = state.withLock { state in
            let registration = Registration(number: state.nextNumber)
            state.nextNumber += 1
            if !state.isCancelled { state.handlers[registration.number] = handler }
            return (registration, state.isCancelled)
        }
        if isLate { handler() }
        return registration
    }

    /// Stops telling a handler.
    public func remove(_ registration: Registration) {
        state.withLock { _ = $0.handlers.removeValue(forKey: registration.number) }
    }
}
