import Counties

extension NormalForm {
    func writeProjects(_ csv: inout CSVText) {
        let fields = ProjectFields()
        var cells: [String: (Project, inout CSVText) -> Void] = [:]
        for (name, path) in fields.figures { cells[name] = { $1.decimalOrBlank($0[keyPath: path]) } }
        for (name, path) in fields.needs { cells[name] = { $1.decimal($0[keyPath: path]) } }
        for (name, path) in fields.values { cells[name] = { $1.number($0.values[keyPath: path]) } }
        for pollutant in Pollutant.allCases {
            cells[pollutant.rawValue] = { $1.decimal($0.emissions[pollutant] ?? .zero) }
        }
        for teams in TeamKind.allCases {
            cells[ProjectFields.column(teams)] = { $1.whole($0.teams[teams] ?? 0) }
        }
        let writers = (Schema.table("projects")?.columns ?? []).map { column in
            (name: column.name, figure: cells[column.name])
        }
        for project in scenario.projects {
            for (name, figure) in writers {
                if let figure { figure(project, &csv) } else { writeWord(name, project, &csv) }
            }
            csv.endRow()
        }
    }

    /// A cell that holds no figure.
    private func writeWord(_ name: String, _ project: Project, _ csv: inout CSVText) {
        switch name {
        case "project_id": csv.userText(project.id)
        case "name": csv.userText(project.name)
        case "kind": csv.text(project.kind?.rawValue)
        case "chain_id": csv.userText(project.chain.map(chain))
        case "node_id": csv.userText(project.node.map(node))
        case "mode_id": csv.userText(project.mode.map(mode))
        case "land_county": csv.userText(list(project.landingCounties))
        case "source_helper": csv.userText(list(project.sourceHelpers))
        case "bond_eligible": csv.truth(project.isBondEligible)
        case "two_high": csv.truth(project.isTwoHigh)
        case "must": csv.truth(project.isMust)
        case "start_earliest": csv.text(project.startEarliest.map(month))
        case "start_latest": csv.text(project.startLatest.map(month))
        case "months": csv.whole(project.months)
        case "points": csv.decimalOrBlank(project.points)
        case "veto": csv.text(project.veto.rawValue)
        case "status": csv.text(project.status?.rawValue)
        case "owner": csv.userText(project.owner)
        case "dept": csv.userText(project.department)
        case "deadline": csv.userText(project.deadline)
        default: csv.blank()
        }
    }

    private func list(_ counties: [CountyIndex]) -> String? {
        counties.isEmpty ? nil : counties.map(code).joined(separator: "|")
    }

    /// Months since year 0 as `YYYY-MM`; month 12 of a year is 12 more than its months, and not month 0 of the next.
    private func month(_ months: Int) -> String {
        let (year, month) = ((months - 1) / 12, (months - 1) % 12 + 1)
        return "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
    }
}
