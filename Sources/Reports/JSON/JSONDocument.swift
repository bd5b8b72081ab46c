import Complementarity
public import Counties
public import Pairing

/// The JSON documents of the commands, to the letter of the published format (`"format": 1`).
///
/// Codes are strings, points have at most four decimals, lists are sorted by receiver, then helper.
public enum JSONDocument {
    /// The document of an error that stopped a command.
    ///
    /// - Parameters:
    ///   - code: Stable code of the error.
    ///   - message: What is wrong.
    ///   - diagnostics: Faults of the input, if they are the cause.
    ///   - language: Language of the messages.
    public static func error(
        code: String,
        message: BilingualText,
        diagnostics: [Diagnostic] = [],
        answer: JSONValue? = nil,
        in language: Language
    ) -> JSONValue {
        var document: JSONValue = [
            "format": 1,
            "error": ["code": .string(code), "message": .string(message[language])],
            "diagnostics": .array(diagnostics.map { diagnostic($0, in: language) }),
        ]
        if let answer { document.set("answer", answer) }
        return document
    }

    /// The document of `check`.
    ///
    /// - Parameter written: Names of the files of the other form, where one was asked for.
    public static func check(_ summary: CheckSummary, written: [String]? = nil, in language: Language) -> JSONValue {
        let parts = summary.parts.map { JSONValue.Member(key: $0.key, value: .bool($0.isOn)) }
        var document: JSONValue = [
            "format": 1,
            "scenario": .string(summary.scenario),
            "ok": .bool(summary.isUsable),
            "parts": .object(parts),
            "counts": [
                "helpers": .integer(summary.helpers),
                "receivers": .integer(summary.receivers),
                "eligible": .integer(summary.eligible),
            ],
            "diagnostics": .array(summary.diagnostics.map { diagnostic($0, in: language) }),
        ]
        if let written { document.set("written", .strings(written)) }
        return document
    }

    /// The document of `audit`.
    public static func audit(_ report: AuditReport, of scenario: Scenario, in language: Language) -> JSONValue {
        let violations = report.violations.map { violation -> JSONValue in
            [
                "rule": .string(violation.rule.rawValue),
                "subject": subject(violation.subject, scenario),
                "limit": .decimal(violation.limit),
                "found": .decimal(violation.found),
                "message": .string(violation.message[language]),
            ]
        }
        return [
            "format": 1,
            "scenario": .string(scenario.id),
            "valid": .bool(report.isValid),
            "objective": .decimal(report.objective),
            "value_total": .decimal(report.valueTotal),
            "pairs": .integer(report.pairs),
            "kept": .integer(report.kept),
            "unpaired": codes(report.unpaired, scenario),
            "violations": .array(violations),
        ]
    }

    /// What a rule speaks of, as `diagnose` and `audit` name it.
    static func subject(_ subject: RuleSubject, _ scenario: Scenario) -> JSONValue {
        switch subject {
        case .receiver(let county): ["receiver": .string(scenario[county].code)]
        case .helper(let county): ["helper": .string(scenario[county].code)]
        case .pair(let helper, let receiver):
            ["helper": .string(scenario[helper].code), "receiver": .string(scenario[receiver].code)]
        case .setting(let key): ["setting": .string(key)]
        case .quota(let name): ["quota": .string(name)]
        case .resource(let helper, let name): ["helper": .string(scenario[helper].code), "resource": .string(name)]
        }
    }

    static func diagnostic(_ diagnostic: Diagnostic, in language: Language) -> JSONValue {
        var object: JSONValue = [
            "code": .string(diagnostic.code),
            "severity": .string(diagnostic.severity.rawValue),
            "file": .string(diagnostic.file),
            "line": .integer(diagnostic.line),
            "column": .integer(diagnostic.column),
            "message": .string(diagnostic.message[language]),
            "help": .string(diagnostic.help[language]),
        ]
        // Only a workbook has cells; the row and the column stand in `line` and `column` as well.
        if diagnostic.cell != nil { object.set("cell", .string(diagnostic.place)) }
        return object
    }

    static func codes(_ counties: [CountyIndex], _ scenario: Scenario) -> JSONValue {
        .strings(counties.map { scenario[$0].code })
    }

    static func pair(_ pair: CountyPair, _ scenario: Scenario) -> JSONValue {
        ["helper": .string(scenario[pair.helper].code), "receiver": .string(scenario[pair.receiver].code)]
    }

    static func terms(_ terms: ScoreTerms?) -> JSONValue {
        guard let terms else { return .null }
        return [
            "chain": .decimal(terms.chain),
            "travel": .decimal(terms.travel),
            "factors": .decimal(terms.factors),
            "basis": .decimal(terms.basis),
            "capacity": .decimal(terms.capacity),
        ]
    }
}
