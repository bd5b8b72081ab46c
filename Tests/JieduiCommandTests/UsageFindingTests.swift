import Counties
import Foundation
@testable import jiedui
import Testing

/// The sentences of the argument parser and the reasons of the system, told apart.
@Suite struct UsageFindingTests {
    static let sentences: [(String, UsageFinding)] = [
        ("Missing expected argument '<scenario>'", .missingArgument("<scenario>")),
        ("Missing value for '--gap <gap>'", .missingValue(option: "--gap <gap>")),
        ("Unknown option '--gab'. Did you mean '--gap'?", .unknownOption("--gab", suggestion: "--gap")),
        ("Unknown option '-z'", .unknownOption("-z", suggestion: nil)),
        ("Unknown option '-oq'\n   or: Missing value for '-o <folder>' in '-oq'", .unclearCluster("-oq")),
        (
            "The option '--json' does not take any value, but 'it's' was specified.",
            .needlessValue("it's", option: "--json")
        ),
        ("Unexpected argument 'a\nb'", .unexpectedArguments(["a\nb"])),
        ("2 unexpected arguments: 'b', 'c'", .unexpectedArguments(["b", "c"])),
        ("2 unexpected arguments: 'b', 'c', 'd'", .unexpectedArguments(["b', 'c', 'd"])),
        ("The value 'x' is invalid for '--gap <gap>'", .invalidValue("x", of: "--gap <gap>", allowed: [])),
        ("The value '' is invalid for '<scenario>'", .invalidValue("", of: "<scenario>", allowed: [])),
        (
            "The value 'a' is invalid for 'b' is invalid for '--lang <zh|en>'. Please provide one of 'zh' and 'en'.",
            .invalidValue("a' is invalid for 'b", of: "--lang <zh|en>", allowed: ["zh", "en"])
        ),
        (
            "The value 'q' is invalid for '--of <a>'. Please provide one of 'a', 'b' or 'c'.",
            .invalidValue("q", of: "--of <a>", allowed: ["a", "b", "c"])
        ),
        ("Invalid option: ---y", .unwrittenOption("---y")),
        (
            "Can't generate completion scripts for 'tcsh'.\nPlease use --generate-completion-script=<shell> with one of:\n"
                + "    zsh bash fish",
            .unsupportedShell("tcsh")
        ),
        (
            "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n    zsh",
            .unsupportedShell(nil)
        ),
        ("Missing required subcommand.", .other("Missing required subcommand.")),
        (
            "Internal error. Invalid state while parsing command-line arguments.",
            .other("Internal error. Invalid state while parsing command-line arguments.")
        ),
    ]

    @Test(arguments: sentences) func `every sentence of the parser is told apart`(
        _ text: String,
        _ finding: UsageFinding
    ) {
        #expect(UsageFinding(text) == finding)
    }

    @Test(arguments: sentences) func `no English sentence stands in a Chinese message`(
        _ text: String,
        _ finding: UsageFinding
    ) {
        let (chinese, english) = (finding.message.zh, finding.message.en)
        #expect(chinese.contains { $0 == "。" || $0 == "？" })
        #expect(!chinese.contains("Missing") && !chinese.contains("Unknown") && !chinese.contains("nternal"))
        #expect(!english.unicodeScalars.contains { $0.value >= 0x3000 })
    }

    @Test func `a reason of the system is found behind the errors that wrap it`() {
        let full = NSError(domain: NSPOSIXErrorDomain, code: Int(ENOSPC))
        let wrapped = NSError(domain: NSCocoaErrorDomain, code: 512, userInfo: [NSUnderlyingErrorKey: full])
        #expect(SystemReason.text(of: wrapped).zh == "磁盘空间不足")
        #expect(SystemReason.text(of: POSIXError(.EROFS)).zh == "文件系统只读")
        #expect(SystemReason.text(of: CocoaError(.fileWriteNoPermission)).zh == "没有写入权限")
        #expect(SystemReason.text(of: CocoaError(.fileWriteVolumeReadOnly)).en == "the file system is read-only")
    }

    @Test func `a reason that nobody knows is told by its code`() {
        let odd = NSError(domain: "odd", code: 77)
        #expect(
            SystemReason.text(of: odd)
                == BilingualText(zh: "系统报告错误（代码 77）", en: "the system reports an error (code 77)")
        )
        #expect(SystemReason.text(of: POSIXError(.ENOEXEC)).zh == "系统报告错误（代码 8）")
    }
}
