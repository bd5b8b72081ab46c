import Foundation
import Testing

/// Command lines that cannot be understood: status 64 and the reason, in the language asked for.
@Suite struct UsageTests {
    struct Case: Sendable, CustomStringConvertible {
        var arguments: [String]
        var zh: String
        var en: String
        var description: String { arguments.joined(separator: " ") }
    }

    static let cases = [
        Case(arguments: ["frob"], zh: "没有“frob”这个命令", en: "no command 'frob'"),
        Case(arguments: [], zh: "没有写要执行的命令", en: "No command is given"),
        Case(arguments: ["solve"], zh: "缺少参数 <scenario>", en: "Missing expected argument '<scenario>'"),
        Case(arguments: ["audit", "x"], zh: "缺少参数 <plan>", en: "Missing expected argument '<plan>'"),
        Case(arguments: ["export-model", "x"], zh: "缺少参数", en: "Missing expected argument"),
        Case(arguments: ["export-model", "x", "--format", "xml"], zh: "lp、mps", en: "'lp' and 'mps'"),
        Case(arguments: ["check", "a", "b"], zh: "多写了参数“b”", en: "Unexpected argument 'b'"),
        Case(arguments: ["check", "a", "b", "c"], zh: "“b”“c”", en: "2 unexpected arguments"),
        Case(arguments: ["solve", "x", "--sekonds", "3"], zh: "是否应为 --seconds", en: "mean '--seconds'"),
        Case(arguments: ["solve", "x", "--gap", "abc"], zh: "取值“abc”无法识别", en: "'abc' is invalid"),
        Case(arguments: ["solve", "x", "--gap"], zh: "没有写取值", en: "Missing value"),
        Case(arguments: ["solve", "x", "--gap", "2"], zh: "0 至 1", en: "0…1"),
        Case(arguments: ["solve", "x", "--gap", "-1"], zh: "--gap", en: "--gap"),
        Case(arguments: ["solve", "x", "--gap", "nan"], zh: "0 至 1", en: "0…1"),
        Case(arguments: ["solve", "x", "--seconds", "0"], zh: "大于 0", en: "above 0"),
        Case(arguments: ["solve", "x", "--seconds", "inf"], zh: "大于 0", en: "above 0"),
        Case(arguments: ["solve", "x", "--regrets=yes"], zh: "不带取值", en: "does not take any value"),
        Case(arguments: ["score", "x", "370101"], zh: "同时给出强县和弱县", en: "both a helper and a receiver"),
        Case(arguments: ["new", "x", "--seed", "7"], zh: "--size", en: "--size"),
        Case(arguments: ["new", "x", "--size", "0x5"], zh: "“0x5”无法识别", en: "'0x5'"),
        Case(arguments: ["new", "x", "--size", "5x"], zh: "“5x”无法识别", en: "'5x'"),
        Case(arguments: ["new", "x", "--size", "99999999999999999999x2"], zh: "无法识别", en: "not understood"),
        Case(arguments: ["new", "x", "--size", "5001x2"], zh: "1 至 5000", en: "1 to 5000"),
        Case(arguments: ["new", "x", "--size", "2x2", "--seed", "-1"], zh: "--seed", en: "--seed"),
    ]

    @Test(arguments: cases)
    func `a faulty command line is explained on standard error`(_ usage: Case) async throws {
        for (language, expected) in [("zh", usage.zh), ("en", usage.en)] {
            let run = try await Product.run(usage.arguments + ["--lang", language])
            #expect(run.status == 64, "\(run.errorText)")
            #expect(run.output.isEmpty)
            let text = run.errorText.replacingOccurrences(of: "\n  ", with: " ")
            #expect(text.contains(expected), "\(text)")
            #expect(CellWidth.overlongLines(of: run.errorText).isEmpty, "\(run.errorText)")
        }
    }

    @Test(arguments: cases)
    func `with --json the reason is a document`(_ usage: Case) async throws {
        for (language, expected) in [("zh", usage.zh), ("en", usage.en)] {
            let run = try await Product.run(usage.arguments + ["--json", "--lang", language])
            #expect(run.status == 64 && run.errors.isEmpty, "\(run.errorText)")
            let document = try run.document()
            #expect(document["format"]?.integer == 1 && document["diagnostics"]?.elements == [])
            #expect(document["error"]?["code"]?.text == "usage")
            #expect(document["error"]?["message"]?.text?.contains(expected) == true)
        }
    }

    @Test func `the locale decides the language of a usage error, and no option need be there`() async throws {
        let chinese = try await Product.run(["frob"], environment: ["LANG": "zh_CN.UTF-8"])
        #expect(chinese.status == 64 && chinese.errorText.contains("没有“frob”这个命令"))
        let english = try await Product.run(["frob"], environment: ["LANG": "C"])
        #expect(english.status == 64 && english.errorText.contains("There is no command 'frob'"))
        let foreign = try await Product.run(["solve", "x", "--lang", "fr"])
        #expect(foreign.status == 64 && foreign.errorText.contains("'fr'"))
    }

    @Test(arguments: [[], ["new"], ["check"], ["score"], ["solve"], ["audit"], ["export-model"]])
    func `help is shown on standard output, within 80 cells`(verb: [String]) async throws {
        let run = try await Product.run(verb + ["--help"])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.outputText.contains("USAGE: jiedui"))
        #expect(CellWidth.overlongLines(of: run.outputText).isEmpty, "\(run.outputText)")
    }

    @Test func `the version is three numbers`() async throws {
        let run = try await Product.run("--version")
        #expect(run.status == 0)
        #expect(run.outputText.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
