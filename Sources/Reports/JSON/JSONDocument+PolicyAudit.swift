public import Counties
public import Pairing
public import Planning

extension JSONDocument {
    /// The document of `audit` for a policy scenario: the rules of pairs, those of everything else, and P0, the plan's own
    /// figures.
    public static func audit(_ verdict: PolicyVerdict, of scenario: Scenario, in language: Language) -> JSONValue {
        var document = audit(verdict.pairs, of: scenario, in: language)
        let others = verdict.violations.map { violation -> (rule: String, value: JSONValue) in
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
        let pairs = zip(verdict.pairs.violations.map(\.rule.rawValue), document.violations).map {
            (rule: $0, value: $1)
        }
        let all = (pairs + others).enumerated().sorted {
            (order($0.element.rule), $0.offset) < (order($1.element.rule), $1.offset)
        }
        document.replace("valid", with: .bool(verdict.isValid))
        document.replace("objective", with: .decimal(verdict.objective))
        document.replace("violations", with: .array(all.map(\.element.value)))
        document.set("scope", "plan")
        return document
    }

    /// The document of `audit` where a plan for a policy scenario holds pairs alone: no objective, since that of the
    /// scenario counts projects and money.
    public static func auditOfPairsAlone(
        _ report: AuditReport,
        of scenario: Scenario,
        in language: Language
    ) -> JSONValue {
        var document = audit(report, of: scenario, in: language)
        document.replace("objective", with: .null)
        document.set("scope", "pairs")
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
