public import LinearModel

/// A model small enough to be solved by hand, with what every solver must say about it.
public struct TinyModel: Sendable {
    /// What the model is about; failures carry it.
    public var name: String
    /// The model.
    public var model: Model
    /// How a solve without limits must end.
    public var termination: Termination
    /// The optimal objective, `nil` when there is none.
    public var optimum: Double?
    /// The optimal point where it is unique.
    public var values: [Double]?
    /// The dual values where they are unique.
    public var dualValues: [Double]?
    /// The reduced costs where they are unique.
    public var reducedCosts: [Double]?

    /// A model with its answer.
    public init(
        _ name: String,
        _ termination: Termination,
        optimum: Double? = nil,
        values: [Double]? = nil,
        dualValues: [Double]? = nil,
        reducedCosts: [Double]? = nil,
        build: (inout Model) -> Void
    ) {
        self.name = name
        var model = Model(name: name)
        build(&model)
        self.model = model
        self.termination = termination
        self.optimum = optimum
        self.values = values
        self.dualValues = dualValues
        self.reducedCosts = reducedCosts
    }
}

/// The collections of tiny models.
public enum TinyModels {
    /// Every tiny model.
    public static var all: [TinyModel] { linear + corners + integer }
}
