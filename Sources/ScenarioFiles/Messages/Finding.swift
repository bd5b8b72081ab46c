import Counties

/// What a diagnostic says, before it is known where.
struct Finding {
    /// The stable code.
    var code: DiagnosticCode
    /// What is wrong.
    var message: BilingualText
    /// How to mend it.
    var help: BilingualText

    init(_ code: DiagnosticCode, zh: String, en: String, helpZh: String, helpEn: String) {
        self.code = code
        message = BilingualText(zh: zh, en: en)
        help = BilingualText(zh: helpZh, en: helpEn)
    }

    /// The user's text as it may be quoted in a message: one line, cut, without control characters.
    static func quoted(_ text: String, limit: Int = 40) -> String {
        // The apostrophe that guards against formulas is ours and not the user's.
        let text = CellText.unguarded(text)
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            plain.append(scalar.properties.generalCategory == .control ? " " : scalar)
        }
        return String(plain) + (text.unicodeScalars.count > limit ? "…" : "")
    }
}

extension Finding {
    /// A help that ends with a suggestion where there is one.
    func suggesting(_ suggestion: String?) -> Finding {
        guard let suggestion else { return self }
        var finding = self
        finding.help = BilingualText(
            zh: "是不是“\(suggestion)”？\(help.zh)",
            en: "Did you mean '\(suggestion)'? \(help.en)"
        )
        return finding
    }
}
