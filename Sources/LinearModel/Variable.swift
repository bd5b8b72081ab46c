/// A column of a model: a quantity the solver decides.
///
/// A handle is an index into the model that made it; a handle of another model is caught by ``Model/validate()``.
public struct Variable: Hashable, Comparable, Sendable {
    /// Which values a variable may take.
    public enum Kind: Hashable, Sendable {
        /// Any real value between the bounds.
        case continuous
        /// Any whole value between the bounds.
        case integer
        /// 0 or 1.
        case binary
    }

    /// The position in the model, from 0.
    public let index: Int

    /// The handle of the column at `index` (from 0).
    public init(index: Int) {
        self.index = index
    }

    /// Orders variables by their position in the model.
    public static func < (left: Variable, right: Variable) -> Bool {
        left.index < right.index
    }
}

/// A row of a model: a relation every feasible point satisfies.
public struct ConstraintID: Hashable, Comparable, Sendable {
    /// The position in the model, from 0.
    public let index: Int

    /// The handle of the row at `index` (from 0).
    public init(index: Int) {
        self.index = index
    }

    /// Orders constraints by their position in the model.
    public static func < (left: ConstraintID, right: ConstraintID) -> Bool {
        left.index < right.index
    }
}
