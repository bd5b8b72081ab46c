import Counties

/// A plan as the audit counts it: each pair of a helper and a receiver once, everything else set apart as a fault.
struct AuditedPlan {
    /// Why a pair is none.
    enum Fault {
        /// A county is not in the scenario.
        case unknownCounty
        /// A county is paired with itself.
        case sameCounty
        /// The first county does not have the role of a helper.
        case notHelper
        /// The second county does not have the role of a receiver.
        case notReceiver
    }

    /// The pairs that count, each once, sorted.
    let pairs: [CountyPair]
    /// Pairs that do not count, sorted, with each reason.
    let faults: [(pair: CountyPair, fault: Fault)]
    /// Pairs that are written more than once, sorted, with the number of times.
    let repetitions: [(pair: CountyPair, times: Int)]
    /// Receivers of each county by its position, sorted.
    private let receiversByHelper: [[CountyIndex]]
    /// Helpers of each county by its position, sorted.
    private let helpersByReceiver: [[CountyIndex]]

    /// Sorts a list of pairs into those that count and those that do not.
    init(_ written: [CountyPair], counties: [County]) {
        var pairs: [CountyPair] = []
        var faults: [(pair: CountyPair, fault: Fault)] = []
        var repetitions: [(pair: CountyPair, times: Int)] = []
        var receiversByHelper = [[CountyIndex]](repeating: [], count: counties.count)
        var helpersByReceiver = receiversByHelper
        let sorted = written.sorted()
        var start = 0
        while start < sorted.count {
            let pair = sorted[start]
            let end = sorted[start...].firstIndex { $0 != pair } ?? sorted.count
            if end - start > 1 { repetitions.append((pair, end - start)) }
            let reasons = Self.faults(of: pair, counties: counties)
            if reasons.isEmpty {
                pairs.append(pair)
                receiversByHelper[pair.helper.position].append(pair.receiver)
                helpersByReceiver[pair.receiver.position].append(pair.helper)
            }
            faults += reasons.map { (pair, $0) }
            start = end
        }
        self.pairs = pairs
        self.faults = faults
        self.repetitions = repetitions
        self.receiversByHelper = receiversByHelper
        self.helpersByReceiver = helpersByReceiver
    }

    /// Everything that keeps two counties from being a pair of a helper and a receiver.
    private static func faults(of pair: CountyPair, counties: [County]) -> [Fault] {
        guard counties.indices.contains(pair.helper.position), counties.indices.contains(pair.receiver.position) else {
            return [.unknownCounty]
        }
        guard pair.helper != pair.receiver else { return [.sameCounty] }
        var faults: [Fault] = []
        if !counties[pair.helper.position].role.isHelper { faults.append(.notHelper) }
        if !counties[pair.receiver.position].role.isReceiver { faults.append(.notReceiver) }
        return faults
    }

    /// The helpers of a receiver in order of their codes; the receiver is a county of the scenario.
    func helpers(of receiver: CountyIndex) -> [CountyIndex] { helpersByReceiver[receiver.position] }

    /// The receivers of a helper in order of their codes; the helper is a county of the scenario.
    func receivers(of helper: CountyIndex) -> [CountyIndex] { receiversByHelper[helper.position] }

    /// Whether the plan makes a pair; false for counties outside the scenario.
    func contains(_ pair: CountyPair) -> Bool {
        guard receiversByHelper.indices.contains(pair.helper.position) else { return false }
        return receiversByHelper[pair.helper.position].contains(pair.receiver)
    }
}
