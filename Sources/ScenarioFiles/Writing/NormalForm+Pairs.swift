import Counties

extension NormalForm {
    func writePairs(_ csv: inout CSVText) {
        let codes = scenario.counties.map(\.code)
        for row in scenario.pairs {
            csv.text(codes[row.helper.position])
            csv.text(codes[row.receiver.position])
            csv.text(row.status?.rawValue)
            csv.truth(row.isCurrent)
            csv.whole(row.since)
            csv.number(row.signedProjects)
            csv.text(row.value?.description)
            csv.userText(row.reason)
            csv.userText(row.source)
            csv.endRow()
        }
    }

    func writePairNeeds(_ csv: inout CSVText) {
        for row in scenario.pairNeeds {
            csv.text(code(row.helper))
            csv.text(code(row.receiver))
            csv.text(row.resource)
            csv.text(row.amount.description)
            csv.endRow()
        }
    }

    func writeHelperResources(_ csv: inout CSVText) {
        for row in scenario.helperResources {
            csv.text(code(row.helper))
            csv.text(row.resource)
            csv.text(row.limit.description)
            csv.userText(row.unit)
            csv.endRow()
        }
    }

    func writeQuotas(_ csv: inout CSVText) {
        for row in scenario.quotas {
            csv.text(row.name)
            csv.text(group(row.helperGroup))
            csv.text(group(row.receiverGroup))
            csv.text(row.relation.rawValue)
            csv.whole(row.min)
            csv.whole(row.max)
            csv.endRow()
        }
    }

    private func group(_ group: CountyGroup) -> String {
        switch group {
        case .all: "*"
        case .city(let code): "city:\(code)"
        case .flag(let name): "flag:\(name)"
        case .counties(let counties): "code:" + counties.map(code).joined(separator: "|")
        }
    }

    /// The parameters in force as the set `default`: those that differ from the method's own.
    func writeScoreParameters(_ csv: inout CSVText) {
        let standard = ScoreParameters()
        for parameter in ScoreParameterSchema.all {
            let value = parameter.get(scenario.score.parameters)
            guard value != parameter.get(standard), let value else { continue }
            csv.text("default")
            csv.text(parameter.name)
            csv.number(value)
            csv.text(nil)
            csv.endRow()
        }
    }

    func writeSources(_ csv: inout CSVText) {
        for note in scenario.sources {
            csv.userText(note.table)
            csv.userText(note.key)
            csv.userText(note.column)
            csv.userText(note.source)
            csv.userText(note.year)
            csv.userText(note.caliber)
            csv.truth(note.isAssumption)
            csv.endRow()
        }
    }
}
