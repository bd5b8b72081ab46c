import Counties
import JieduiTestSupport
import Pairing
import Testing

@Suite struct EligibilityTests {
    /// What a row says about the pair H1–R1.
    enum RowKind: CaseIterable {
        case none, blank, current, value, allow, force, forbid
    }

    /// A scenario whose pair H1–R1 breaks one rule, with a row of one kind about it.
    private func question(_ kind: RowKind, _ edit: (inout PairingSettings) -> Void) throws -> PairingQuestion {
        var builder = ScenarioBuilder().helper("H1", city: "3701").receiver("R1", city: "3701")
            .travel("H1", "R1", minutes: 100, km: 100).pairing(edit)
        switch kind {
        case .none: break
        case .blank: builder = builder.pair("H1", "R1")
        case .current: builder = builder.pair("H1", "R1", current: true)
        case .value: builder = builder.pair("H1", "R1", 5)
        case .allow: builder = builder.pair("H1", "R1", 5, .allow)
        case .force: builder = builder.pair("H1", "R1", 5, .force)
        case .forbid: builder = builder.pair("H1", "R1", 5, .forbid)
        }
        return try PairingQuestion(builder)
    }

    @Test(arguments: RowKind.allCases)
    func `only force and allow lift a rule on places`(kind: RowKind) throws {
        let rules: [(IneligibilityReason, (inout PairingSettings) -> Void)] = [
            (.sameCity, { $0.sameCity = .forbid }), (.tooManyMinutes, { $0.maxMinutes = 99.5 }),
            (.tooManyKilometres, { $0.maxKilometres = 99.5 }),
        ]
        for (reason, edit) in rules {
            let question = try question(kind, edit)
            switch kind {
            case .allow, .force:
                #expect(question.problem.reasons == [nil])
                #expect(question.problem.warnings.map(\.code) == ["W901"])
            case .forbid: #expect(question.problem.reasons == [.forbidden])
            default:
                #expect(question.problem.reasons == [reason])
                #expect(question.problem.warnings.isEmpty)
            }
        }
    }

    @Test(arguments: RowKind.allCases)
    func `a decision or a value lists a pair, current or blank does not`(kind: RowKind) throws {
        let question = try question(kind) { $0.onlyListed = true }
        switch kind {
        case .value, .allow, .force: #expect(question.problem.reasons == [nil])
        case .forbid: #expect(question.problem.reasons == [.forbidden])
        default: #expect(question.problem.reasons == [.notListed])
        }
    }

    @Test func `a listed pair still has to keep the rules on places`() throws {
        let question = try question(.value) {
            $0.onlyListed = true
            $0.maxMinutes = 99
        }
        #expect(question.problem.reasons == [.tooManyMinutes])
        #expect(try question.answer().status == .infeasible)
    }

    @Test func `the value of a forbidden pair counts nowhere`() throws {
        let question = try PairingQuestion(ScenarioBuilder(values: [[99, 1]]).pair("H1", "R1", nil, .forbid))
        #expect(question.problem.value(of: question.pair("H1", "R1")) == nil)
        #expect(try question.summary() == "1: H2-R1")
    }

    @Test func `unknown distances are eligible and counted in one warning`() throws {
        let builder = ScenarioBuilder(values: [[1, 2], [3, 4]]).travel("H1", "R1", minutes: 10)
            .pairing { $0.maxMinutes = 60 }
        let problem = try PairingQuestion(builder).problem
        #expect(problem.eligibleCount == 4)
        #expect(problem.warnings.map(\.code) == ["W903"])
        #expect(problem.warnings.first?.message.en.contains(": 3;") == true)
        #expect(problem.warnings.first?.message.zh.contains("3 对") == true)
    }

    @Test func `unknown cities are eligible and counted in one warning`() throws {
        let builder = ScenarioBuilder(values: [[1, 2], [3, 4]]).helper("H1", city: "3701").receiver("R1", city: "3701")
            .pairing { $0.sameCity = .require }
        let problem = try PairingQuestion(builder).problem
        #expect(problem.eligibleCount == 4)
        #expect(problem.warnings.map(\.code) == ["W902"])
        #expect(problem.warnings.first?.message.en.contains(": 3;") == true)
    }

    @Test func `eligible pairs without value and data are refused with their number`() throws {
        let builder = ScenarioBuilder(values: [[1, nil], [nil, nil]]).pair("H1", "R2", nil, .forbid)
        let scenario = try builder.build()
        let error = try #require(throws: PairingProblemError.self) { try PairingQuestion(scenario) }
        guard case .unscored(let count, let example) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(count == 2)
        #expect(scenario[example.helper].code == "H2" && scenario[example.receiver].code == "R1")
        #expect(error.diagnostics(in: scenario).map(\.code) == ["E902"])
        #expect(error.diagnostics(in: scenario).first?.message.en.contains("to score: 2,") == true)
        #expect(try builder.pairing { $0.onlyListed = true }.summary() == "infeasible")
    }

    @Test func `parts without a model are refused by name`() throws {
        var scenario = try ScenarioBuilder(values: [[1]]).build()
        let meaning = BilingualText(zh: "项目", en: "projects")
        scenario.unmodelled = [UnmodelledPart(part: "projects", family: "P14", meaning: meaning)]
        let error = try #require(throws: PairingProblemError.self) { try PairingQuestion(scenario) }
        guard case .unmodelled(let parts) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(parts.map(\.part) == ["projects"])
        #expect(error.diagnostics(in: scenario).first?.message.zh.contains("P14") == true)
    }
}
