public import Counties
import Pairing
public import Planning

extension JSONDocument {
    /// The document of `audit` for a policy scenario: the rules of pairs, those of everything else, and P0, the plan's own
    /// figures.
    public static func audit(_ verdict: PolicyVerdict, of scenario: Scenario, in language: Language) -> JSONValue {
        var document = audit(verdict.pairs, verdict.violations, of: scenario, in: language)
        document.replace("objective", with: .decimal(verdict.objective))
        document.set("scope", "plan")
        if verdict.isOfOtherInput { document.set("notes", .strings([Wording.otherInput[language]])) }
        return document
    }

    /// The document of `audit` for pairs alone.
    ///
    /// - Parameter isWhole: Whether the scenario asks for nothing else; where it does there is no objective, since that of
    ///   the scenario counts projects and money.
    public static func audit(
        _ verdict: PairVerdict,
        of scenario: Scenario,
        isWhole: Bool,
        in language: Language
    ) -> JSONValue {
        var document = audit(verdict.pairs, verdict.violations, of: scenario, in: language)
        if verdict.isOfOtherInput { document.set("notes", .strings([Wording.otherInput[language]])) }
        guard !isWhole else { return document }
        document.replace("objective", with: .null)
        document.set("scope", "pairs")
        return document
    }

    /// The rules of pairs and all others in one list.
    private static func audit(
        _ pairs: AuditReport,
        _ violations: [PolicyViolation],
        of scenario: Scenario,
        in language: Language
    ) -> JSONValue {
        var document = audit(pairs, of: scenario, in: language)
        let others = violations.map { violation -> (rule: String, value: JSONValue) in
            let subject = violation.subject.sorted { $0.key < $1.key }
                .map { JSONValue.Member(key: $0.key, value: .string($0.value)) }
            return (
                violation.rule,
                [
                    "rule": .string(violation.rule),
                    "subject": .object(subject),
                    "limit": .decimal(violation.limit),
                    "found": .decimal(violation.found),
                    "message": .string(violation.message[language]),
                ]
            )
        }
        let own = zip(pairs.violations.map(\.rule.rawValue), document.violations).map { (rule: $0, value: $1) }
        let all = (own + others).enumerated().sorted {
            (order($0.element.rule), $0.offset) < (order($1.element.rule), $1.offset)
        }
        document.replace("valid", with: .bool(pairs.isValid && violations.isEmpty))
        document.replace("violations", with: .array(all.map(\.element.value)))
        return document
    }

    /// Families by their numbers, the plan's own figures last.
    private static func order(_ rule: String) -> Int {
        let number = Int(rule.dropFirst()) ?? .max
        return number == 0 ? .max : number
    }
}

extension JSONValue {
    /// Gives a key another value.
    fileprivate mutating func replace(_ key: String, with value: JSONValue) {
        guard case .object(let members) = self else { return }
        self = .object(members.map { $0.key == key ? Member(key: key, value: value) : $0 })
    }

    /// The list `violations` of a document.
    fileprivate var violations: [JSONValue] {
        guard case .object(let members) = self,
            case .array(let list) = members.first(where: { $0.key == "violations" })?.value
        else { return [] }
        return list
    }
}
