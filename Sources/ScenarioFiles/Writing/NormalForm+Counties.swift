import Counties

extension NormalForm {
    func writeCounties(_ csv: inout CSVText) {
        for county in scenario.counties {
            csv.userText(county.code)
            csv.userText(county.name)
            csv.userText(county.cityCode)
            csv.userText(county.cityName)
            csv.text(county.isRoleByRule ? nil : county.role.rawValue)
            csv.number(county.coordinates?.longitude)
            csv.number(county.coordinates?.latitude)
            for figure in [
                county.gdp, county.budgetRevenue, county.taxRevenue, county.mainTax, county.mainTaxGrowth,
                county.population, county.urbanRate, county.debtRatio, county.fiscalCapacity,
            ] {
                csv.number(figure)
            }
            csv.whole(county.gdpRank)
            csv.number(county.needIndex)
            csv.number(county.weight)
            csv.whole(county.chainCap)
            csv.userText(county.flags.isEmpty ? nil : county.flags.joined(separator: "|"))
            csv.whole(county.year)
            csv.endRow()
        }
    }

    func writeHelpers(_ csv: inout CSVText) {
        for row in scenario.helperCapacities {
            csv.userText(code(row.county))
            csv.whole(row.pairsMin)
            csv.whole(row.pairsMax)
            csv.number(row.moneyPerYear)
            csv.whole(row.talentTeams)
            csv.number(row.talentPeople)
            csv.whole(row.firmsToMove)
            csv.number(row.minBenefit)
            csv.userText(row.modes.isEmpty ? nil : row.modes.map(mode).joined(separator: "|"))
            csv.decimalOrBlank(row.landTransfer)
            csv.decimalOrBlank(row.energyTransfer)
            csv.decimalOrBlank(row.pairCost)
            csv.endRow()
        }
    }

    func writeFactors(_ csv: inout CSVText) {
        let columns = Schema.table("factors")?.columns.map(\.name).dropFirst() ?? []
        let fields = Dictionary(TableReader.factorFields.map { ($0.name, $0.path) }) { first, _ in first }
        for row in scenario.factors {
            csv.userText(code(row.county))
            for name in columns {
                csv.number(fields[name].map { row[keyPath: $0] } ?? row.pollutantOffsets[name])
            }
            csv.endRow()
        }
    }

    func writeTravel(_ csv: inout CSVText) {
        for leg in scenario.travel {
            csv.userText(code(leg.from))
            csv.userText(code(leg.to))
            csv.number(leg.minutes)
            csv.number(leg.kilometres)
            csv.endRow()
        }
    }
}
