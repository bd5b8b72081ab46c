import Counties
import Testing

@Suite struct DiagnosticTests {
    private func diagnostic(_ file: String?, _ line: Int? = nil, _ column: Int? = nil, code: String = "E1")
        -> Diagnostic
    {
        Diagnostic(
            code: code,
            severity: .error,
            file: file,
            line: line,
            column: column,
            message: BilingualText(same: "m"),
            help: BilingualText(same: "h")
        )
    }

    @Test func `the place is written so that editors and spreadsheets jump there`() {
        #expect(diagnostic(nil).place == nil)
        #expect(diagnostic("a.csv").place == nil)
        #expect(diagnostic("a.csv", 3).place == "a.csv:3")
        #expect(diagnostic("a.csv", 3, 6).place == "a.csv:3:6")
    }

    @Test func `diagnostics are ordered by file, line, column and code`() {
        let ordered = [
            diagnostic("a.csv"), diagnostic("a.csv", 2), diagnostic("a.csv", 2, 1),
            diagnostic("a.csv", 2, 1, code: "W1"),
            diagnostic("a.csv", 10), diagnostic("b.csv", 1),
        ]
        #expect(ordered.reversed().sorted(by: Diagnostic.isOrderedBefore) == ordered)
    }

    @Test func `roles know their sides`() {
        #expect(CountyRole.both.isHelper && CountyRole.both.isReceiver)
        #expect(!CountyRole.none.isHelper && !CountyRole.none.isReceiver)
        #expect(CountyRole.helper.isHelper && !CountyRole.helper.isReceiver)
    }
}
