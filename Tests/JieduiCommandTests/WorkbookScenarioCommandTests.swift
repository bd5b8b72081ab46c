import Foundation
import Testing

/// A scenario in a workbook: everywhere a folder is accepted, with the same bytes for an answer.
@Suite struct WorkbookScenarioCommandTests {
    @Test(arguments: Repository.pairingScenarios)
    func `folder and workbook give the same bytes, and converting back changes nothing`(scenario: String) async throws {
        let folder = try TemporaryFolder()
        let source = Repository.scenario(scenario)
        let (book, back) = (folder.path("s.xlsx"), folder.path("back"))
        let forth = try await Product.run("check", source, "--convert", book, "--lang", "zh")
        #expect(forth.status == 0, "\(forth.errorText)")
        let home = try await Product.run("check", book, "--convert", back, "--json")
        #expect(home.status == 0, "\(home.outputText)")
        #expect(try home.document()["written"]?.elements?.contains(.string("counties.csv")) == true)
        var outputs: [[String: Data]] = []
        var matrices: [Data] = []
        for (number, path) in [source, book, back].enumerated() {
            let out = "out\(number)"
            let run = try await Product.run(
                "solve",
                path,
                "--regrets",
                "--quiet",
                "--lang",
                "zh",
                "-o",
                folder.path(out)
            )
            #expect(run.status == (scenario == "infeasible" ? 3 : 0), "\(path): \(run.errorText)")
            var files = try folder.files(in: out)
            files["run.json"] = nil
            outputs.append(files)
            matrices.append(try await Product.run("score", path, "--json").output)
        }
        #expect(outputs[0] == outputs[1] && outputs[0] == outputs[2])
        #expect(matrices[0] == matrices[1] && matrices[0] == matrices[2])
        let settings = try Data(contentsOf: URL(fileURLWithPath: source + "/scenario.yaml"))
        #expect(try folder.data("back/scenario.yaml") == settings, "comments and layout come back")
        for name in try FileManager.default.contentsOfDirectory(atPath: back) where name.hasSuffix(".csv") {
            let original = CSVTable(try Data(contentsOf: URL(fileURLWithPath: source + "/" + name)))
            let converted = CSVTable(try folder.data("back/" + name))
            #expect(original.header == converted.header && original.rows.count == converted.rows.count, "\(name)")
        }
    }

    @Test(arguments: ["zh", "en"])
    func `the result workbook is a plan that audit reads, also after LibreOffice has saved it`(language: String)
        async throws
    {
        let folder = try TemporaryFolder()
        let scenario = Repository.scenario("shandong-2024")
        let out = folder.path("out")
        _ = try await Product.run("solve", scenario, "--quiet", "--lang", language, "-o", out)
        let audit = try await Product.run("audit", scenario, folder.path("out/tables.xlsx"), "--json")
        #expect(audit.status == 0, "\(audit.outputText)")
        #expect(try audit.document()["pairs"]?.integer == 7)
        guard let office = OtherProgram.url("soffice") else {
            print("skipped: LibreOffice is not installed")
            return
        }
        let profile = "-env:UserInstallation=file://" + folder.path("profile")
        let saved = folder.path("saved")
        _ = try await StartedProgram(
            office,
            [
                profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved,
                out + "/tables.xlsx",
            ]
        ).end(limit: 180)
        #expect(try await Product.run("audit", scenario, saved + "/tables.xlsx").status == 0)
    }

    @Test func `nothing is overwritten, and a wrong name is told`() async throws {
        let folder = try TemporaryFolder()
        let source = Repository.scenario("tutorial")
        try folder.write("mine", to: "taken.xlsx")
        #expect(try await Product.run("check", source, "--convert", folder.path("taken.xlsx")).status == 73)
        #expect(try folder.text("taken.xlsx") == "mine")
        #expect(try await Product.run("check", source, "--convert", folder.path("no-workbook")).status == 64)
        #expect(try await Product.run("new", "--workbook", folder.path("taken.xlsx")).status == 73)
        #expect(try await Product.run("new", "--workbook", folder.path("t.xls")).status == 64)
        #expect(try await Product.run("new").status == 64)
        #expect(try await Product.run("new", folder.path("a"), "--workbook", folder.path("b.xlsx")).status == 64)
    }

    @Test func `a scenario with faults is not converted, and that is said`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("s"), withIntermediateDirectories: true)
        try folder.write("format: 1\nid: s\n", to: "s/scenario.yaml")
        try folder.write("code,role,gdp\n370101,helper,#DIV/0!\n370201,receiver,x\n", to: "s/counties.csv")
        try folder.write("helper,receiver,value\n370101,370201,1\n", to: "s/pairs.csv")
        for (language, words) in [("zh", "没有另存"), ("en", "nothing was converted")] {
            let run = try await Product.run(
                "check",
                folder.path("s"),
                "--convert",
                folder.path("s.xlsx"),
                "--lang",
                language
            )
            #expect(run.status == 65)
            #expect(run.outputText.replacingOccurrences(of: "\n", with: "").contains(words), "\(run.outputText)")
        }
        let json = try await Product.run("check", folder.path("s"), "--convert", folder.path("s.xlsx"), "--json")
        #expect(json.status == 65)
        #expect(try json.document()["written"]?.elements == [])
        #expect(!FileManager.default.fileExists(atPath: folder.path("s.xlsx")))
    }

    @Test func `a text that no cell holds is named with its cell`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("s"), withIntermediateDirectories: true)
        try folder.write("format: 1\nid: s\n", to: "s/scenario.yaml")
        let long = String(repeating: "长", count: 32_768)
        try folder.write("code,role,memo\n370101,helper,\n370201,receiver,\(long)\n", to: "s/counties.csv")
        try folder.write("helper,receiver,value\n370101,370201,1\n", to: "s/pairs.csv")
        let run = try await Product.run("check", folder.path("s"), "--convert", folder.path("s.xlsx"), "--lang", "zh")
        #expect(run.status == 65)
        let text = run.errorText.replacingOccurrences(of: "\n", with: "").replacingOccurrences(of: " ", with: "")
        #expect(text.contains("工作表“县域名录”单元格C3的文字超过32767个字符"), "\(run.errorText)")
        #expect(!text.contains("textTooLong") && !FileManager.default.fileExists(atPath: folder.path("s.xlsx")))
    }

    @Test func `a county that a workbook does not have is looked for on its sheet`() async throws {
        let folder = try TemporaryFolder()
        let book = folder.path("s.xlsx")
        _ = try await Product.run("check", Repository.scenario("tutorial"), "--convert", book, "--lang", "zh")
        let score = try await Product.run("score", book, "乌有县", "乌有市", "--lang", "zh")
        #expect(score.status == 65 && score.errorText.contains("工作表“县域名录”"), "\(score.errorText)")
        try folder.write("helper,receiver\n乌有县,乌有市\n", to: "plan.csv")
        let audit = try await Product.run("audit", book, folder.path("plan.csv"), "--lang", "zh")
        #expect(audit.status == 65 && audit.errorText.contains("工作表“县域名录”"), "\(audit.errorText)")
        #expect(audit.errorText.contains("plan.csv") && !audit.errorText.contains("counties.csv"))
    }

    @Test(arguments: ["zh", "en"])
    func `the template filled in by LibreOffice solves`(language: String) async throws {
        guard let office = OtherProgram.url("soffice"), await OtherProgram.hasPython(module: "openpyxl") else {
            print("skipped: LibreOffice or openpyxl is not installed")
            return
        }
        let folder = try TemporaryFolder()
        #expect(try await Product.run("new", "--workbook", folder.path("t.xlsx"), "--lang", language).status == 0)
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            chinese = sys.argv[3] == "zh"
            counties = book["县域名录" if chinese else "counties"]
            pairs = book["结对关系" if chinese else "pairs"]
            def column(sheet, *names):
                for cell in sheet[3]:
                    if str(cell.value).split("（")[0].split(" (")[0] in names: return cell.column
                raise SystemExit("no column " + names[0])
            code, role = column(counties, "code", "行政区划代码"), column(counties, "role", "角色")
            for row, (c, r) in enumerate([("370101", "强县"), ("370102", "helper"), ("370201", "弱县"), ("370202", "receiver")]):
                counties.cell(5 + row, code).value, counties.cell(5 + row, role).value = c, r
            helper, receiver, value = column(pairs, "helper", "强县"), column(pairs, "receiver", "弱县"), column(pairs, "value", "得分", "分值")
            for row, (h, r, v) in enumerate([("370101", "370201", 10), ("370101", "370202", 1.5), ("370102", "370201", -2), ("370102", "370202", 7.25)]):
                pairs.cell(5 + row, helper).value, pairs.cell(5 + row, receiver).value, pairs.cell(5 + row, value).value = h, r, v
            book.save(sys.argv[2])
            """
        try folder.write(script, to: "fill.py")
        let python = try #require(OtherProgram.url("python3"))
        let arguments = [folder.path("fill.py"), folder.path("t.xlsx"), folder.path("filled.xlsx"), language]
        let filled = try await StartedProgram(python, arguments).end(limit: 120)
        #expect(filled.status == 0, "\(filled.errorText)")
        let profile = "-env:UserInstallation=file://" + folder.path("profile")
        let saved = try await StartedProgram(
            office,
            [
                profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.path("saved"),
                folder.path("filled.xlsx"),
            ]
        ).end(limit: 180)
        #expect(saved.status == 0, "\(saved.errorText)")
        let run = try await Product.run("solve", folder.path("saved/filled.xlsx"), "--json", "--lang", language)
        #expect(run.status == 0, "\(run.outputText)")
        let document = try run.document()
        #expect(document["objective"]?.number == 17.25 && document["scenario"]?.text == "my-scenario")
    }
}
