import Counties

extension NormalForm {
    func writeChains(_ csv: inout CSVText) {
        for chain in scenario.chains {
            csv.userText(chain.id)
            csv.userText(chain.name)
            csv.userText(chain.level)
            csv.userText(chain.leaderFirm)
            csv.whole(chain.minProjects)
            csv.whole(chain.maxCounties)
            csv.number(chain.weight)
            csv.endRow()
        }
    }

    func writeNodes(_ csv: inout CSVText) {
        for node in scenario.nodes {
            csv.userText(node.id)
            csv.userText(scenario.chains[node.chain].id)
            csv.userText(node.name)
            csv.whole(node.stage)
            csv.userText(node.industryCodes)
            csv.number(node.importance)
            csv.number(node.referenceShare)
            csv.endRow()
        }
    }

    func writeLinks(_ csv: inout CSVText) {
        for link in scenario.links {
            csv.userText(node(link.supplier))
            csv.userText(node(link.buyer))
            csv.number(link.coefficient)
            csv.text(nil)
            csv.endRow()
        }
    }

    func writeProximity(_ csv: inout CSVText) {
        for row in scenario.proximities {
            csv.userText(node(row.first))
            csv.userText(node(row.second))
            csv.number(row.phi)
            csv.endRow()
        }
    }

    func writeCountyNodes(_ csv: inout CSVText) {
        for row in scenario.countyNodes {
            csv.userText(code(row.county))
            csv.userText(node(row.node))
            csv.number(row.output)
            csv.whole(row.firms)
            csv.truth(row.hasLeader)
            csv.number(row.localSupplyRate)
            csv.number(row.growth)
            csv.number(row.talent)
            csv.truth(row.isPlanned)
            csv.endRow()
        }
    }
}
