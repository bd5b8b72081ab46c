import Assignment
import Counties
import LinearModel
import Pairing
import Testing

/// What users read when solving fails.
@Suite struct MessageTests {
    static let errors: [PairingError] = [
        .network(.valueTooLarge(magnitude: 1 << 62)), .network(.countOutOfRange(helpers: 9, receivers: 8)),
        .network(.sizeMismatch(table: .values, expected: 4, found: 3)), .network(.negativePenalty(-1)),
        .network(.overlappingGroups(side: .helpers, first: 0, second: 1)),
        .network(.ineligibleForcedPair(Pair(receiver: 0, helper: 0))),
        .solver(.invalidModel(.emptyVariableName(index: 3))),
        .solver(.badlyScaledRow(constraint: "P12", variable: "x", coefficient: 1e-9, largest: 1e9)),
        .solver(.modelTooLarge(variables: 1, constraints: 2, entries: 3)),
        .solver(.failed(solver: "GLPK", message: "numerical trouble in the basis", modelText: "")),
        .solver(.contradictoryVerdicts(solver: "GLPK", message: "one says yes", modelText: "")),
        .solver(.wrongAnswer(solver: "GLPK", message: "row is off by one", modelText: "")),
        .solver(.sessionUnavailable),
    ]

    @Test(arguments: errors.indices) func `a failure is told in Chinese to a Chinese reader`(position: Int) {
        let message = Self.errors[position].message
        #expect(message.zh.hasSuffix("。"))
        #expect(message.zh.firstMatch(of: /[A-Za-z]+ [A-Za-z]+/) == nil, "\(message.zh)")
        #expect(!message.en.unicodeScalars.contains { $0.value >= 0x3000 }, "\(message.en)")
    }
}
