import Assignment
import Counties
import LinearModel

/// The second judge of pure pairing: a linear-programming solver that starts from few candidate pairs and prices the
/// rest.
///
/// The plan's pairs and a few promising others make a small linear program. Its dual values, which are whole numbers
/// because the matrix is totally unimodular, price all other pairs; any that could improve the plan joins the program.
/// When none is left the duals are checked once more in exact integers over *all* eligible pairs: a feasible dual point
/// of the same value proves the optimum, whatever the first judge did.
struct PricingJudge {
    private let network: PairingNetwork
    private let solver: any Solver

    /// Gains above this many units are beyond the precision of floating-point solvers; then the proof is left to the
    /// integer certificate of the first judge.
    static let largestExactGain: Int64 = 1_000_000_000

    /// Questions of at most this many pairs go to the solver whole.
    private static let wholeCount = 2_000

    /// Candidates per receiver at the start.
    private static let candidatesPerReceiver = 6

    init(network: PairingNetwork, solver: any Solver) {
        self.network = network
        self.solver = solver
    }

    /// Whether the numbers are small enough for an exact verdict.
    var canJudge: Bool {
        network.unpairedPenalty <= Self.largestExactGain
            && network.values.allSatisfy {
                $0 == PairingNetwork.ineligible || $0.magnitude <= Self.largestExactGain.magnitude
            }
    }

    /// What the solver says.
    enum Verdict {
        /// The optimum in units of points, proved.
        case value(Int64)
        /// There is no feasible plan.
        case infeasible
        /// Time was up or the user interrupted.
        case stopped
    }

    /// The optimum as the solver proves it.
    ///
    /// - Throws: What the solver throws, and ``PricingFailure``.
    func optimum(startingFrom optimal: OptimalPairing, options: SolveOptions) throws -> Verdict {
        var rows = PricingRows(network)
        var included = candidates(optimal)
        rows.add(places: included.indices.filter { included[$0] })
        return try solver.withSession(rows.model, options: options) { session in
            while true {
                let report = try session.solve(options)
                switch report.termination {
                case .infeasible: return .infeasible
                case .timeLimit, .interrupted: return .stopped
                default: break
                }
                guard report.termination == .optimal, let solution = report.solution, let duals = solution.dualValues
                else { throw PricingFailure.noProof(String(describing: report.termination)) }
                let prices = try rows.integerPrices(duals)
                let missing = rows.improvingPlaces(prices, included: included)
                guard missing.isEmpty else {
                    for place in missing { included[place] = true }
                    _ = try session.addVariables(missing.map(rows.column))
                    continue
                }
                return .value(try rows.provedValue(prices, objective: solution.objective))
            }
        }
    }

    private func candidates(_ optimal: OptimalPairing) -> [Bool] {
        let count = network.values.count(where: { $0 != PairingNetwork.ineligible })
        guard count > Self.wholeCount else { return network.values.map { $0 != PairingNetwork.ineligible } }
        var isIncluded = [Bool](repeating: false, count: network.values.count)
        for pair in optimal.pairs + network.forced {
            isIncluded[pair.receiver * network.helperCount + pair.helper] = true
        }
        for row in 0..<network.receiverCount {
            for place in bestPlaces(row: row, prices: optimal.helperPrices) { isIncluded[place] = true }
        }
        return isIncluded
    }

    /// The places of a row with the largest gain less the helper's price; which they are decides only about speed.
    private func bestPlaces(row: Int, prices: [Int64]) -> [Int] {
        var best: [(gain: Int64, place: Int)] = []
        for column in 0..<network.helperCount {
            let place = row * network.helperCount + column
            let value = network.values[place]
            guard value != PairingNetwork.ineligible else { continue }
            let gain = value - prices[column]
            if best.count == Self.candidatesPerReceiver, let last = best.last, gain <= last.gain { continue }
            let position = best.firstIndex { $0.gain < gain } ?? best.endIndex
            best.insert((gain, place), at: position)
            if best.count > Self.candidatesPerReceiver { best.removeLast() }
        }
        return best.map(\.place)
    }
}

/// Why the second judge could not reach a verdict.
enum PricingFailure: Error {
    /// The solver stopped without a proof.
    case noProof(String)
    /// The duals are not whole numbers of the right sign, so they prove nothing.
    case invalidDuals
}
