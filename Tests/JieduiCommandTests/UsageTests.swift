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
        Case(arguments: ["frob"], zh: "没有“frob”这个子命令", en: "no command 'frob'"),
        Case(arguments: ["solv"], zh: "是不是 solve", en: "mean 'solve'"),
        Case(arguments: ["solve", "x", "--seconds", "-5"], zh: "应为大于 0 的数", en: "above 0, not -5"),
        Case(arguments: [], zh: "没有写要执行的子命令", en: "No command is given"),
        Case(arguments: ["solve"], zh: "缺少 <情景>", en: "Missing expected argument '<scenario>'"),
        Case(arguments: ["audit", "x"], zh: "缺少 <方案文件>", en: "Missing expected argument '<plan>'"),
        Case(arguments: ["export-model", "x"], zh: "缺少 --format <lp|mps>", en: "'--format <lp|mps>'"),
        Case(arguments: ["export-model", "x", "--format", "xml"], zh: "lp、mps", en: "one of: lp, mps"),
        Case(arguments: ["check", "a", "b"], zh: "多写了“b”", en: "Unexpected argument 'b'"),
        Case(arguments: ["check", "a", "b", "c"], zh: "“b”“c”", en: "2 unexpected arguments"),
        Case(arguments: ["solve", "x", "--sekonds", "3"], zh: "是否应为 --seconds", en: "mean '--seconds'"),
        Case(arguments: ["solve", "x", "--gap", "abc"], zh: "取值“abc”无法识别", en: "'abc' is invalid"),
        Case(arguments: ["solve", "x", "--gap"], zh: "没有写取值", en: "Missing value"),
        Case(arguments: ["solve", "x", "--gap", "2"], zh: "写的是 2，应为 0 至 1", en: "0…1, not 2."),
        Case(arguments: ["solve", "x", "--gap", "-1"], zh: "0 至 1", en: "0…1"),
        Case(arguments: ["solve", "x", "--foo"], zh: "没有 --foo 这个选项。", en: "option '--foo'."),
        Case(arguments: ["solve", "x", "--gap", "nan"], zh: "0 至 1", en: "0…1"),
        Case(arguments: ["solve", "x", "--seconds", "0"], zh: "写的是 0，应为大于 0", en: "above 0, not 0."),
        Case(arguments: ["new", "x", "--size", "3x3", "--projects", "-1"], zh: "0 至 20000", en: "from 0 to 20000"),
        Case(arguments: ["new", "x", "--size", "3x3", "--seed", "-1"], zh: "0 或更大", en: "from 0 on"),
        Case(arguments: ["solve", "x", "--seconds", "inf"], zh: "大于 0", en: "above 0"),
        Case(arguments: ["solve", "x", "--regrets=yes"], zh: "不带取值", en: "does not take any value"),
        Case(arguments: ["score", "x", "370101"], zh: "同时写明强县和弱县", en: "both a helper and a receiver"),
        Case(arguments: ["new", "x", "--seed", "7"], zh: "--size", en: "--size"),
        Case(arguments: ["new", "x", "--size", "0x5"], zh: "--size 写的是“0x5”", en: "'0x5'"),
        Case(arguments: ["new", "x", "--size", "5x"], zh: "--size 写的是“5x”", en: "'5x'"),
        Case(arguments: ["new", "x", "--size", "99999999999999999999x2"], zh: "每边 1 至 5000", en: "not understood"),
        Case(arguments: ["new", "x", "--size", "5001x2"], zh: "1 至 5000", en: "1 to 5000"),
        Case(arguments: ["new", "x", "--size", "2x2", "--seed", "-1"], zh: "--seed", en: "--seed"),
        Case(arguments: ["new", "x", "--size", "2x2", "--seed=-1"], zh: "取值“-1”无法识别", en: "'-1' is invalid"),
        Case(arguments: ["solve", "x", "--frobnicate"], zh: "没有 --frobnicate 这个选项。", en: "option '--frobnicate'."),
        Case(arguments: ["solve", "x", "-z"], zh: "没有 -z 这个选项。", en: "Unknown option '-z'."),
        Case(arguments: ["solve", "x", "-oq"], zh: "无法识别 -oq", en: "'-oq' is not understood"),
        Case(arguments: ["solve", "x", "---y"], zh: "“---y”不是选项的写法", en: "'---y' is not written as an option"),
        Case(arguments: ["solve", "x", "-=3"], zh: "“-=3”不是选项的写法", en: "'-=3' is not written as an option"),
        Case(arguments: ["new", ""], zh: "文件夹名为空", en: "name of the folder is empty"),
        Case(arguments: ["solve", "x", "-o", ""], zh: "文件夹名为空", en: "name of the folder is empty"),
        Case(arguments: ["export-model", "x", "--format", "lp", "-o", ""], zh: "文件名为空", en: "of the file is empty"),
        Case(arguments: ["help", "frob"], zh: "没有“frob”这个子命令", en: "no command 'frob'"),
        Case(arguments: ["frob", "--help"], zh: "没有“frob”这个子命令", en: "no command 'frob'"),
        Case(arguments: ["--quiet", "solve", "x"], zh: "应写在子命令 solve 之后", en: "after the command 'solve'"),
        Case(
            arguments: ["--generate-completion-script", "tcsh"],
            zh: "不能为“tcsh”生成补全脚本",
            en: "no completion script for 'tcsh'"
        ),
    ]

    @Test(arguments: cases)
    func `a faulty command line is explained on standard error`(_ usage: Case) async throws {
        for (language, expected) in [("zh", usage.zh), ("en", usage.en)] {
            let run = try await Product.run(usage.arguments + ["--lang", language])
            #expect(run.status == 64, "\(run.errorText)")
            #expect(run.output.isEmpty)
            let texts = ["", " "].map { run.errorText.replacingOccurrences(of: "\n  ", with: $0) }
            #expect(texts.contains { $0.contains(expected) }, "\(run.errorText)")
            #expect(run.errorText.contains(language == "zh" ? "用法：jiedui" : "USAGE: jiedui"))
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
        #expect(chinese.status == 64 && chinese.errorText.contains("没有“frob”这个子命令"))
        let english = try await Product.run(["frob"], environment: ["LANG": "C"])
        #expect(english.status == 64 && english.errorText.contains("There is no command 'frob'"))
        let foreign = try await Product.run(["solve", "x", "--lang", "fr"])
        #expect(foreign.status == 64 && foreign.errorText.contains("'fr'"))
    }

    @Test func `the version is three numbers`() async throws {
        let run = try await Product.run("--version")
        #expect(run.status == 0)
        #expect(run.outputText.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
