import Foundation

/// The figures that a document of `solve` states and that follow from its plan, by their places such as
/// `ledger[3].amount`.
///
/// What a search alone knows is left out: bounds, gaps, losses, who judged. So are sentences, which differ by language. Of
/// the official plan its pairs are taken as they are; everything else follows from them.
public struct PlanFigureList: Sendable {
    private static let sections = ["benefits", "ledger", "pairs", "projects", "resources", "stages"]
    /// Decisions themselves, which a plan made by hand may list in its own way; a document of `solve` has one for each period.
    private static let periods = "rewards"
    private static let ofDecisions: Set = ["helper", "receiver"]
    private static let ofSearches: Set = ["bound", "exchange", "margin", "message", "regret"]

    private var figures: [String: String] = [:]
    private var counts: [String: Int] = [:]
    /// Places that hold an object; with ``counts`` and ``figures`` they say of what shape a place is.
    private var objects: Set<String> = []

    /// A table states nothing.
    init() {}

    /// The figures of a document; none where it cannot be read.
    ///
    /// - Parameter pairs: In which order to read the list of pairs; nil is that of the document. Whoever writes a plan by hand
    ///   need not sort it.
    public init(_ bytes: [UInt8], pairs order: [Int]? = nil) {
        guard let document = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] else { return }
        for section in Self.sections {
            guard var list = document[section] as? [Any] else { continue }
            switch section {
            case "pairs":
                if let order, order.count == list.count { list = order.map { list[$0] } }
                // Who is paired is what is judged, and may be written by name.
                list = list.map { ($0 as? [String: Any])?.filter { !Self.ofDecisions.contains($0.key) } ?? $0 }
            case "projects":
                // `solve` lists every project with its status; a plan made by hand lists those that it places.
                if list.contains(where: { ($0 as? [String: Any])?["status"] == nil }) { continue }
                if list.isEmpty { continue }
            default: break
            }
            add(list, section)
        }
        if let official = document["official"] as? [String: Any] { add(official, "official") }
        if document["status"] != nil, let list = document[Self.periods] as? [Any] { add(list, Self.periods) }
        addUnits(document["grants"] as? [Any] ?? [])
    }

    /// The units of grants, by pool: which grants there are is a decision, in what they are counted is not.
    private mutating func addUnits(_ grants: [Any]) {
        var units: [String: Set<String>] = [:]
        for case let grant as [String: Any] in grants {
            guard let pool = grant["pool"] as? String, let unit = grant["unit"] as? String else { continue }
            units[pool, default: []].insert(unit)
        }
        for (pool, units) in units { figures["grants.\(pool).unit"] = units.sorted().joined(separator: "、") }
    }

    private mutating func add(_ value: Any, _ place: String) {
        switch value {
        case let list as [Any]:
            counts[place] = list.count
            for (index, element) in list.enumerated() { add(element, "\(place)[\(index)]") }
        case let object as [String: Any]:
            objects.insert(place)
            for (key, member) in object where !Self.ofSearches.contains(key) { add(member, "\(place).\(key)") }
        case let text as String: figures[place] = text
        case let number as NSNumber: figures[place] = Self.text(number.doubleValue)
        default: figures[place] = "null"
        }
    }

    /// What stands at lists and objects, and at figures where the other document has one of these.
    private var shapes: [String: String] {
        var shapes = counts.mapValues { _ in "[…]" }
        for place in objects { shapes[place] = "{…}" }
        for (place, figure) in figures { shapes[place] = figure == "null" ? nil : "…" }
        return shapes
    }

    /// Whole numbers without a point.
    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
    }

    /// Where a document says otherwise than another that was counted, by place; sections that it does not have are not
    /// compared.
    public func differences(from counted: PlanFigureList) -> [(place: String, stated: String, counted: String)] {
        var differences: [(place: String, stated: String, counted: String)] = []
        for (place, stated) in counts {
            guard let count = counted.counts[place], stated != count else { continue }
            differences.append((place, "\(stated)", "\(count)"))
        }
        let shapesCounted = counted.shapes
        for (place, stated) in shapes {
            guard let other = shapesCounted[place], other != stated else { continue }
            differences.append((place, stated, other))
        }
        for (place, stated) in figures {
            guard let other = counted.figures[place], other != stated else { continue }
            differences.append((place, stated, other))
        }
        return differences.sorted { $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) }
    }
}
