import Foundation
import JieduiTestSupport

/// A program that was started; its output goes to files, so that no pipe can fill up.
final class StartedProgram: Sendable {
    private let process: ChildProcess
    private let folder: TemporaryFolder
    private let start = ContinuousClock.now

    var identifier: Int32 { process.identifier }

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
        folder = try TemporaryFolder()
        var variables = environment
        for name in ["PATH", "HOME", "LD_LIBRARY_PATH"] where variables[name] == nil {
            variables[name] = ProcessInfo.processInfo.environment[name]
        }
        process = try ChildProcess(
            program.path,
            arguments,
            environment: variables,
            in: workingFolder?.path,
            output: output ?? folder.url.appendingPathComponent("output").path,
            errors: folder.url.appendingPathComponent("errors").path
        )
    }

    /// Waits for the end; a program that runs longer than the limit is killed.
    func end(limit seconds: Double) async throws -> ProductRun {
        let watch = Task { [identifier] in
            try await Task.sleep(for: .seconds(seconds))
            kill(identifier, SIGKILL)
        }
        let ending = await process.ending()
        watch.cancel()
        let duration = ContinuousClock.now - start
        let status =
            switch ending {
            case .exit(let number): number
            case .signal(let number): 128 + number
            }
        return ProductRun(
            status: status,
            output: (try? folder.data("output")) ?? Data(),
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
