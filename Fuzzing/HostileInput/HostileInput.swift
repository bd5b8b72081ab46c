/// What the fuzzer attacks: each case takes any bytes and says which of our promises they broke.
///
/// A crash, a hang or a lack of memory shows itself. These are the promises behind that: faults are named with a code
/// and a place that exists, what is read can be written and read again as the same, and what is written is valid.
public enum HostileInput: String, CaseIterable, Sendable {
    /// The first byte chooses a table of a small scenario, the others are the table.
    case csv
    /// The bytes are `scenario.yaml`.
    case yaml
    /// The first byte chooses the whole file or one of its parts, the others are that.
    case workbook
    /// The bytes are a plan.
    case plan
    /// The first byte chooses a plan in JSON, a tree of values, or texts in our documents.
    case json

    /// The first promise that an input breaks; nil where all are kept.
    ///
    /// - Parameters:
    ///   - input: Any bytes.
    ///   - scratch: Path of a file that may be written over.
    public func breach(of input: [UInt8], scratch: String) -> String? {
        do throws(Breach) {
            switch self {
            case .csv: try ScenarioPromises.judgeTable(input, scratch: scratch)
            case .yaml: try ScenarioPromises.judgeSettings(input, scratch: scratch)
            case .workbook: try WorkbookPromises.judge(input, scratch: scratch)
            case .plan: try PlanPromises.judge(input)
            case .json: try JSONPromises.judge(input)
            }
            return nil
        } catch {
            return error.text
        }
    }
}

/// A promise that an input broke.
struct Breach: Error {
    /// Which promise, and what was found.
    let text: String
}

/// Ends the judgement with a breach unless a condition holds.
func demand(_ holds: Bool, _ text: @autoclosure () -> String) throws(Breach) {
    if !holds { throw Breach(text: text()) }
}
