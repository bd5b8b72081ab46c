import Foundation

/// The figures that a document of `solve` states and that follow from its plan, by their places such as
/// `ledger[3].amount`.
///
/// What a search alone knows is left out: bounds, gaps, losses, who judged, the official plan. So are sentences, which
/// differ by language.
public struct PlanFigureList: Sendable {
    private static let sections = ["benefits", "ledger", "pairs", "projects", "resources", "stages"]
    private static let ofSearches: Set = ["bound", "exchange", "margin", "message", "regret"]

    private var figures: [String: String] = [:]
    private var counts: [String: Int] = [:]

    /// A table states nothing.
    init() {}

    /// The figures of a document; none where it cannot be read.
    public init(_ bytes: [UInt8]) {
        guard let document = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] else { return }
        for section in Self.sections {
            guard let list = document[section] as? [Any] else { continue }
            counts[section] = list.count
            add(list, section)
        }
    }

    private mutating func add(_ value: Any, _ place: String) {
        switch value {
        case let list as [Any]: for (index, element) in list.enumerated() { add(element, "\(place)[\(index)]") }
        case let object as [String: Any]:
            for (key, member) in object where !Self.ofSearches.contains(key) { add(member, "\(place).\(key)") }
        case let text as String: figures[place] = text
        case let number as NSNumber: figures[place] = Self.text(number.doubleValue)
        default: figures[place] = "null"
        }
    }

    /// Whole numbers without a point.
    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
    }

    /// Where a document says otherwise than another that was counted, by place; sections that it does not have are not
    /// compared.
    public func differences(from counted: PlanFigureList) -> [(place: String, stated: String, counted: String)] {
        var differences: [(place: String, stated: String, counted: String)] = []
        for section in Self.sections {
            guard let stated = counts[section], let count = counted.counts[section] else { continue }
            if stated != count { differences.append((section, "\(stated)", "\(count)")) }
        }
        for (place, stated) in figures {
            guard let other = counted.figures[place], other != stated else { continue }
            differences.append((place, stated, other))
        }
        return differences.sorted { $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) }
    }
}
