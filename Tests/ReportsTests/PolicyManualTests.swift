import Counties
import Foundation
import JieduiTestSupport
import Planning
import Testing

@testable import Pairing
@testable import Reports

/// The pages about the document and the tables name what the program writes, and a plan can be read back as they say.
@Suite struct PolicyManualTests {
    private func page(_ name: String, file: String = #filePath) throws -> String {
        let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("docs/\(name)"), encoding: .utf8)
    }

    private func document(_ result: PolicyResult) throws -> ParsedDocument {
        try ParsedDocument(JSONDocument.solve(result, seconds: 0, version: "1", in: .en))
    }

    @Test func `every key and word of the document stands on its page`() throws {
        let page = try page("solve-json.md")
        var result = try PolicySamples.result()
        result.twoStageLoss = TwoStageLoss(objective: nil, pairs: [], loss: nil)
        let document = try document(result)
        var words = document.keys
        for list in ["stages", "benefits", "projects", "modes", "support", "grants", "transfers", "rewards", "ledger"] {
            words.formUnion(try document.objects(list).flatMap(\.keys))
        }
        words.formUnion(try document.objects("resources").flatMap(\.keys))
        words.formUnion(LedgerItem.allCases.map(\.rawValue) + PlanAim.allCases.map(\.rawValue))
        words.formUnion(PolicyPlan.Means.allCases.map(\.rawValue) + PlanningMethod.allCases.map(\.rawValue))
        words.formUnion(PoolKind.allCases.map(\.rawValue) + LocalFactor.allCases.map(\.name))
        for word in words.sorted() { #expect(page.contains("`\(word)`"), "docs/solve-json.md: \(word)") }
    }

    @Test func `every column of the tables stands on its page`() throws {
        let page = try page("tables.md")
        let tables = PolicyTables.all(for: try PolicySamples.result(), version: "1", chainMatches: Samples.matches)
        let known: Set = [
            "receiver", "helper", "receiver_code", "helper_code", "county_code", "counterpart_code", "owner_code",
        ]
        for table in tables where ["T4", "T5", "T6", "T7", "T8", "T9"].contains(table.id) {
            #expect(page.contains("`\(CSVFormat.fileName(of: table))`"))
            for column in table.columns where !known.contains(column.key) && !column.key.hasSuffix("_2026") {
                #expect(page.contains("`\(column.key)`"), "docs/tables.md: \(table.id) \(column.key)")
            }
        }
    }

    @Test(arguments: UInt64(0)..<60)
    func `a plan that is read back is the same plan`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var scenario = PolicySamples.scenario()
        if Bool.random(using: &generator) { scenario.baseYear = nil }
        if scenario.baseYear == nil || Bool.random(using: &generator) { scenario.pools.removeAll { $0.year != nil } }
        var result = try PolicySamples.result(scenario)
        result.plan = randomPlan(result.problem, &generator)
        let plan = try read(try document(result), scenario)
        #expect(plan == result.plan, "seed \(seed)")
    }

    private func randomPlan(_ problem: PolicyProblem, _ generator: inout SeededGenerator) -> PolicyPlan {
        var plan = PolicyPlan(pairing: PolicySamples.plan().pairing)
        let receivers = problem.pairing.receivers
        func amount() -> Amount { Amount(units: Int64.random(in: 1...9_000_000_000, using: &generator)) }
        for project in problem.scenario.projects.indices where Bool.random(using: &generator) {
            let receiver = receivers.randomElement(using: &generator) ?? receivers[0]
            plan.projects.append(
                .init(project: project, receiver: receiver, year: Int.random(in: 0...1, using: &generator))
            )
        }
        for receiver in receivers {
            for mode in problem.scenario.modes.indices where Bool.random(using: &generator) {
                plan.modes.append(.init(receiver: receiver, mode: mode))
            }
            for pool in PoolKind.allCases where Bool.random(using: &generator) {
                plan.support.append(
                    .init(receiver: receiver, pool: pool, units: Int64.random(in: 1...5000, using: &generator))
                )
                for year in 0..<(problem.pool(pool)?.periods ?? 1) {
                    plan.grants.append(.init(receiver: receiver, pool: pool, year: year, amount: amount()))
                }
            }
        }
        for pair in plan.pairing.pairs {
            for means in PolicyPlan.Means.allCases where Bool.random(using: &generator) {
                plan.transfers.append(.init(pair: pair, means: means, amount: amount()))
            }
        }
        let periods = problem.pool(.guidanceFund)?.periods ?? 1
        if Bool.random(using: &generator) {
            plan.rewards = (0..<periods).map { _ in Int64.random(in: 0...900, using: &generator) }
        }
        return plan
    }

    /// Reads a plan as docs/solve-json.md says, from the document and the scenario alone.
    private func read(_ document: ParsedDocument, _ scenario: Scenario) throws -> PolicyPlan {
        let first = scenario.firstYear ?? scenario.baseYear.map { $0 + 1 } ?? 1
        func county(_ entry: ParsedDocument, _ key: String = "receiver") throws -> CountyIndex {
            CountyIndex(try #require(scenario.counties.firstIndex { $0.code == entry.text(key) }))
        }
        func pair(_ entry: ParsedDocument) throws -> CountyPair {
            CountyPair(helper: try county(entry, "helper"), receiver: try county(entry))
        }
        func year(_ entry: ParsedDocument) -> Int { entry.number("year").map { Int($0) - first } ?? 0 }
        func amount(_ entry: ParsedDocument) throws -> Amount {
            try #require(entry.number("amount").flatMap(Amount.init(rounding:)))
        }
        var plan = PolicyPlan(pairing: PairingPlan(pairs: try document.objects("pairs").map(pair)))
        plan.projects = try document.objects("projects").filter { $0.text("status") == "placed" }.map { entry in
            let project = try #require(scenario.projects.firstIndex { $0.id == entry.text("project") })
            return .init(project: project, receiver: try county(entry), year: year(entry))
        }
        plan.modes = try document.objects("modes").map { entry in
            .init(
                receiver: try county(entry),
                mode: try #require(scenario.modes.firstIndex { $0.id == entry.text("mode") })
            )
        }
        func pool(_ entry: ParsedDocument) throws -> PoolKind {
            try #require(entry.text("pool").flatMap(PoolKind.init(rawValue:)))
        }
        plan.support = try document.objects("support").map { entry in
            .init(
                receiver: try county(entry),
                pool: try pool(entry),
                units: Int64(try #require(entry.number("units")))
            )
        }
        plan.grants = try document.objects("grants").map { entry in
            .init(receiver: try county(entry), pool: try pool(entry), year: year(entry), amount: try amount(entry))
        }
        plan.transfers = try document.objects("transfers").map { entry in
            let means = try #require(entry.text("means").flatMap(PolicyPlan.Means.init(rawValue:)))
            return .init(pair: try pair(entry), means: means, amount: try amount(entry))
        }
        plan.rewards = try document.objects("rewards").map { Int64(try #require($0.number("amount"))) }
        return plan
    }
}
