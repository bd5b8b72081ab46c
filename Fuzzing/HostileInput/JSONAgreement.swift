import Foundation
import Reports

/// Whether a value and what Foundation reads from its text are the same.
enum JSONAgreement {
    static func holds(_ value: JSONValue, _ tree: Any) -> Bool {
        switch value {
        case .null: return tree is NSNull
        case .bool(let isTrue): return (tree as? NSNumber)?.boolValue == isTrue
        case .integer(let number): return (tree as? NSNumber)?.int64Value == Int64(number)
        case .number(let text): return isNear((tree as? NSNumber)?.doubleValue, Double(text))
        case .fixed(let units, let decimals):
            return isNear((tree as? NSNumber)?.doubleValue, Double("\(units)e-\(decimals)"))
        case .string(let text): return (tree as? String).map { scalars($0).elementsEqual(scalars(text)) } ?? false
        case .array(let elements):
            guard let list = tree as? [Any], list.count == elements.count else { return false }
            return zip(elements, list).allSatisfy(holds)
        case .object(let members):
            guard let map = tree as? [String: Any], map.count == members.count else { return false }
            let found = Dictionary(map.map { (String(String.UnicodeScalarView(scalars($0))), $1) }) { first, _ in first
            }
            return members.allSatisfy { member in
                found[String(String.UnicodeScalarView(scalars(member.key)))].map { holds(member.value, $0) } ?? false
            }
        }
    }

    /// Foundation takes a byte order mark behind an escape for one of its own, and drops it.
    private static func scalars(_ text: String) -> some Sequence<Unicode.Scalar> {
        text.unicodeScalars.lazy.filter { $0 != "\u{FEFF}" }
    }

    /// Foundation goes by way of 38 decimal digits and is off by some units of the last place.
    private static func isNear(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return false }
        return left == right || abs(left - right) <= 1e-12 * abs(right)
    }
}
