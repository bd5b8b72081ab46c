/// What the argument parser says about a command line, in Chinese.
///
/// The parser speaks English alone and keeps its findings to itself; its sentences are few and are told apart here. One
/// that is not known is shown as it is.
enum UsageWording {
    /// The Chinese sentence for a finding of the parser.
    static func chinese(_ finding: String) -> String {
        if let match = finding.wholeMatch(of: /Missing expected argument '(.+)'/) { return "缺少参数 \(match.1)。" }
        if let match = finding.wholeMatch(of: /Missing value for '(.+)'/) { return "选项 \(match.1) 没有写取值。" }
        if let match = finding.wholeMatch(of: /Unknown option '(.+)'\. Did you mean '(.+)'\?/) {
            return "没有 \(match.1) 这个选项，是否应为 \(match.2)？"
        }
        if let match = finding.wholeMatch(of: /Unknown option '(.+)'/) { return "没有 \(match.1) 这个选项。" }
        if let match = finding.wholeMatch(of: /Unexpected argument '(.+)'/) { return "多写了参数“\(match.1)”。" }
        if let match = finding.wholeMatch(of: /\d+ unexpected arguments: '(.+)'/) {
            return "多写了参数“\(match.1.split(separator: "', '").joined(separator: "”“"))”。"
        }
        if let match = finding.wholeMatch(of: /The option '(.+)' does not take any value, but '(.*)' was specified\./) {
            return "选项 \(match.1) 不带取值，而写了“\(match.2)”。"
        }
        if let match = finding.wholeMatch(
            of: /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)\.)?/
        ) {
            return invalidValue(match.1, of: match.2, allowed: match.3)
        }
        return finding
    }

    private static func invalidValue(_ value: Substring, of option: Substring, allowed: Substring?) -> String {
        guard let allowed else { return "\(option) 的取值“\(value)”无法识别。" }
        let words = allowed.matches(of: /'([^']+)'/).map { String($0.1) }.joined(separator: "、")
        return "\(option) 的取值“\(value)”无法识别，可用的取值：\(words)。"
    }
}
