import Dispatch
import Foundation

/// What the program must ask the operating system about its terminal and its user.
enum Terminal {
    /// A standard stream.
    enum Stream: Int32 {
        case output = 1
        case error = 2
    }

    /// Whether a stream is shown to a person.
    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// Cells of a line; nil when the stream is not a terminal or does not say.
    static func width(_ stream: Stream) -> Int? {
        guard isTerminal(stream) else { return nil }
        var size = winsize()
        guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Runs `body` while nothing appears on standard error.
    ///
    /// The library that writes workbooks prints English lines of its own there when a disk is full, and has no way to be told
    /// otherwise; what went wrong is said afterwards, in our words.
    static func withoutErrorStream<R>(_ body: () throws -> R) rethrows -> R {
        let (own, nowhere) = (dup(Stream.error.rawValue), unsafe open("/dev/null", O_WRONLY | O_CLOEXEC))
        guard own >= 0, nowhere >= 0, dup2(nowhere, Stream.error.rawValue) >= 0 else {
            for file in [own, nowhere] where file >= 0 { _ = close(file) }
            return try body()
        }
        _ = close(nowhere)
        defer {
            _ = dup2(own, Stream.error.rawValue)
            _ = close(own)
        }
        return try body()
    }

    /// Makes a file beyond the size that is allowed an error of writing, where it would end the process without a word.
    static func reportLargeFiles() { signal(SIGXFSZ, SIG_IGN) }

    /// Calls a handler when the user interrupts (Ctrl-C) or somebody asks the process to end; a second interrupt ends it
    /// at once.
    ///
    /// - Returns: The watch; ``InterruptWatch/end()`` ends it.
    static func onInterrupt(_ handler: @escaping @Sendable () -> Void) -> InterruptWatch { InterruptWatch(handler) }
}

/// Watches for interrupts until it is told to end.
final class InterruptWatch {
    private var sources: [any DispatchSourceSignal] = []

    init(_ handler: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "interrupt")
        for number in [SIGINT, SIGTERM] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                handler()
                signal(number, SIG_DFL)
            }
            source.activate()
            sources.append(source)
        }
    }

    /// Stops watching: interrupts end the process again.
    func end() {
        for source in sources { source.cancel() }
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
    }
}
