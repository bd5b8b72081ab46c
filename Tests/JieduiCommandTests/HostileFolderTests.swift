import Foundation
import Testing

/// Whatever stands in a scenario folder: status 65 within seconds, never a crash.
@Suite struct HostileFolderTests {
    struct Attack: Sendable, CustomStringConvertible {
        var description: String
        var files: [String: Data]
        /// A file of the scenario that is replaced by something else than a file.
        var special: (kind: String, name: String)?

        init(_ description: String, _ files: [String: String]) {
            self.description = description
            self.files = files.mapValues { Data($0.utf8) }
        }

        init(_ description: String, bytes: [UInt8], as name: String) {
            self.description = description
            files = [name: Data(bytes)]
        }

        init(_ description: String, _ kind: String, _ name: String) {
            self.description = description
            files = [:]
            special = (kind, name)
        }
    }

    private static let aliasBomb =
        "format: 1\nid: bomb\na: &a [x,x,x,x,x,x,x,x,x]\n"
        + "bcdefghij".map { "\($0): &\($0) [" + String(repeating: "*a,", count: 9) + "*a]\n" }.joined()

    static let attacks = [
        Attack("binary counties", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }, as: "counties.csv"),
        Attack("workbook named csv", bytes: [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 64), as: "counties.csv"),
        Attack("UTF-16", bytes: [0xFF, 0xFE, 0x63, 0, 0x6F, 0], as: "counties.csv"),
        Attack("empty counties", ["counties.csv": ""]), Attack("empty settings", ["scenario.yaml": ""]),
        Attack("everything empty", ["counties.csv": "", "pairs.csv": "", "scenario.yaml": ""]),
        Attack("lone carriage returns", ["counties.csv": "code,role\r370101,helper\r"]),
        Attack("NUL", ["pairs.csv": "helper,receiver,value\n370101,3702\u{0}01,1\n"]),
        Attack("open quote", ["pairs.csv": "helper,receiver,value\n\"370101,370201,1\n370102,370201,1\n"]),
        Attack("ragged", ["pairs.csv": "helper,receiver,value\n370101,370201\n370101,370202,1,2,3\n"]),
        Attack("doubled header", ["pairs.csv": "helper,receiver,value,value\n370101,370201,1,2\n"]),
        Attack("1e999", ["pairs.csv": "helper,receiver,value\n370101,370201,1e999\n"]),
        Attack("NaN", ["pairs.csv": "helper,receiver,value\n370101,370201,NaN\n"]),
        Attack("value beyond integers", ["pairs.csv": "helper,receiver,value\n370101,370201,99999999999999999999\n"]),
        Attack("county with itself", ["pairs.csv": "helper,receiver,value\n370101,370101,1\n"]),
        Attack("alias bomb", ["scenario.yaml": aliasBomb]),
        Attack("deep YAML", ["scenario.yaml": "format: 1\nid: a\nx: " + String(repeating: "[", count: 20_000)]),
        Attack("huge YAML", ["scenario.yaml": "format: 1\nid: a\n" + String(repeating: "#", count: 2_000_000)]),
        Attack("infinite limit", ["scenario.yaml": "format: 1\nid: a\npairing: {max_km: 1e999}\n"]),
        Attack("limit beyond integers", ["scenario.yaml": "format: 1\nid: a\nyears: 99999999999999999999999\n"]),
        Attack("a folder for counties", "directory", "counties.csv"),
        Attack("a folder for settings", "directory", "scenario.yaml"),
        Attack("a pipe for counties", "fifo", "counties.csv"), Attack("a pipe for settings", "fifo", "scenario.yaml"),
        Attack("a pipe for pairs", "fifo", "pairs.csv"), Attack("a device for pairs", "/dev/zero", "pairs.csv"),
        Attack("a link out of the folder", "/etc/passwd", "pairs.csv"), Attack("a link to itself", "loop", "pairs.csv"),
    ]

    @Test(arguments: attacks)
    func `a hostile folder is refused with reasons`(attack: Attack) async throws {
        let folder = try TemporaryFolder()
        let path = try ScenarioText.small.write(to: folder)
        for (name, data) in attack.files { try folder.write(data, to: "s/" + name) }
        if let special = attack.special { try await Self.place(special.kind, at: path + "/" + special.name) }
        for verb in [["check"], ["solve"], ["export-model", "--format", "lp"]] {
            let run = try await Product.run(verb + [path, "--lang", "zh"], limit: 180)
            #expect(run.status == 65, "\(verb[0]): \(run.status) \(run.outputText) \(run.errorText)")
            #expect(run.outputText.count + run.errorText.count < 20_000, "no flood of messages")
            #expect(CellWidth.overlongLines(of: run.outputText + run.errorText).isEmpty)
            let hasControls = (run.outputText + run.errorText).unicodeScalars.contains {
                $0 != "\n" && $0.properties.generalCategory == .control
            }
            #expect(!hasControls, "what a file says cannot command a terminal")
        }
        let document = try await Product.run(["check", path, "--json"], limit: 180)
        #expect(document.status == 65)
        #expect(try document.document()["ok"]?.isTrue == false)
    }

    private static func place(_ kind: String, at path: String) async throws {
        try FileManager.default.removeItem(atPath: path)
        switch kind {
        case "directory": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        case "fifo":
            let program = try #require(OtherProgram.url("mkfifo"))
            #expect(try await StartedProgram(program, [path]).end(limit: 120).status == 0)
        case "loop": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: kind)
        }
    }
}
