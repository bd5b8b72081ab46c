import Foundation
import Testing

/// `new`: scenarios that work at once.
@Suite struct NewCommandTests {
    @Test(arguments: ["zh", "en"])
    func `the starter checks without a warning and solves`(language: String) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("neu")
        let made = try await Product.run("new", path, "--lang", language)
        #expect(made.status == 0 && made.errors.isEmpty)
        #expect(CellWidth.overlongLines(of: made.outputText).isEmpty, "\(made.outputText)")
        let check = try await Product.run("check", path, "--strict", "--json")
        #expect(check.status == 0, "\(check.outputText)")
        #expect(try check.document()["diagnostics"]?.elements == [])
        let solve = try await Product.run("solve", path, "--json")
        #expect(solve.status == 0)
        #expect(try solve.document()["status"]?.text == "optimal")
        let text = try await Product.run("solve", path, "--lang", language)
        #expect(CellWidth.overlongLines(of: text.outputText).isEmpty)
    }

    @Test func `a folder that is not empty is refused and left alone`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "full/notes.txt")
        let run = try await Product.run("new", folder.path("full"), "--lang", "zh")
        #expect(run.status == 73)
        #expect(run.errorText.filter { !$0.isWhitespace }.contains("不是空文件夹"))
        #expect(try folder.files(in: "full") == ["notes.txt": Data("mine".utf8)])
        try folder.write("mine", to: "file")
        #expect(try await Product.run("new", folder.path("file")).status == 73)
        #expect(try folder.text("file") == "mine")
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: false)
        #expect(try await Product.run("new", folder.path("empty")).status == 0)
    }

    @Test func `a synthetic scenario is the same twice and solves to optimality`() async throws {
        let folder = try TemporaryFolder()
        for name in ["first", "second"] {
            let run = try await Product.run("new", folder.path(name), "--size", "68x68", "--seed", "7", "--quiet")
            #expect(run.status == 0 && run.output.isEmpty)
        }
        let first = try folder.files(in: "first")
        #expect(first == (try folder.files(in: "second")) && first.count > 4)
        _ = try await Product.run("new", folder.path("other"), "--size", "68x68", "--seed", "8")
        #expect(first != (try folder.files(in: "other")))
        let check = try await Product.run("check", folder.path("first"), "--json")
        #expect(check.status == 0)
        #expect(try check.document()["counts"]?["helpers"]?.integer == 68)
        let solve = try await Product.run("solve", folder.path("first"), "--json")
        #expect(solve.status == 0)
        #expect(try solve.document()["status"]?.text == "optimal")
        #expect(try solve.document()["pairs"]?.elements?.count == 68)
    }

    @Test(arguments: ["1x1", "3x8", "8x3"])
    func `a synthetic scenario of any shape has a plan`(size: String) async throws {
        let folder = try TemporaryFolder()
        let made = try await Product.run("new", folder.path("s"), "--size", size)
        #expect(made.status == 0, "\(made.errorText)")
        let solve = try await Product.run("solve", folder.path("s"), "--json", "-o", folder.path("out"))
        #expect(solve.status == 0, "\(solve.outputText)")
        let audit = try await Product.run("audit", folder.path("s"), folder.path("out/T1_pairs.csv"))
        #expect(audit.status == 0, "\(audit.outputText)")
    }

    @Test func `with projects every table of the policy model is filled, and about half of the projects fit`()
        async throws
    {
        let folder = try TemporaryFolder()
        let made = try await Product.run("new", folder.path("s"), "--size", "6x9", "--projects", "120", "--seed", "2")
        #expect(made.status == 0, "\(made.errorText)")
        let tables = [
            "chains", "counties", "county_nodes", "factors", "floors", "fund_response", "helper_resources", "helpers",
            "links",
            "modes", "nodes", "pair_mode_benefit", "pair_needs", "pairs", "pools", "projects", "proximity", "quotas",
            "sources",
            "thresholds", "travel",
        ]
        for table in tables {
            #expect(try folder.text("s/\(table).csv").split(whereSeparator: \.isNewline).count > 1, "\(table)")
        }
        let solve = try await Product.run("solve", folder.path("s"), "--json", "--no-margins")
        #expect(solve.status == 0, "\(solve.errorText)")
        let projects = try #require(try solve.document()["projects"]?.elements)
        let placed = projects.count { $0["status"]?.text == "placed" }
        #expect(projects.count == 120 && (42...78).contains(placed), "\(placed)")
    }

    @Test(arguments: ["1x1", "5x5", "20x40", "8x3"])
    func `few projects leave a synthetic scenario a plan`(size: String) async throws {
        let folder = try TemporaryFolder()
        for seed in 1...3 {
            let name = "s\(seed)"
            _ = try await Product.run("new", folder.path(name), "--size", size, "--projects", "5", "--seed", "\(seed)")
            let solve = try await Product.run("solve", folder.path(name), "--json", "--no-margins")
            #expect(solve.status == 0, "\(solve.errorText)")
        }
    }
}
