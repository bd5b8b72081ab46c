public import Counties
public import Pairing

/// Everything that a plan decides, in exact numbers: what an auditor needs to judge it without the model.
public struct PolicyPlan: Hashable, Sendable {
    /// A project with the receiver where it lands and the planned year in which it starts.
    public struct PlacedProject: Hashable, Sendable {
        /// Position in ``Scenario/projects``.
        public var project: Int
        /// Where it lands.
        public var receiver: CountyIndex
        /// Planned year of the start, from 0.
        public var year: Int

        /// Places a project.
        public init(project: Int, receiver: CountyIndex, year: Int) {
            self.project = project
            self.receiver = receiver
            self.year = year
        }
    }

    /// A mode that a receiver runs with its helper.
    public struct RunMode: Hashable, Sendable {
        /// The receiver.
        public var receiver: CountyIndex
        /// Position in ``Scenario/modes``.
        public var mode: Int

        /// Runs a mode.
        public init(receiver: CountyIndex, mode: Int) {
            self.receiver = receiver
            self.mode = mode
        }
    }

    /// What a receiver gets of a pool beyond what its projects need.
    public struct Support: Hashable, Sendable {
        /// The receiver.
        public var receiver: CountyIndex
        /// The pool.
        public var pool: PoolKind
        /// Whole units: 万元, teams.
        public var units: Int64

        /// Gives support.
        public init(receiver: CountyIndex, pool: PoolKind, units: Int64) {
            self.receiver = receiver
            self.pool = pool
            self.units = units
        }
    }

    /// What the province gives a receiver.
    public struct Grant: Hashable, Sendable {
        /// The receiver.
        public var receiver: CountyIndex
        /// The pool.
        public var pool: PoolKind
        /// Planned year, from 0; 0 where the pool does not tell years apart.
        public var year: Int
        /// How much, in the unit of the pool.
        public var amount: Amount

        /// Makes a grant.
        public init(receiver: CountyIndex, pool: PoolKind, year: Int, amount: Amount) {
            self.receiver = receiver
            self.pool = pool
            self.year = year
            self.amount = amount
        }
    }

    /// What a helper can pass on to its receivers.
    public enum Means: String, Sendable, CaseIterable {
        /// Land quota, 亩.
        case land
        /// Energy quota, tce.
        case energy
        /// People of talent, 人.
        case talent
        /// Teams, 支.
        case teams
        /// Money for modes, 万元 in the first year.
        case money
    }

    /// What a helper gives a receiver.
    public struct Transfer: Hashable, Sendable {
        /// The pair.
        public var pair: CountyPair
        /// What.
        public var means: Means
        /// How much.
        public var amount: Amount

        /// Makes a transfer.
        public init(pair: CountyPair, means: Means, amount: Amount) {
            self.pair = pair
            self.means = means
            self.amount = amount
        }
    }

    /// Who helps whom.
    public var pairing: PairingPlan
    /// Projects, by project.
    public var projects: [PlacedProject] = []
    /// Modes, by receiver, mode.
    public var modes: [RunMode] = []
    /// Support, by receiver, pool; nothing of 0.
    public var support: [Support] = []
    /// Grants, by receiver, pool, year; nothing of 0.
    public var grants: [Grant] = []
    /// Transfers, by pair, means; nothing of 0.
    public var transfers: [Transfer] = []
    /// Guidance fund that is paid as a reward, whole 万元, by planned year or for all years as one; empty without a
    /// reward.
    public var rewards: [Int64] = []

    /// A plan of pairs alone.
    public init(pairing: PairingPlan) { self.pairing = pairing }
}
