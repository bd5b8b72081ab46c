import Foundation
import ScenarioFiles
import Testing

@testable import HostileInput

/// Every input that the fuzzer kept, and every one that once broke a promise.
@Suite struct ReplayTests {
    private static let fuzzing = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fuzzing")

    private static func inputs(_ folder: String, _ target: HostileInput) throws -> [URL] {
        let folder = fuzzing.appendingPathComponent("\(folder)/\(target.rawValue)")
        // A target without findings has no folder of them.
        return ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? [])
            .filter { !$0.lastPathComponent.hasPrefix(".") }.sorted { $0.path < $1.path }
    }

    private func replay(_ folder: String, _ target: HostileInput) throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: scratch) }
        for input in try Self.inputs(folder, target) {
            let breach = target.breach(of: [UInt8](try Data(contentsOf: input)), scratch: scratch.path)
            #expect(breach == nil, "\(folder)/\(target.rawValue)/\(input.lastPathComponent)")
        }
    }

    @Test func `the scenario into which inputs are put has no fault, and fills every table that a scenario holds`() {
        let reading = ScenarioReader.read(files: SmallScenario.files)
        #expect(reading.diagnostics == [])
        let empty = reading.tables.filter { $0.rows == 0 }.map(\.table)
        #expect(empty == ["targets", "actuals", "light_rules"])
    }

    @Test(.timeLimit(.minutes(5)), arguments: HostileInput.allCases)
    func `every input of the corpus keeps the promises`(target: HostileInput) throws {
        #expect(try Self.inputs("corpus", target).count >= 20)
        try replay("corpus", target)
    }

    @Test(.timeLimit(.minutes(5)), arguments: HostileInput.allCases)
    func `what once broke a promise breaks it no more`(target: HostileInput) throws {
        try replay("findings", target)
    }
}
