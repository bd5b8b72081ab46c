import Foundation
import Testing

/// Language, locale, silence and colours.
@Suite struct LanguageTests {
    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], true), (["LANG": "zh_CN.GB18030"], true), (["LANG": "C"], false), ([:], false),
        (["LANG": "en_US.UTF-8"], false), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], false),
        (["LANG": "C", "LC_ALL": "zh_TW.UTF-8"], true), (["LANG": "C", "LC_MESSAGES": "zh_CN.UTF-8"], true),
    ])
    func `the locale decides the language`(environment: [String: String], isChinese: Bool) async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        let run = try await Product.run(["solve", scenario], environment: environment)
        #expect(run.status == 0)
        #expect(run.outputText.contains("结对方案") == isChinese)
        #expect(run.outputText.contains("pairing plan") != isChinese)
    }

    @Test func `the option beats the locale`() async throws {
        let scenario = Repository.scenario("tutorial")
        let english = try await Product.run(
            ["solve", scenario, "--lang", "en"],
            environment: ["LANG": "zh_CN.UTF-8"]
        )
        #expect(english.outputText.contains("Objective 206.00 points"))
        let chinese = try await Product.run(["solve", scenario, "--lang=zh"], environment: ["LANG": "C"])
        #expect(chinese.outputText.contains("目标值 206.00 分"))
    }

    @Test func `quiet prints no report, but documents and faults`() async throws {
        let folder = try TemporaryFolder()
        let scenario = try ScenarioText.small.write(to: folder)
        let broken = try ScenarioText.small.with("counties.csv", nil).write(to: folder, as: "broken")
        for verb in [["check", scenario], ["score", scenario], ["solve", scenario, "-o", folder.path("out")]] {
            let run = try await Product.run(verb + ["--quiet"])
            #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(verb)")
        }
        #expect(FileManager.default.fileExists(atPath: folder.path("out/run.json")))
        let document = try await Product.run("solve", scenario, "--quiet", "--json")
        #expect(try document.document()["objective"] == .number("17.25"))
        let faulty = try await Product.run("solve", broken, "--quiet")
        #expect(faulty.status == 65 && faulty.output.isEmpty && faulty.errorText.contains("counties.csv"))
    }

    @Test func `no colours without a terminal, whatever is asked`() async throws {
        let folder = try TemporaryFolder()
        let broken = try ScenarioText.small.with("pairs.csv", "helper,receiver\n1,2\n").write(to: folder)
        for extra in [[], ["--no-color"]] {
            for verb in [["check", broken], ["solve", broken], ["solve", Repository.scenario("infeasible")]] {
                let run = try await Product.run(verb + extra, environment: ["TERM": "xterm-256color"])
                #expect(!run.outputText.contains("\u{1B}") && !run.errorText.contains("\u{1B}"), "\(verb)")
            }
        }
    }

    @Test func `long names in both languages stay within 80 cells`() async throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "鄂温克族自治县", count: 12)
        let scenario = try ScenarioText.small.with(
            "counties.csv",
            """
            code,name,city_code,city_name,role
            370101,\(name)甲,3701,\(name)市,helper
            370102,\(String(repeating: "Longname", count: 20)),3701,东市,helper
            370201,\(name)丙,3702,西市,receiver
            370202,丁县,3702,西市,receiver

            """
        ).write(to: folder)
        try Data("强县,弱县\n\(name)甲,丁县\n\(name)甲,丁县\n".utf8).write(
            to: folder.url.appendingPathComponent("plan.csv")
        )
        for language in ["zh", "en"] {
            for verb in [
                ["check", scenario], ["score", scenario], ["score", scenario, "370101", "370201"], ["solve", scenario],
                ["audit", scenario, folder.path("plan.csv")], ["score", scenario, name, "370201"],
            ] {
                let run = try await Product.run(verb + ["--lang", language])
                #expect(CellWidth.overlongLines(of: run.outputText + run.errorText).isEmpty, "\(verb[0]) \(language)")
            }
        }
    }
}
