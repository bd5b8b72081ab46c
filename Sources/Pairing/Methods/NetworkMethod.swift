import Assignment
import Counties

/// Pure pairing: the exact integer network gives plan, ties, margins and regrets at once.
struct NetworkMethod {
    let problem: PairingProblem
    let options: PairingOptions

    func answer(_ optimal: OptimalPairing, judgements: [Judgement]) -> MethodAnswer {
        let plan = PairingPlan(pairs: optimal.pairs.map(problem.countyPair))
        return MethodAnswer(
            status: .optimal,
            reason: .proved,
            plan: plan,
            bound: optimal.objective,
            hasTies: !optimal.isUnique,
            margins: options.computesMargins ? margins(optimal) : [],
            regrets: options.computesRegrets ? regrets(optimal) : nil,
            judgements: judgements
        )
    }

    private func margins(_ optimal: OptimalPairing) -> [MethodAnswer.MarginFinding] {
        optimal.margins().map { margin in
            MethodAnswer.MarginFinding(
                pair: problem.countyPair(margin.pair),
                margin: margin.loss.map { .loss(Points(units: $0)) } ?? .cannotBeBarred,
                exchange: margin.exchange.map(problem.reassignment)
            )
        }
    }

    private func regrets(_ optimal: OptimalPairing) -> [PairRegret] {
        let losses = optimal.regrets()
        return losses.indices.filter { problem.isEligible($0) }.map { place in
            PairRegret(pair: problem.pair(at: place), loss: losses[place].map(Points.init(units:)))
        }
    }
}

extension PairingProblem {
    /// A pair of the network as a pair of counties.
    func countyPair(_ pair: Pair) -> CountyPair {
        CountyPair(helper: helpers[pair.helper], receiver: receivers[pair.receiver])
    }

    /// A change of the network's plan as a change of counties.
    func reassignment(_ change: Assignment.Reassignment) -> Reassignment {
        Reassignment(
            receiver: receivers[change.receiver],
            before: change.before.map { helpers[$0] },
            after: change.after.map { helpers[$0] }
        )
    }
}
