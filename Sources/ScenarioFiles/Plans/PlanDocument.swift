import Counties
import Foundation

/// What the JSON of `solve` says of a plan beyond its pairs.
///
/// Numbers are read as exact decimals: an amount with more than six decimals, or points with more than four, is a fault
/// and not rounded. Of projects only those count that are placed, or whose status is not given.
struct PlanDocument {
    private(set) var decisions: PlanDecisions?
    private(set) var figures = StatedFigures()

    private let names: PlanEntryNames

    /// Reads a document; reports what is wrong with it. nil where it cannot be read at all.
    init?(_ text: [UInt8], _ scenario: Scenario, _ names: PlanNames) {
        self.names = PlanEntryNames(scenario, names)
        let (written, search): (WrittenPlan, WrittenSearch)
        do {
            written = try JSONDecoder().decode(WrittenPlan.self, from: Data(text))
            search = try JSONDecoder().decode(WrittenSearch.self, from: Data(text))
        } catch {
            let place = Self.place(of: error)
            names.report(
                zh: place.isEmpty ? "JSON 中有数字过大或无法识别。" : "JSON 的内容与 solve 输出的格式不符：\(place)。",
                en: place.isEmpty
                    ? "The JSON holds a number that is too large or cannot be read."
                    : "The JSON is not in the format that `solve` writes: \(place)."
            )
            return nil
        }
        if let format = written.format, format != 1 {
            names.report(
                zh: "JSON 的格式版本（format）写的是 \(format)，本版本只能读取 1。",
                en: "The format of the JSON is \(format); this version reads 1 alone."
            )
            return nil
        }
        readFigures(written)
        figures.search = search.stated(self.names)
        guard written.decidesMore else { return }
        var decisions = PlanDecisions()
        readProjects(written.projects ?? [], &decisions)
        decisions.modes = (written.modes ?? []).compactMap { entry in
            guard let receiver = self.names.county(entry.receiver), let mode = self.names.mode(entry.mode) else {
                return nil
            }
            return .init(receiver: receiver, mode: mode, helper: entry.helper.flatMap(self.names.county))
        }
        decisions.support = (written.support ?? []).compactMap { entry in
            guard let receiver = self.names.county(entry.receiver), let pool = self.names.pool(entry.pool),
                let units = self.names.whole(entry.units, "support.units")
            else { return nil }
            return .init(receiver: receiver, pool: pool, units: units)
        }
        decisions.grants = (written.grants ?? []).compactMap { entry in
            guard let receiver = self.names.county(entry.receiver), let pool = self.names.pool(entry.pool),
                let amount = self.names.amount(entry.amount, "grants.amount")
            else { return nil }
            return .init(receiver: receiver, pool: pool, year: self.names.year(entry.year) ?? 0, amount: amount)
        }
        decisions.transfers = (written.transfers ?? []).compactMap { entry in
            guard let helper = self.names.county(entry.helper), let receiver = self.names.county(entry.receiver),
                let means = self.names.means(entry.means),
                let amount = self.names.amount(entry.amount, "transfers.amount")
            else { return nil }
            return .init(helper: helper, receiver: receiver, means: means, amount: amount)
        }
        decisions.rewards = (written.rewards ?? []).compactMap { entry in
            self.names.whole(entry.amount, "rewards.amount").map {
                .init(year: self.names.year(entry.year) ?? 0, units: $0)
            }
        }
        self.names.reportUnknown()
        self.decisions = decisions
    }

    private func readProjects(_ entries: [WrittenPlan.Project], _ decisions: inout PlanDecisions) {
        for entry in entries where entry.status == nil || entry.status == "placed" {
            guard let written = entry.receiver else {
                names.missing("projects.receiver")
                continue
            }
            guard let project = names.project(entry.project), let receiver = names.county(written) else { continue }
            guard let year = names.year(entry.year) else {
                names.missing("projects.year")
                continue
            }
            decisions.projects.append(
                .init(
                    project: project,
                    receiver: receiver,
                    year: year,
                    helper: entry.helper.flatMap(names.county),
                    points: entry.points.flatMap { names.points($0, "projects.points") }
                )
            )
        }
    }

    private mutating func readFigures(_ written: WrittenPlan) {
        figures.objective = written.objective.flatMap { names.points($0, "objective") }
        figures.valueTotal = written.valueTotal.flatMap { names.points($0, "value_total") }
        figures.kept = written.kept.flatMap { names.whole($0, "kept") }.flatMap(Int.init(exactly:))
        figures.changes = written.changes.flatMap { names.whole($0, "changes") }.flatMap(Int.init(exactly:))
        figures.unpaired = written.unpaired.map { $0.compactMap(names.county) }
        figures.pairValues = written.pairs.map { $0.value.flatMap { names.points($0, "pairs.value") } }
        for entry in written.benefits ?? [] {
            guard let receiver = names.county(entry.receiver) else { continue }
            figures.benefits[receiver] = entry.total.flatMap { names.points($0, "benefits.total") }
        }
    }

    /// Where a document differs from the format, as a path such as `grants[3].amount`.
    private static func place(of error: any Error) -> String {
        let path: [any CodingKey] =
            switch error as? DecodingError {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            default: []
            }
        return path.reduce("") { text, key in
            key.intValue.map { "\(text)[\($0)]" } ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
        }
    }
}

/// The keys of the document of `solve` that make a plan.
private struct WrittenPlan: Decodable {
    struct Pair: Decodable {
        var value: Decimal?
    }
    struct Project: Decodable {
        var project: String
        var receiver: String?
        var helper: String?
        var year: Decimal?
        var status: String?
        var points: Decimal?
    }
    struct Mode: Decodable {
        var receiver: String
        var helper: String?
        var mode: String
    }
    struct Support: Decodable {
        var receiver: String
        var pool: String
        var units: Decimal
    }
    struct Grant: Decodable {
        var receiver: String
        var pool: String
        var year: Decimal?
        var amount: Decimal
    }
    struct Transfer: Decodable {
        var helper: String
        var receiver: String
        var means: String
        var amount: Decimal
    }
    struct Reward: Decodable {
        var year: Decimal?
        var amount: Decimal
    }
    struct Benefit: Decodable {
        var receiver: String
        var total: Decimal?
    }

    /// Version of the document.
    var format: Decimal?
    /// Not judged, but a document of `solve` must be one in these too.
    var ties: Bool?
    var assumptions: Bool?
    var objective: Decimal?
    var valueTotal: Decimal?
    var kept: Decimal?
    var changes: Decimal?
    var unpaired: [String]?
    var pairs: [Pair]
    var projects: [Project]?
    var modes: [Mode]?
    var support: [Support]?
    var grants: [Grant]?
    var transfers: [Transfer]?
    var rewards: [Reward]?
    var benefits: [Benefit]?

    enum CodingKeys: String, CodingKey {
        case format, ties, assumptions, objective, kept, changes, unpaired, pairs, projects, modes, support, grants,
            transfers, rewards, benefits
        case valueTotal = "value_total"
    }

    /// Whether it says anything but pairs. An answer about pairs alone has an empty list of projects.
    var decidesMore: Bool {
        projects?.isEmpty == false || modes != nil || support != nil || grants != nil || transfers != nil
            || rewards != nil
    }
}
