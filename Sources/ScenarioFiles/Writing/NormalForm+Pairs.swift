import Counties

extension NormalForm {
    func writePairs(_ csv: inout CSVText) {
        let codes = scenario.counties.map { CSVText.encoded($0.code) }
        for row in scenario.pairs {
            csv.prepared(codes[row.helper.position])
            csv.prepared(codes[row.receiver.position])
            if let status = row.status { csv.text(status.rawValue) } else { csv.blank() }
            csv.truth(row.isCurrent)
            if let year = row.since { csv.whole(year) } else { csv.blank() }
            if let projects = row.signedProjects { csv.number(projects) } else { csv.blank() }
            if let value = row.value { csv.decimal(value) } else { csv.blank() }
            csv.decimalOrBlank(row.cost)
            if let reason = row.reason { csv.userText(reason) } else { csv.blank() }
            if let source = row.source { csv.userText(source) } else { csv.blank() }
            csv.endRow()
        }
    }

    func writePairNeeds(_ csv: inout CSVText) {
        let codes = scenario.counties.map { CSVText.encoded($0.code) }
        for row in scenario.pairNeeds {
            csv.prepared(codes[row.helper.position])
            csv.prepared(codes[row.receiver.position])
            csv.userText(row.resource)
            csv.decimal(row.amount)
            csv.endRow()
        }
    }

    func writeHelperResources(_ csv: inout CSVText) {
        for row in scenario.helperResources {
            csv.userText(code(row.helper))
            csv.userText(row.resource)
            csv.decimal(row.limit)
            csv.userText(row.unit)
            csv.endRow()
        }
    }

    func writeQuotas(_ csv: inout CSVText) {
        for row in scenario.quotas {
            csv.userText(row.name)
            csv.userText(group(row.helperGroup))
            csv.userText(group(row.receiverGroup))
            csv.text(row.relation.rawValue)
            csv.whole(row.min)
            csv.whole(row.max)
            csv.endRow()
        }
    }

    /// A group as a cell.
    func group(_ group: CountyGroup) -> String {
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
