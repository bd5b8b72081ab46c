import Counties
import Foundation
import JieduiTestSupport
import ScenarioFiles
import Testing

@Suite struct HostileFileTests {
    /// A folder with the fixture that is removed afterwards.
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in ScenarioFixture().files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        try body(folder)
    }

    @Test func `a missing path and a file are no scenario`() throws {
        #expect(throws: ScenarioNotFound(path: "/nowhere/at-all", isMissing: true)) {
            try ScenarioReader.read(folder: "/nowhere/at-all")
        }
        try withFolder { folder in
            let file = folder.appendingPathComponent("pairs.csv").path
            #expect(throws: ScenarioNotFound(path: file, isMissing: false)) { try ScenarioReader.read(folder: file) }
        }
    }

    @Test func `missing required files are faults of the scenario`() {
        #expect(ScenarioReader.read(files: [:]).places == ["E105 counties.csv", "E105 scenario.yaml"])
    }

    @Test func `a folder where a table should be is a fault`() throws {
        try withFolder { folder in
            let table = folder.appendingPathComponent("travel.csv")
            try FileManager.default.createDirectory(at: table, withIntermediateDirectories: true)
            #expect(try ScenarioReader.read(folder: folder.path).places == ["E101 travel.csv"])
        }
    }

    @Test(.timeLimit(.minutes(1))) func `a pipe where a table should be never blocks`() throws {
        try withFolder { (folder: URL) throws in
            let pipe = folder.appendingPathComponent("travel.csv").path
            let ending = ChildProcess.run("mkfifo", [pipe])
            #expect(ending == .exit(0))
            #expect(try ScenarioReader.read(folder: folder.path).places == ["E101 travel.csv"])
        }
    }

    @Test func `a link that leads out of the folder is refused, one inside is followed`() throws {
        try withFolder { folder in
            let link = folder.appendingPathComponent("travel.csv").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/hostname")
            #expect(try ScenarioReader.read(folder: folder.path).places == ["E102 travel.csv"])
            try FileManager.default.removeItem(atPath: link)
            let missing = folder.appendingPathComponent("missing.csv").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: missing)
            #expect(try ScenarioReader.read(folder: folder.path).places == ["E104 travel.csv"])
            try FileManager.default.removeItem(atPath: link)
            try Data("a,b,minutes\n370101,370201,90\n".utf8).write(to: folder.appendingPathComponent("roads.txt"))
            try FileManager.default.createSymbolicLink(
                atPath: link,
                withDestinationPath: folder.appendingPathComponent("roads.txt").path
            )
            #expect(try ScenarioReader.read(folder: folder.path).scenario?.travel.count == 2)
        }
    }

    @Test func `a file above the limit is refused before it is read`() throws {
        try withFolder { folder in
            let table = folder.appendingPathComponent("travel.csv").path
            #expect(FileManager.default.createFile(atPath: table, contents: nil))
            let handle = try #require(FileHandle(forWritingAtPath: table))
            try handle.truncate(atOffset: 257 * 1_048_576)
            try handle.close()
            #expect(try ScenarioReader.read(folder: folder.path).places == ["E103 travel.csv"])
        }
        let long = ScenarioFixture().with("scenario.yaml", String(repeating: "#", count: 1_048_577))
        #expect(long.reading().places == ["E103 scenario.yaml"])
    }

    @Test func `bytes that are no text are named with their lines`() {
        var fixture = ScenarioFixture()
        fixture.files["pairs.csv"] = Array("helper,receiver,reason\n370101,370201,".utf8) + [0xFF, 0xFF, 0x0A]
        #expect(fixture.reading().places == ["E106 pairs.csv:2"])
        fixture.files["pairs.csv"] = [0xFF, 0xFE, 0x68, 0x00]
        #expect(fixture.reading().places == ["E107 pairs.csv:1"])
    }

    @Test func `damaged UTF-8 is not taken for GB18030`() {
        var fixture = ScenarioFixture()
        let sound = Array("helper,receiver,reason\n370101,370201,现有产业合作基础好\n370102,370202,".utf8)
        fixture.files["pairs.csv"] = sound + [0xE4, 0xBD] + Array("合作\n".utf8)
        #expect(fixture.reading().places.first == "E106 pairs.csv:3")
    }

    @Test func `a flood of faults is bounded and counted`() throws {
        var text = "helper,receiver,value\n"
        for row in 0..<5_000 { text += "99\(row),370201,x\n" }
        let reading = ScenarioFixture().with("pairs.csv", text).reading()
        #expect(reading.diagnostics.count == 402)
        let rest = try #require(reading.diagnostics.first { $0.code == "E401" && $0.line == nil })
        #expect(rest.message.en == "4800 more of the same kind are not listed.")
    }

    @Test(arguments: 0..<300) func `random bytes never crash the reader`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var fixture = ScenarioFixture()
        let alphabet: [UInt8] =
            Array("370101,\"\n\r;:{}[]|>&*!-#'% \t".utf8) + [0xE5, 0xBC, 0xBA, 0x00, 0xFF, 0x81, 0x30]
        for name in ["pairs.csv", "counties.csv", "scenario.yaml", "quotas.csv"] {
            guard var bytes = fixture.files[name] ?? fixture.files["pairs.csv"] else { continue }
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let position = Int.random(in: 0...bytes.count, using: &generator)
                bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: position)
            }
            fixture.files[name] = bytes
        }
        let reading = fixture.reading()
        #expect((reading.scenario == nil) == reading.hasErrors, "seed \(seed)")
    }
}
