import Counties

extension NormalForm {
    /// Writes a table of the policy model.
    func writePolicyTable(_ name: String, _ csv: inout CSVText) {
        switch name {
        case "pair_mode_benefit": writePairModeBenefits(&csv)
        case "projects": writeProjects(&csv)
        case "thresholds": writeThresholds(&csv)
        case "pools": writePools(&csv)
        case "fund_response": writeResponses(&csv)
        case "floors": writeFloors(&csv)
        default: break
        }
    }

    func writeModes(_ csv: inout CSVText) {
        for mode in scenario.modes {
            csv.userText(mode.id)
            csv.userText(mode.name)
            csv.decimal(mode.setupCost)
            csv.decimal(mode.annualCost)
            csv.text(mode.payer.rawValue)
            csv.decimal(mode.minLand)
            csv.whole(mode.minProjects)
            csv.whole(mode.maxProjects)
            csv.truth(mode.needsCapability)
            csv.number(mode.taxShare)
            csv.whole(mode.taxShareYears)
            csv.decimalOrBlank(mode.taxShareCap)
            csv.decimal(mode.benefit)
            csv.endRow()
        }
    }

    private func writePairModeBenefits(_ csv: inout CSVText) {
        for row in scenario.pairModeBenefits {
            csv.userText(code(row.helper))
            csv.userText(code(row.receiver))
            csv.userText(mode(row.mode))
            csv.decimal(row.benefit)
            csv.userText(row.evidence)
            csv.endRow()
        }
    }

    private func writeThresholds(_ csv: inout CSVText) {
        for row in scenario.thresholds {
            csv.text(row.kind?.rawValue ?? "*")
            csv.userText(row.chain.map(chain))
            csv.text(row.metric.rawValue)
            csv.text(row.comparison.rawValue)
            csv.number(row.value)
            csv.text(row.metric.unit)
            csv.text(row.isVeto ? "veto" : "warn")
            csv.endRow()
        }
    }

    private func writePools(_ csv: inout CSVText) {
        for row in scenario.pools {
            csv.text(row.kind.rawValue)
            csv.whole(row.year)
            csv.userText(row.county.map(code))
            csv.decimalOrBlank(row.amount)
            csv.decimalOrBlank(row.min)
            csv.decimalOrBlank(row.max)
            csv.endRow()
        }
    }

    private func writeResponses(_ csv: inout CSVText) {
        for row in scenario.responses {
            csv.text(row.pool.rawValue)
            csv.userText(row.county.map(code))
            csv.whole(row.number)
            csv.decimal(row.width)
            csv.decimal(row.slope)
            csv.endRow()
        }
    }

    private func writeFloors(_ csv: inout CSVText) {
        for row in scenario.floors {
            csv.userText(row.name)
            csv.userText(group(row.group))
            csv.decimalOrBlank(row.points)
            csv.decimalOrBlank(row.total)
            csv.endRow()
        }
    }
}
