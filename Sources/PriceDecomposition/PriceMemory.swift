import LinearModel
import Synchronization

/// The last prices of linking rows, by the names of the rows: where questions that differ little begin.
///
/// Every bound holds under any prices, so what is remembered decides about speed alone.
public final class PriceMemory: Sendable {
    /// What prices have shown.
    enum Purpose {
        /// The best bound of the objective.
        case bounding
        /// That no point keeps the rows.
        case refuting
    }

    private let prices = Mutex<[Purpose: [String: Double]]>([:])

    /// Remembers nothing yet.
    public init() {}

    /// The prices of the linking rows of a model, 0 of a row that is new; nil where none were kept.
    func prices(of decomposition: Decomposition, for purpose: Purpose) -> [Double]? {
        let known = prices.withLock { $0[purpose] }
        return known.map { known in
            decomposition.links.indices.map { decomposition.allowed(known[decomposition.nameOfLink($0)] ?? 0, of: $0) }
        }
    }

    /// Remembers the prices of the linking rows of a model, in the place of those of the model before.
    ///
    /// - Parameter found: Those of rows that were appended on the way come last, and are forgotten with them: another model has
    ///   other ones.
    func keep(_ found: [Double], of decomposition: Decomposition, for purpose: Purpose) {
        let named = zip(decomposition.links.indices.map(decomposition.nameOfLink), found)
        prices.withLock { $0[purpose] = Dictionary(named) { first, _ in first } }
    }
}

extension Decomposition {
    fileprivate func nameOfLink(_ link: Int) -> String { model.constraints[links[link].constraint].name }
}
