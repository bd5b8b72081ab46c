import Foundation
import JieduiTestSupport
import ScenarioFiles
import Testing

@testable import HostileInput

/// Tables of the policy model with cells that users and spreadsheets get wrong.
@Suite struct PolicyMutationTests {
    private static let tables = [
        "modes", "helpers", "pair_mode_benefit", "projects", "thresholds", "pools", "fund_response", "floors",
    ]
    /// Cells that many columns take.
    private static let gentle = ["", "0", "1", "2", "3", "'1.50", "１", "丙", "park", "2026", "0.000001"]
    private static let cells = [
        "", "0", "-1", "1", "2.5", "1e9", "1e-7", "0.1234567", "1e400", "-0", "12 万元", "3亿", "2 公顷", "1 支", "30%", "*",
        "370201", "370101|370202", "丙、丁", "city:3702", "flag:老区", "park", "park|fly", "park｜none", "guidance_fund",
        "teams_vc", "special_bond", "引导资金", ">=", "≤", "intensity", "万元/亩", "吨标煤/亿元", "2026", "2026-03", "2026-13",
        "9999-01", "1", "是", "transfer", "'=1+1", "=1", "\u{3000}", "'", "a;b", "甲", "|", "p1", "none", "veto", "li",
    ]

    @Test(.timeLimit(.minutes(5)), arguments: 0..<6) func `mutated tables of the policy model keep the promises`(
        seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: scratch) }
        var soundCount = 0
        for name in Self.tables {
            let table = try #require(Schema.tables.firstIndex { $0.name == name })
            for _ in 0..<25 {
                let text = Self.mutant(of: name, &random)
                // The first byte is the place of the table.
                let breach = HostileInput.csv.breach(of: [UInt8(table)] + Array(text.utf8), scratch: scratch.path)
                #expect(breach == nil, "seed \(seed), \(name):\n\(text)")
                var files = SmallScenario.files
                files[name + ".csv"] = Array(text.utf8)
                if ScenarioReader.read(files: files).scenario != nil { soundCount += 1 }
            }
        }
        // Only a sound scenario is written and read back.
        #expect(soundCount >= 10, "seed \(seed)")
    }

    /// The small scenario's table with one or two other cells, rows in another order, and perhaps a row twice.
    private static func mutant(of name: String, _ random: inout SeededGenerator) -> String {
        let text = String(decoding: SmallScenario.files[name + ".csv"] ?? [], as: UTF8.self)
        var rows = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let row = Int.random(in: 1..<rows.count, using: &random)
            let column = Int.random(in: 0..<rows[row].count, using: &random)
            rows[row][column] = (Bool.random(using: &random) ? gentle : cells).randomElement(using: &random) ?? ""
        }
        if Int.random(in: 0..<8, using: &random) == 0, let last = rows.last { rows.append(last) }
        rows = [rows[0]] + rows.dropFirst().shuffled(using: &random)
        return rows.map { $0.joined(separator: ",") + "\n" }.joined()
    }
}
