public import Counties
import Foundation

/// What a plan says of the search that found it, so far as an audit can hold it against the plan.
public struct StatedSearch: Hashable, Sendable {
    /// One aim in its turn, in the unit of the aim.
    public struct Stage: Hashable, Sendable {
        /// What the plan is said to reach.
        public var reached: Points?
        /// What no plan is said to exceed.
        public var bound: Points?
        /// What later aims were allowed to take from it.
        public var tolerance: Points?
        /// Whether the aim is an average, which is rounded.
        public var isAverage: Bool
    }

    /// The loss that forcing a pair is said to bring.
    public struct Regret: Hashable, Sendable {
        /// The helper.
        public var helper: CountyIndex
        /// The receiver.
        public var receiver: CountyIndex
        /// The loss, points.
        public var loss: Points
    }

    /// The plan that keeps all current pairs.
    public struct Official: Hashable, Sendable {
        /// Its pairs.
        public var pairs: [PlanRow]
        /// Why there is none: `ineligible`, `infeasible`, `unfinished`; nil where there is one.
        public var obstacle: String?
    }

    /// Planning in two stages.
    public struct TwoStage: Hashable, Sendable {
        /// What it reaches, points.
        public var objective: Points?
        /// What it loses against planning both together, points.
        public var loss: Points?
    }

    /// Fingerprint of the scenario that was solved.
    public var fingerprint: String?
    /// What is said to be known of the plan.
    public var status: String?
    /// What no plan is said to exceed, points.
    public var bound: Points?
    /// Distance of bound and objective, relative to the objective.
    public var gap: Double?
    /// The aims in their turn.
    public var stages: [Stage] = []
    /// Losses of barring pairs, in the order of ``PlanReading/rows``.
    public var margins: [Points?] = []
    /// Losses of forcing the plan's own pairs, in the same order.
    public var ownRegrets: [Points?] = []
    /// Losses of forcing pairs.
    public var regrets: [Regret] = []
    /// The plan that keeps all current pairs; nil where nothing is said of it.
    public var official: Official?
    /// Planning in two stages; nil where the plan was not made so.
    public var twoStage: TwoStage?
}

/// The keys of the document of `solve` that a search fills.
struct WrittenSearch: Decodable {
    struct Pair: Decodable {
        var helper: String
        var receiver: String
        var margin: Decimal?
        var regret: Decimal?
    }
    struct Stage: Decodable {
        var aim: String?
        var reached: Decimal?
        var bound: Decimal?
        var tolerance: Decimal?
    }
    struct Regret: Decodable {
        var helper: String
        var receiver: String
        var regret: Decimal?
    }
    struct Obstacle: Decodable {
        var kind: String
    }
    struct Official: Decodable {
        var obstacle: Obstacle?
        var pairs: [Pair]
    }
    struct TwoStage: Decodable {
        var objective: Decimal?
        var loss: Decimal?
    }

    var fingerprint: String?
    var status: String?
    var method: String?
    var bound: Decimal?
    var gap: Decimal?
    var stages: [Stage]?
    var pairs: [Pair]
    var regrets: [Regret]?
    var official: Official?
    var twoStage: TwoStage?

    enum CodingKeys: String, CodingKey {
        case status, method, bound, gap, stages, pairs, regrets, official
        case fingerprint = "input_sha256"
        case twoStage = "two_stage"
    }

    /// The figures as exact numbers; what cannot be one is reported.
    func stated(_ names: PlanEntryNames) -> StatedSearch {
        func points(_ written: Decimal?, _ key: String) -> Points? { written.flatMap { names.points($0, key) } }
        var stated = StatedSearch(fingerprint: fingerprint, status: status)
        stated.bound = points(bound, "bound")
        stated.gap = gap.flatMap { Double("\($0)") }
        stated.stages = (stages ?? []).map { stage in
            StatedSearch.Stage(
                reached: points(stage.reached, "stages.reached"),
                bound: points(stage.bound, "stages.bound"),
                tolerance: points(stage.tolerance, "stages.tolerance"),
                isAverage: stage.aim == PlanAim.worstK.rawValue
            )
        }
        stated.margins = pairs.map { points($0.margin, "pairs.margin") }
        stated.ownRegrets = pairs.map { points($0.regret, "pairs.regret") }
        stated.regrets = (regrets ?? []).compactMap { entry in
            guard let helper = names.county(entry.helper), let receiver = names.county(entry.receiver),
                let loss = points(entry.regret, "regrets.regret")
            else { return nil }
            return StatedSearch.Regret(helper: helper, receiver: receiver, loss: loss)
        }
        stated.official = official.map { official in
            let rows = official.pairs.compactMap { pair -> PlanRow? in
                guard let helper = names.county(pair.helper), let receiver = names.county(pair.receiver) else {
                    return nil
                }
                return PlanRow(helper: helper, receiver: receiver)
            }
            return StatedSearch.Official(pairs: rows, obstacle: official.obstacle?.kind)
        }
        if method == "two-stage", let twoStage {
            stated.twoStage = StatedSearch.TwoStage(
                objective: points(twoStage.objective, "two_stage.objective"),
                loss: points(twoStage.loss, "two_stage.loss")
            )
        }
        return stated
    }
}
