import Counties
import Pairing
import Planning

extension PolicyTables {
    /// T4 项目安排表: every project of the scenario in one list that can be filtered by its conclusion.
    static func projects(_ facts: PolicyFacts) -> ReportTable {
        let declined = facts.result.declined
        let waiting = declined.filter { $0.isWaiting }.sorted { left, right in
            (left.waitingRank ?? .max, left.project) < (right.waitingRank ?? .max, right.project)
        }
        let refused = declined.filter { !$0.isWaiting }.sorted { $0.project < $1.project }
        let placed = facts.plan.projects.filter { facts.place[$0.project] == $0 }.sorted { left, right in
            (left.receiver, left.year, left.project) < (right.receiver, right.year, right.project)
        }
        let rows =
            placed.map { row($0.project, placed: $0, declined: nil, facts) }
            + (waiting + refused).filter { facts.scenario.projects.indices.contains($0.project) }.map {
                row($0.project, placed: nil, declined: $0, facts)
            }
        return ReportTable(
            kind: .t4,
            title: PolicyPhrase.titleProjects.text,
            columns: projectColumns,
            rows: ReportRows(rows),
            notes: [.projectOrder, .projectNeeds, .reasonMeaning, .detailOnly].map(\PolicyPhrase.text)
        )
    }

    private static let projectColumns = [
        ReportColumn("conclusion", .conclusion),
        ReportColumn("project", .project),
        ReportColumn("project_id", .projectCode, kind: .code),
        ReportColumn("receiver", .receiver),
        ReportColumn("helper", .helper),
        ReportColumn("chain", .chain),
        ReportColumn("mode", .mode),
        ReportColumn("year", .startYear, kind: .integer),
        ReportColumn("points", .points, unit: .points, kind: .points),
        ReportColumn("invest", .invest, unit: .billion, kind: .amount),
        ReportColumn("guidance_fund", .fund, unit: .money, kind: .amount),
        ReportColumn("special_bond", .bond, unit: .billion, kind: .amount),
        ReportColumn("land", .land, unit: .mu, kind: .amount),
        ReportColumn("energy", .energy, unit: .energy, kind: .amount),
        ReportColumn("talent", .talent, unit: .people, kind: .amount),
        ReportColumn("jobs", .jobs, unit: .people, kind: .amount),
        ReportColumn("waiting_rank", .waitingRank, kind: .integer),
        ReportColumn("decline_reason", .declineReason),
        ReportColumn("short", .short, kind: .amount),
        ReportColumn("short_unit", .shortUnit),
        ReportColumn("admission_notes", .admissionNotes),
        ReportColumn("must", .must),
        ReportColumn("kind", .kind),
        ReportColumn("production", .production),
        ReportColumn("teams_industry", .industryTeams, unit: .teams, kind: .integer),
        ReportColumn("teams_vc", .ventureTeams, unit: .teams, kind: .integer),
        ReportColumn("teams_digital", .digitalTeams, unit: .teams, kind: .integer),
        ReportColumn("landing", .landing),
        ReportColumn("owner", .owner),
        ReportColumn("department", .department),
        ReportColumn("deadline", .deadline),
        ReportColumn("receiver_code", .receiverCode, kind: .code),
        ReportColumn("helper_code", .helperCode, kind: .code),
    ]

    private static func row(
        _ position: Int,
        placed: PolicyPlan.PlacedProject?,
        declined: DeclinedProject?,
        _ facts: PolicyFacts
    ) -> [ReportCell] {
        let (scenario, names) = (facts.scenario, facts.names)
        let project = scenario.projects[position]
        let candidate = facts.candidate(position)
        let conclusion: PolicyPhrase = placed != nil ? .placed : declined?.isWaiting == true ? .waiting : .refused
        let shortfall = declined?.reason.shortfall
        func name(_ place: Int?, _ names: [String]) -> ReportCell {
            place.flatMap { names.indices.contains($0) ? .name(names[$0]) : nil } ?? .blank
        }
        let head: [ReportCell] = [
            .text(conclusion.text), .name(project.name), .code(project.id),
            placed.map { .name(names[$0.receiver]) } ?? .blank,
            placed.map { facts.helperName(of: $0.receiver) } ?? .blank,
            name(project.chain, scenario.chains.map(\.name)), name(project.mode, scenario.modes.map(\.name)),
            placed.map { facts.year($0.year) } ?? .blank, .optional(candidate?.points ?? declined?.points),
        ]
        let needs: [ReportCell] = [
            .optional(project.investment), .amount(project.fundNeed), .amount(project.bondNeed),
            .amount(project.land), .amount(candidate.map { $0.needs[.energy] ?? .zero } ?? project.energy),
            .amount(project.talent), .amount(project.jobs),
        ]
        let reason: [ReportCell] = [
            .optional(declined?.waitingRank),
            declined.map { .text(Wording.reason($0.reason, scenario, names)) } ?? .blank,
            .optional(shortfall?.amount), shortfall.map { .text($0.unit.text) } ?? .blank,
            admissionNotes(of: project, scenario),
        ]
        let facets: [ReportCell] = [
            .text(Wording.yesOrNo(project.isMust)), project.kind.map { .text(Wording.name(of: $0)) } ?? .blank,
            placed.map { production(of: project, startedIn: $0.year, facts.problem.calendar) } ?? .blank,
        ]
        let teams = TeamKind.allCases.map { ReportCell.integer(project.teams[$0] ?? 0) }
        let foot: [ReportCell] = [
            landing(of: project, names), text(project.owner), text(project.department), text(project.deadline),
            placed.map { .code(names.code($0.receiver)) } ?? .blank,
            placed.map { facts.helperCode(of: $0.receiver) } ?? .blank,
        ]
        return head + needs + reason + facets + teams + foot
    }

    /// The thresholds with action `warn` that a project fails: they keep it out of nothing, and are named so that somebody
    /// looks at it.
    private static func admissionNotes(of project: Project, _ scenario: Scenario) -> ReportCell {
        let notes = scenario.thresholds.filter { !$0.isVeto }.compactMap { threshold in
            threshold.failure(of: project).map { Wording.comparison(of: threshold, found: $0) }
        }
        return notes.isEmpty ? .blank : .text(Wording.statements(notes))
    }

    private static func text(_ text: String?) -> ReportCell { text.map { .name($0) } ?? .blank }

    private static func landing(of project: Project, _ names: CountyNames) -> ReportCell {
        project.landingCounties.isEmpty
            ? .text(PolicyPhrase.anyReceiver.text) : .text(names.list(project.landingCounties))
    }

    /// The month from which a project produces, found from the months of each year that it produces in.
    static func production(
        of project: Project,
        startedIn year: Int,
        _ calendar: PlanningCalendar
    ) -> ReportCell {
        // Building takes ten years at most.
        let months = calendar.monthsOfProduction(of: project, startedIn: year, years: year + 13)
        guard let index = months.firstIndex(where: { $0 > 0 }) else { return .blank }
        return .text(Wording.month(13 - months[index], index: index, firstYear: calendar.firstYear))
    }
}

extension DeclinedProject {
    /// Whether the project was admitted and waits for a place.
    var isWaiting: Bool { if case .notChosen = reason { true } else { false } }
}

extension DeclinedProject.Reason {
    /// What is missing, where a figure is.
    var shortfall: (amount: Amount, unit: PolicyUnit)? {
        switch self {
        case .refused(.moneyGap(let gap)): (gap, .billion)
        case .refused: nil
        case .notChosen(let obstacle, _): obstacle.shortfall
        }
    }
}

extension DeclinedProject.Obstacle {
    /// What is missing, where a figure is.
    var shortfall: (amount: Amount, unit: PolicyUnit)? {
        switch self {
        case .localFactor(let factor, let short): (short, factor.unit)
        case .talent(let short): (short, .people)
        case .pool(let pool, let short): (short, pool.policyUnit)
        case .bondCap(let short): (short, .billion)
        case .noHelper, .otherHelper, .modeNotPossible, .modeNotRun, .modeFull, .chainsFull, .chainElsewhere,
            .outweighed, .roomLeft:
            nil
        }
    }
}
