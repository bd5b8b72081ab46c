import LinearModel
import Synchronization

/// The last prices of linking rows, by the names of the rows: where questions that differ little begin.
///
/// Every bound holds under any prices, so what is remembered decides about speed alone.
public final class PriceMemory: Sendable {
    /// What prices are for.
    enum Purpose {
        /// The best bound of the objective.
        case bounding
        /// That no point keeps the rows.
        case refuting
    }

    private let prices = Mutex<[Purpose: [String: Double]]>([:])

    /// Remembers nothing yet.
    public init() {}

    /// The prices of the linking rows of a model, 0 of a row that is new; nil where nothing is known of any.
    func prices(of decomposition: Decomposition, _ purpose: Purpose) -> [Double]? {
        let known = prices.withLock { known in
            decomposition.links.indices.map { known[purpose]?[decomposition.nameOfLink($0)] }
        }
        guard known.contains(where: { $0 != nil }) else { return nil }
        return known.enumerated().map { decomposition.allowed($1 ?? 0, of: $0) }
    }

    /// Remembers the prices of the linking rows of a model.
    func keep(_ found: [Double], of decomposition: Decomposition, _ purpose: Purpose) {
        prices.withLock { known in
            for (link, price) in found.enumerated() {
                known[purpose, default: [:]][decomposition.nameOfLink(link)] = price
            }
        }
    }
}

extension Decomposition {
    fileprivate func nameOfLink(_ link: Int) -> String { model.constraints[links[link].constraint].name }
}
