import Counties

/// A county's chain as the rules of diagnosis see it.
struct DiagnosedChain: Sendable {
    /// Order of the nodes.
    var topology: ChainTopology
    /// Output by node, 亿元 a year.
    var outputs: [Double]
    /// LQ by node; nil where the node has no reference share.
    var quotients: [Double?]
    /// Firms, leader, local supply and growth.
    var condition: ChainCondition
}

extension ChainDiagnosis {
    /// The first rule that matches, in the order 无链, 断链, 短链, 细链, 弱链, 稳链.
    init(_ chain: DiagnosedChain, parameters: ScoreParameters) {
        let rules: [(ChainDiagnosis, (DiagnosedChain, ScoreParameters) -> Bool)] = [
            (.absent, Self.isAbsent),
            (.broken, Self.isBroken),
            (.short, Self.isShort),
            (.thin, Self.isThin),
            (.weak, Self.isWeak),
        ]
        self = rules.first { $0.1(chain, parameters) }?.0 ?? .sound
    }

    /// 无链: little output on the whole chain, or no node that is present.
    private static func isAbsent(_ chain: DiagnosedChain, _ parameters: ScoreParameters) -> Bool {
        let output = chain.outputs.reduce(0, +)
        return !output.reaches(parameters.absentOutput) || !chain.presence(parameters).contains(true)
    }

    /// 断链: a node is missing between two specialised neighbours.
    private static func isBroken(_ chain: DiagnosedChain, _ parameters: ScoreParameters) -> Bool {
        let isPresent = chain.presence(parameters)
        let isSpecialised = chain.specialisation(parameters)
        return isPresent.indices.contains { place in
            !isPresent[place] && chain.topology.isBetween(place, isSpecialised)
        }
    }

    /// 短链: the specialised nodes form one run over few of the stages.
    private static func isShort(_ chain: DiagnosedChain, _ parameters: ScoreParameters) -> Bool {
        let isSpecialised = chain.specialisation(parameters)
        return chain.topology.isOneRun(isSpecialised)
            && !chain.topology.coverage(of: isSpecialised).reaches(parameters.shortShare)
    }

    /// 细链: most stages are there, but few firms or no node of size.
    private static func isThin(_ chain: DiagnosedChain, _ parameters: ScoreParameters) -> Bool {
        guard chain.topology.coverage(of: chain.presence(parameters)).reaches(parameters.thinShare) else {
            return false
        }
        let hasFewFirms = chain.condition.firms.map { $0 < parameters.thinFirms } ?? false
        return hasFewFirms || (chain.outputs.max() ?? 0) < parameters.thinOutput
    }

    /// 弱链: little is bought locally, no firm leads, or growth lies below that of the province.
    private static func isWeak(_ chain: DiagnosedChain, _ parameters: ScoreParameters) -> Bool {
        let condition = chain.condition
        if let rate = condition.localSupplyRate, !rate.reaches(parameters.weakLocalSupply) { return true }
        if condition.hasLeader == false { return true }
        guard let growth = condition.growth, let province = parameters.provinceGrowth else { return false }
        return growth < province
    }
}

extension DiagnosedChain {
    /// Which nodes are present: those with the LQ of a present node, or, without a reference share, with any output.
    fileprivate func presence(_ parameters: ScoreParameters) -> [Bool] {
        zip(quotients, outputs).map { $0?.reaches(parameters.absentQuotient) ?? ($1 > 0) }
    }

    /// Which nodes the county is specialised at; none of those without a reference share.
    fileprivate func specialisation(_ parameters: ScoreParameters) -> [Bool] {
        quotients.map { $0?.reaches(parameters.specialisedQuotient) ?? false }
    }
}
