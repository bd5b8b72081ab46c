import Foundation
import Testing

/// The tables of the shipped scenarios as the people who get them read them.
@Suite struct ResultTableTests {
    private func tables(_ scenario: String, _ folder: TemporaryFolder) async throws -> (CSVTable, CSVTable) {
        let run = try await Product.run(
            ["solve", Repository.scenario(scenario), "--quiet", "--lang", "zh", "-o", folder.path("out")]
        )
        #expect(run.status == 0, "\(run.errorText)")
        return (
            CSVTable(try folder.data("out/T14_parameters.csv")), CSVTable(try folder.data("out/T15_unpaired.csv"))
        )
    }

    @Test func `every county of the province is in the plan or told why not`() async throws {
        let folder = try TemporaryFolder()
        let (_, reasons) = try await tables("shandong-136", folder)
        let plan = CSVTable(try folder.data("out/T1_pairs.csv"))
        #expect(plan.rows.count == 20 && reasons.rows.count == 96)
        let codes = plan.rows.flatMap { [$0[11], $0[12]] } + reasons.rows.map { $0[3] }
        #expect(Set(codes).count == 136)
        let place = #/^按规则未入选：帮扶需求指数 [0-9.]+；选强县时从低到高第 (\d+) 位，取前 20 位；选弱县时从高到低第 (\d+) 位，取前 20 位。$/#
        for row in reasons.rows {
            let match = try #require(try place.wholeMatch(in: row[2]), "\(row)")
            let (low, high) = (Int(match.1) ?? 0, Int(match.2) ?? 0)
            // Ties are ranked by code from either end, so the two places need not add up to 137.
            #expect(low > 20 && high > 20 && abs(low + high - 137) < 20, "\(row)")
        }
    }

    @Test(arguments: ["shandong-2024", "shandong-136", "tutorial"])
    func `words of the format are Chinese where people read`(scenario: String) async throws {
        let folder = try TemporaryFolder()
        let (parameters, _) = try await tables(scenario, folder)
        let values = Dictionary(parameters.rows.map { ($0[1], $0[2]) }) { first, _ in first }
        #expect(values["same_city"] == "允许" && values["objective.mode"] == "加权合计最大")
        let schema = [
            "county_nodes", "counties", "pairs", "nodes", "links", "chains", "helpers", "ref_share", "output",
        ]
        for row in parameters.rows {
            let words = (row[0] == "数据来源" ? row[1] : row[3]).split { !$0.isASCII || !($0.isLetter || $0 == "_") }
            // Sources and calibers are quoted as their authors wrote them.
            guard row[0] != "数据来源" || !row[1].isEmpty else { continue }
            for word in schema where row[0] == "数据来源" || row[0] == "结对规则" || row[0] == "表注" {
                #expect(!words.contains(Substring(word)), "\(row)")
            }
        }
    }

    @Test func `a loss that is not zero is never printed as zero`() async throws {
        let run = try await Product.run("solve", Repository.scenario("shandong-136"), "--lang", "zh")
        #expect(run.outputText.contains("总分减少不足 0.01 分") && !run.outputText.contains("减少 0.00 分"))
        let english = try await Product.run("solve", Repository.scenario("shandong-136"), "--lang", "en")
        #expect(english.outputText.contains("loses less than 0.01") && !english.outputText.contains("loses 0.00"))
    }
}
