import ScenarioFiles
import Testing

/// An input with a mark `⟦` at the place where a diagnostic is expected.
struct FaultCase: Sendable, CustomTestStringConvertible {
    /// What the diagnostic points at.
    enum Target: Sendable {
        /// A cell of a table, or a character of `scenario.yaml`.
        case cell
        /// A line.
        case line
        /// The file.
        case file
    }

    var code: DiagnosticCode
    var file: String
    /// The file's text with the mark.
    var text: String
    var target = Target.cell
    /// Other files that differ from the fixture.
    var others: [String: String] = [:]

    var testDescription: String { "\(code.rawValue) in \(file): \(text.prefix(60).replacing("\n", with: "⏎"))" }

    init(
        _ code: DiagnosticCode,
        _ file: String,
        _ text: String,
        _ target: Target = .cell,
        others: [String: String] = [:]
    ) {
        self.code = code
        self.file = file
        self.text = text
        self.target = target
        self.others = others
    }

    /// The fixture with the case's files.
    var fixture: ScenarioFixture {
        var fixture = ScenarioFixture()
        for (name, text) in others { fixture[name] = text }
        fixture[file] = text.replacing("⟦", with: "")
        return fixture
    }

    /// The expected place as ``ScenarioReading/places`` writes it.
    var place: String {
        let before = text.prefix { $0 != "⟦" }
        let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
        let rest = lines.last ?? ""
        let line = lines.count
        let column = file.hasSuffix(".yaml") ? rest.unicodeScalars.count + 1 : rest.count { $0 == "," } + 1
        return switch target {
        case .cell: "\(code.rawValue) \(file):\(line):\(column)"
        case .line: "\(code.rawValue) \(file):\(line)"
        case .file: "\(code.rawValue) \(file)"
        }
    }
}
