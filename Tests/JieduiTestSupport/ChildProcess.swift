public import Foundation

/// Another program, started by `posix_spawn`.
///
/// Foundation's `Process` copies 256 bytes for every name in `/proc/self/fd` and so reads past the end of its buffer
/// (swift-corelibs-foundation, pull request 5472, mended after Swift 6.3.1): now and then the tests died of it.
public final class ChildProcess: Sendable {
    /// The process's number.
    public let identifier: pid_t

    /// The program could not be started; the number is that of `errno`.
    public struct StartError: Error {
        /// What the system said.
        public let number: Int32
    }

    /// How a process ended.
    public enum Ending: Equatable, Sendable {
        /// By itself, with this status.
        case exit(Int32)
        /// By this signal.
        case signal(Int32)
    }

    /// Starts a program; its standard input is empty.
    ///
    /// - Parameters:
    ///   - program: A path, or a name that is looked up on the search path.
    ///   - environment: All of its variables; nil for those of this process.
    ///   - folder: The working folder; nil for that of this process.
    ///   - output: The file that takes standard output.
    ///   - errors: The file that takes standard error.
    /// - Throws: ``StartError``.
    public init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String]? = nil,
        in folder: String? = nil,
        output: String = "/dev/null",
        errors: String = "/dev/null"
    ) throws {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)

        // Threads of a pool block signals, and a child would inherit that.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" }
        // The C library's call for a working folder is not in Swift's module of it; env has the same.
        let line = (folder.map { ["env", "-C", $0] } ?? []) + [program] + arguments
        var words = unsafe line.map { unsafe strdup($0) } + [nil]
        var settings = unsafe variables.sorted().map { unsafe strdup($0) } + [nil]
        defer { unsafe (words + settings).forEach { unsafe free($0) } }
        var identifier: pid_t = 0
        let failure = unsafe posix_spawnp(&identifier, line[0], &actions, &attributes, &words, &settings)
        guard failure == 0 else { throw StartError(number: failure) }
        self.identifier = identifier
    }

    /// Waits for the end; to be called once.
    public func wait() -> Ending {
        var status: Int32 = 0
        while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }

    /// Waits for the end on a thread of its own; to be called once.
    public func ending() async -> Ending {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.wait()) }
        }
    }

    /// Runs a program to its end; nil where it cannot be started.
    public static func run(_ program: String, _ arguments: [String]) -> Ending? {
        (try? ChildProcess(program, arguments))?.wait()
    }
}
