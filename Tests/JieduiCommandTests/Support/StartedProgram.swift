import Foundation

/// A program that was started; its output goes to files, so that no pipe can fill up.
///
/// Unchecked, because `Process` is not declared sendable; every use after the start is a call that is safe from any
/// thread.
final class StartedProgram: @unchecked Sendable {
    private let process = Process()
    private let folder: TemporaryFolder
    private let start = ContinuousClock.now
    private let ended: AsyncStream<Void>

    var identifier: Int32 { process.processIdentifier }

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - output: Where standard output goes instead of being kept, such as `/dev/full`.
    init(
        _ program: URL,
        _ arguments: [String],
        environment: [String: String] = [:],
        in workingFolder: URL? = nil,
        output: String? = nil
    ) throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        ended = stream
        folder = try TemporaryFolder()
        var variables = environment
        for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] where variables[name] == nil {
            variables[name] = ProcessInfo.processInfo.environment[name]
        }
        process.executableURL = program
        process.arguments = arguments
        process.environment = variables
        if let workingFolder { process.currentDirectoryURL = workingFolder }
        let files = [folder.url.appendingPathComponent("output"), folder.url.appendingPathComponent("errors")]
        for file in files { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(
            forWritingTo: output.map { URL(fileURLWithPath: $0) } ?? files[0]
        )
        process.standardError = try FileHandle(forWritingTo: files[1])
        process.terminationHandler = { _ in continuation.finish() }
        try process.run()
    }

    /// Waits for the end; a program that runs longer than the limit is killed.
    func end(limit seconds: Double) async throws -> ProductRun {
        let watch = Task { [identifier] in
            try await Task.sleep(for: .seconds(seconds))
            kill(identifier, SIGKILL)
        }
        for await _ in ended {}
        watch.cancel()
        let duration = ContinuousClock.now - start
        let number = process.terminationStatus
        return ProductRun(
            status: process.terminationReason == .exit ? number : 128 + number,
            output: try folder.data("output"),
            errors: try folder.data("errors"),
            seconds: Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        )
    }

    /// Sends the signal of Ctrl-C once the program watches for it.
    ///
    /// - Parameter delay: Seconds to wait beyond that.
    func interrupt(after delay: Double) async throws {
        for _ in 0..<500 where !watchesForInterrupts { try await Task.sleep(for: .milliseconds(20)) }
        try await Task.sleep(for: .seconds(delay))
        kill(identifier, SIGINT)
    }

    /// Whether the program catches or ignores SIGINT, as the kernel tells.
    private var watchesForInterrupts: Bool {
        let bit = UInt64(1) << (SIGINT - 1)
        let status = (try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)) ?? ""
        return status.split(separator: "\n").contains { line in
            guard line.hasPrefix("SigCgt:") || line.hasPrefix("SigIgn:") else { return false }
            return UInt64(line.drop { $0 != ":" }.dropFirst().filter { !$0.isWhitespace }, radix: 16).map {
                $0 & bit != 0
            } ?? false
        }
    }
}
