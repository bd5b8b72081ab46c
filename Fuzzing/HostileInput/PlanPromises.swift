import Counties
import ScenarioFiles

/// What reading a plan must keep to.
enum PlanPromises {
    static func judge(_ input: [UInt8]) throws(Breach) {
        guard let scenario = SmallScenario.scenario else { throw Breach(text: "the small scenario has faults") }
        let reading = PlanReader.read(bytes: input, name: "plan", scenario: scenario)
        try judge(reading, of: input, scenario)
        let pairs = reading.rows.map { (scenario[$0.helper].code, scenario[$0.receiver].code) }
        let table = pairs.map { "\($0),\($1)\n" }.joined()
        try judge("helper,receiver\n" + table, is: reading, scenario)
        let list = pairs.map { #"{"helper":"\#($0)","receiver":"\#($1)"}"# }.joined(separator: ",")
        try judge(#"{"pairs":[\#(list)]}"#, is: reading, scenario)
    }

    static func judge(_ reading: PlanReading, of input: [UInt8], _ scenario: Scenario) throws(Breach) {
        try DiagnosticPromises(files: ["plan": input]).judge(reading.diagnostics)
        try demand(reading.rows.isEmpty || !reading.hasErrors, "pairs in spite of errors")
        let lines = DiagnosticPromises.Extent(input).lines
        for row in reading.rows {
            try demand(scenario.counties.indices.contains(row.helper.position), "helper outside of the scenario")
            try demand(scenario.counties.indices.contains(row.receiver.position), "receiver outside of the scenario")
            try demand((1...lines).contains(row.line ?? 1), "pair outside of the file")
        }
    }

    private static func judge(_ text: String, is reading: PlanReading, _ scenario: Scenario) throws(Breach) {
        let again = PlanReader.read(bytes: Array(text.utf8), name: "plan", scenario: scenario)
        let isSame = again.rows.elementsEqual(reading.rows) { $0.helper == $1.helper && $0.receiver == $1.receiver }
        try demand(isSame && !again.hasErrors, "another plan after writing: \(again.diagnostics)")
    }
}
