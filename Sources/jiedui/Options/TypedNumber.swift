import ArgumentParser

/// A number of the command line with the text that was typed, which messages quote as it is.
struct TypedNumber: ExpressibleByArgument {
    let value: Double
    let text: String

    init?(argument: String) {
        guard let value = Double(argument) else { return nil }
        (self.value, text) = (value, argument)
    }
}
