import Counties

/// What the help says about the program as a whole.
enum ProgramHelp {
    static let abstract = BilingualText(
        zh: "为“强县产业帮扶弱县”编制结对方案，并证明没有更好的方案。",
        en: "Pairs strong counties with weak ones and proves that no plan is better."
    )

    /// Exit codes and documents as the discussion of the program, in the language of this run.
    static var discussion: String {
        let codes = ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning.spoken) }
        let pages = documents.map { ($0.0, $0.1.spoken) }
        return [
            HelpWord.exitCodes.spoken, columns(codes, width: 6), "",
            HelpWord.documents.spoken, columns(pages, width: 28),
        ].joined(separator: "\n")
    }

    private static func columns(_ rows: [(String, String)], width: Int) -> String {
        rows.map { "  " + $0.0.padding(to: width) + $0.1 }.joined(separator: "\n")
    }

    /// Pages of the manual, by their place in the source folder.
    private static var documents: [(String, BilingualText)] {
        let (readme, format) =
            RunLanguage.current == .zh
            ? ("README.zh.md", "docs/scenario-format.zh.md") : ("README.md", "docs/scenario-format.md")
        return [
            (readme, BilingualText(zh: "入门：十分钟建立自己的情景", en: "a first scenario of your own")),
            (format, BilingualText(zh: "各表、各列和设置项的写法", en: "every table, column and setting")),
            ("docs/complementarity.md", BilingualText(zh: "得分的算法", en: "how the values are computed")),
            ("docs/diagnostics.md", BilingualText(zh: "错误和提示的代码", en: "the codes of faults and warnings")),
            ("docs/glossary.md", BilingualText(zh: "术语中英文对照", en: "the words, in both languages")),
        ]
    }
}

extension String {
    /// An ASCII text filled with spaces up to a width.
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(2, width - count))
    }
}
