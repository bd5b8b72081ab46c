import Foundation
import Testing

/// The help, in the language of its reader.
@Suite struct HelpTests {
    static let verbs = ["new", "check", "score", "solve", "audit", "export-model"]

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3000...0x303F).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
            || (0xFF00...0xFFEF).contains(scalar.value)
    }

    /// Three English words in a row outside of command lines, file names and names of options.
    private static func hasEnglish(_ line: Substring) -> Bool {
        guard !line.contains("jiedui ") else { return false }
        return line.firstMatch(of: /[A-Za-z]+ [A-Za-z]+ [A-Za-z]+/) != nil
    }

    @Test(arguments: [[], ["new"], ["check"], ["score"], ["solve"], ["audit"], ["export-model"]], ["zh", "en"])
    func `help speaks one language and stays within 80 cells`(verb: [String], language: String) async throws {
        let run = try await Product.run(verb + ["--help", "--lang", language])
        #expect(run.status == 0 && run.errors.isEmpty)
        let text = run.outputText
        #expect(CellWidth.overlongLines(of: text).isEmpty, "\(text)")
        if language == "en" {
            #expect(text.contains("USAGE: jiedui") && text.contains("OPTIONS:") && text.contains("OVERVIEW: "))
            #expect(!text.unicodeScalars.contains(where: Self.isHan), "\(text)")
        } else {
            #expect(text.contains("用法：jiedui") && text.contains("选项：") && text.contains("概述："))
            #expect(!text.split(separator: "\n").contains(where: Self.hasEnglish), "\(text)")
        }
    }

    @Test(arguments: verbs) func `every verb shows a command line that an official would type`(verb: String)
        async throws
    {
        for (language, heading) in [("zh", "示例："), ("en", "EXAMPLES:")] {
            let text = try await Product.run("help", verb, "--lang", language).outputText
            let examples = text.split(separator: "\n").drop { !$0.hasPrefix(heading) }.dropFirst()
            #expect(examples.contains { $0.hasPrefix("  jiedui \(verb) ") }, "\(text)")
            #expect(examples.contains { $0.hasPrefix("      ") }, "\(text)")
        }
    }

    @Test func `the examples of a verb are command lines that the program accepts`() async throws {
        let folder = try TemporaryFolder()
        for verb in Self.verbs {
            for language in ["zh", "en"] {
                let text = try await Product.run("help", verb, "--lang", language).outputText
                for line in text.split(separator: "\n") where line.hasPrefix("  jiedui \(verb) ") {
                    let words = line.split(separator: " ").dropFirst().map(String.init)
                    let run = try await Product.run(words + ["--json"], in: folder.url)
                    #expect(run.status != 64, "\(line): \(run.outputText)")
                }
            }
        }
    }

    @Test(arguments: [
        (["help", "solve"], ["solve", "--help"]), (["help"], ["--help"]), (["-h"], ["--help"]), ([], ["--help"]),
        (["solve", "x", "-h"], ["solve", "--help"]), (["help", "help"], ["--help"]),
        (["solve", "--help-hidden"], ["solve", "--help"]),
    ])
    func `help can be asked for in every usual way`(asked: [String], same: [String]) async throws {
        for environment in [["LANG": "zh_CN.UTF-8"], ["LANG": "C"]] {
            let run = try await Product.run(asked, environment: environment)
            #expect(run.status == 0 && run.errors.isEmpty)
            #expect(run.output == (try await Product.run(same, environment: environment)).output)
        }
    }

    @Test(arguments: [
        (["--lang", "zh", "--help"], "C"), (["--help", "--lang=zh"], "C"), (["help", "--lang", "zh", "solve"], "C"),
        (["solve", "--lang", "zh", "--help"], "en_US.UTF-8"), (["help", "audit"], "zh_CN.UTF-8"),
    ])
    func `the language may be asked for anywhere on the line, or by the locale`(
        arguments: [String],
        locale: String
    ) async throws {
        let run = try await Product.run(arguments, environment: ["LANG": locale])
        #expect(run.status == 0 && run.outputText.hasPrefix("概述："), "\(run.outputText)")
    }

    @Test func `the option beats the locale in the help too`() async throws {
        let environment = ["LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"]
        let run = try await Product.run(["--help", "--lang", "en"], environment: environment)
        #expect(run.outputText.hasPrefix("OVERVIEW: "))
    }

    @Test func `the help names every exit status that the programme may end with`() async throws {
        for language in ["zh", "en"] {
            let lines = try await Product.run("--help", "--lang", language).outputText.split(separator: "\n")
            for status in [0, 1, 3, 4, 5, 64, 65, 66, 70, 73, 130] {
                #expect(lines.contains { $0.hasPrefix("  \(status) ") }, "\(status) \(language)")
            }
        }
    }

    @Test func `the documents that the help names are in the repository`() async throws {
        for language in ["zh", "en"] {
            let text = try await Product.run("--help", "--lang", language).outputText
            let names = text.matches(of: /[A-Za-z\/.-]+\.md/).map { String($0.0) }
            #expect(names.count >= 5)
            for name in names {
                let url = Repository.root.appendingPathComponent(name)
                #expect(FileManager.default.fileExists(atPath: url.path), "\(name)")
            }
        }
    }

    @Test func `columns of Chinese options stand straight`() async throws {
        let text = try await Product.run("solve", "--help", "--lang", "zh").outputText
        let lines = text.split(separator: "\n").drop { $0 != "选项：" }.dropFirst().prefix { $0.hasPrefix("  ") }
        for line in lines {
            let start = line.firstMatch(of: /^  .*?  +(?=\S)/)?.0 ?? line.prefix { $0 == " " }
            #expect(CellWidth.of(start) == 26, "\(line)")
        }
        #expect(lines.count >= 10)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `completion scripts are not broken into lines`(shell: String)
        async throws
    {
        let run = try await Product.run("--generate-completion-script", shell)
        #expect(run.status == 0)
        #expect(run.outputText.split(separator: "\n").contains { $0.count > 80 })
        let dump = try await Product.run("--experimental-dump-help")
        #expect(throws: Never.self) { try JSONTree(parsing: dump.output) }
    }
}
