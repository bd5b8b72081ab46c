import Foundation

/// The built program, as a user's shell finds it.
enum Product {
    /// Where the build put it: beside the test bundle.
    static let url: URL = {
        let started = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
        let bundle = Bundle.main.bundleURL
        let folders = [
            started.deletingLastPathComponent(), bundle, bundle.deletingLastPathComponent(),
            Repository.root.appendingPathComponent(".build/debug"),
        ]
        let candidates = folders.map { $0.appendingPathComponent("jiedui") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[3]
    }()

    /// Runs the program and waits for its end.
    ///
    /// - Parameters:
    ///   - arguments: The command line.
    ///   - environment: Variables besides `PATH` and `HOME`; without `LANG` the locale is C.
    ///   - folder: The working folder.
    ///   - seconds: After so long the program is killed, and its status is that of the signal.
    static func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        in folder: URL? = nil,
        limit seconds: Double = 300
    ) async throws -> ProductRun {
        try await ProcessGate.shared.run {
            let started = try StartedProgram(url, arguments, environment: environment, in: folder)
            return try await started.end(limit: seconds)
        }
    }

    /// Runs the program with its arguments given one by one.
    static func run(_ arguments: String...) async throws -> ProductRun { try await run(arguments) }
}

/// What a run came to.
struct ProductRun: Sendable {
    /// Exit status; of a run that a signal ended, 128 and the signal's number.
    var status: Int32
    var output: Data
    var errors: Data
    var seconds: Double

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// The one document on standard output; throws when there is anything else.
    func document() throws -> JSONTree { try JSONTree(parsing: output) }
}

/// Lets only so many programs run at once as there are processors, so that tests side by side do not slow each other
/// down until their times mean nothing.
actor ProcessGate {
    static let shared = ProcessGate()

    private var places = max(2, ProcessInfo.processInfo.activeProcessorCount)
    private var waiting: [CheckedContinuation<Void, Never>] = []

    nonisolated func run<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result {
        await enter()
        do {
            let result = try await work()
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        guard places == 0 else {
            places -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        guard waiting.isEmpty else {
            waiting.removeFirst().resume()
            return
        }
        places += 1
    }
}

/// Other programs that a test may need.
enum OtherProgram {
    /// Finds a program on the search path.
    static func url(_ name: String) -> URL? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").lazy
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Whether Python is there and can import a module.
    static func hasPython(module: String) async -> Bool {
        guard let python = url("python3") else { return false }
        let run = try? await StartedProgram(python, ["-c", "import \(module)"]).end(limit: 60)
        return run?.status == 0
    }
}
