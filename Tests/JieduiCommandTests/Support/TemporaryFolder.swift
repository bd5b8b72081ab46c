import Foundation

/// A folder of one test, removed when the test lets go of it.
final class TemporaryFolder: Sendable {
    let url: URL

    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The path of something in the folder.
    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// The bytes of a file.
    func data(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }

    /// The text of a file.
    func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

    /// Writes a file, and the folders that lead to it.
    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    /// Writes a file, and the folders that lead to it.
    func write(_ data: Data, to name: String) throws {
        let place = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try data.write(to: place)
    }

    /// Every file of a folder inside, by name.
    func files(in name: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path(name))
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try data(name + "/" + $0)) })
    }
}

/// The repository that the tests belong to.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let scenarios = root.appendingPathComponent("scenarios")

    /// Names of the scenarios that ship, sorted.
    static let shippedScenarios: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: scenarios.path)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: scenario($0) + "/scenario.yaml") }.sorted()
    }()

    /// Those of them that ask for pairs alone: cheap enough to be solved in every way that there is.
    static let pairingScenarios = shippedScenarios.filter { !hasProjects($0) }

    /// Whether a scenario that ships has projects to place.
    static func hasProjects(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: scenario(name) + "/projects.csv")
    }

    /// The folder of a scenario that ships.
    static func scenario(_ name: String) -> String { scenarios.appendingPathComponent(name).path }
}
