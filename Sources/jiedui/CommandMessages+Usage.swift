import Counties

/// What is wrong with a command line.
extension CommandMessages {
    static func usage(_ fault: BilingualText) -> BilingualText {
        BilingualText(zh: "命令写法有误：\(fault.zh)", en: fault.en)
    }

    static func missingVerb(_ known: [String]) -> BilingualText {
        BilingualText(
            zh: "没有写要执行的子命令。可用的子命令：\(known.joined(separator: "、"))。",
            en: "No command is given. Commands: \(known.joined(separator: ", "))."
        )
    }

    static func unknownVerb(_ text: String, suggestion: String?, known: [String]) -> BilingualText {
        let (zh, en) = (suggestion.map { "是不是 \($0)？" } ?? "", suggestion.map { "Did you mean '\($0)'? " } ?? "")
        return BilingualText(
            zh: "没有“\(text)”这个子命令。\(zh)可用的子命令：\(known.joined(separator: "、"))。",
            en: "There is no command '\(text)'. \(en)Commands: \(known.joined(separator: ", "))."
        )
    }

    static func optionBeforeVerb(_ option: String, verb: String) -> BilingualText {
        BilingualText(
            zh: "选项 \(option) 应写在子命令 \(verb) 之后。",
            en: "The option '\(option)' must stand after the command '\(verb)'."
        )
    }

    static func missingArgument(_ name: String) -> BilingualText {
        BilingualText(zh: "缺少 \(name)。", en: "Missing expected argument '\(name)'.")
    }

    static func missingValue(_ option: String) -> BilingualText {
        BilingualText(zh: "选项 \(option) 没有写取值。", en: "Missing value for '\(option)'.")
    }

    static func unknownOption(_ name: String, suggestion: String?) -> BilingualText {
        guard let suggestion else {
            return BilingualText(zh: "没有 \(name) 这个选项。", en: "Unknown option '\(name)'.")
        }
        return BilingualText(
            zh: "没有 \(name) 这个选项，是否应为 \(suggestion)？",
            en: "Unknown option '\(name)'. Did you mean '\(suggestion)'?"
        )
    }

    static func unclearCluster(_ name: String) -> BilingualText {
        BilingualText(
            zh: "无法识别 \(name)：没有这个选项，或其中的短选项缺少取值。完整的选项名以两个连字符开头。",
            en: "'\(name)' is not understood: there is no such option, or a short option in it lacks its value. "
                + "Long names begin with two hyphens."
        )
    }

    static func needlessValue(_ value: String, option: String) -> BilingualText {
        BilingualText(
            zh: "选项 \(option) 不带取值，而写了“\(value)”。",
            en: "The option '\(option)' does not take any value, but '\(value)' was specified."
        )
    }

    static func unexpectedArguments(_ words: [String]) -> BilingualText {
        guard words.count > 1 else {
            let word = words.first ?? ""
            return BilingualText(zh: "多写了“\(word)”。", en: "Unexpected argument '\(word)'.")
        }
        return BilingualText(
            zh: "多写了 \(words.count) 项：“\(words.joined(separator: "”“"))”。",
            en: "\(words.count) unexpected arguments: '\(words.joined(separator: "', '"))'."
        )
    }

    static func invalidValue(_ value: String, of name: String, allowed: [String]) -> BilingualText {
        guard !allowed.isEmpty else {
            return BilingualText(
                zh: "\(name) 的取值“\(value)”无法识别。",
                en: "The value '\(value)' is invalid for '\(name)'."
            )
        }
        return BilingualText(
            zh: "\(name) 的取值“\(value)”无法识别，可用的取值：\(allowed.joined(separator: "、"))。",
            en: "The value '\(value)' is invalid for '\(name)'; write one of: \(allowed.joined(separator: ", "))."
        )
    }

    static func unwrittenOption(_ text: String) -> BilingualText {
        BilingualText(zh: "“\(text)”不是选项的写法。", en: "'\(text)' is not written as an option.")
    }

    static func unsupportedShell(_ shell: String?) -> BilingualText {
        let known = ["zsh", "bash", "fish"]
        guard let shell else {
            return BilingualText(
                zh: "无法判断所用的命令行环境，请写明：--generate-completion-script \(known.joined(separator: "|"))。",
                en: "The shell cannot be told; name it: --generate-completion-script \(known.joined(separator: "|"))."
            )
        }
        return BilingualText(
            zh: "不能为“\(shell)”生成补全脚本，可用的取值：\(known.joined(separator: "、"))。",
            en: "There is no completion script for '\(shell)'; write one of: \(known.joined(separator: ", "))."
        )
    }

    /// A finding of the parser that is not known: its English words would not help a Chinese reader.
    static func otherUsage(_ sentence: String) -> BilingualText {
        BilingualText(zh: "无法识别所写的参数和选项，请对照用法核对。", en: sentence)
    }

    static func badSize(_ text: String) -> BilingualText {
        BilingualText(
            zh: "--size 写的是“\(text)”，应为“强县数x弱县数”，例如 68x68，每边 1 至 5000。",
            en: "--size '\(text)' is not understood; write HELPERSxRECEIVERS such as 68x68, each from 1 to 5000."
        )
    }

    static let seedWithoutSize = BilingualText(zh: "--seed 只能与 --size 同时使用。", en: "--seed goes with --size only.")

    static func badSeed(_ text: String) -> BilingualText {
        BilingualText(
            zh: "--seed 写的是“\(text)”，应为 0 或更大的整数。",
            en: "--seed is \(text); write a whole number from 0 on."
        )
    }

    static func badProjects(_ text: String) -> BilingualText {
        BilingualText(
            zh: "--projects 写的是“\(text)”，应为 0 至 20000 的整数。",
            en: "--projects is \(text); write a whole number from 0 to 20000."
        )
    }

    static let projectsWithoutSize = BilingualText(
        zh: "--projects 只能与 --size 同时使用。",
        en: "--projects goes with --size only."
    )

    static let emptyFolderName = BilingualText(zh: "文件夹名为空。", en: "The name of the folder is empty.")

    static let emptyFileName = BilingualText(zh: "文件名为空。", en: "The name of the file is empty.")

    static let halfPair = BilingualText(
        zh: "请同时写明强县和弱县，或者都不写。",
        en: "Give both a helper and a receiver, or neither."
    )

    static func badGap(_ text: String) -> BilingualText {
        BilingualText(zh: "--gap 写的是 \(text)，应为 0 至 1 之间的数。", en: "--gap must lie in 0…1, not \(text).")
    }

    static func badSeconds(_ text: String) -> BilingualText {
        BilingualText(zh: "--seconds 写的是 \(text)，应为大于 0 的数。", en: "--seconds must be above 0, not \(text).")
    }
}
