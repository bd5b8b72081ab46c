import Counties
import ScenarioFiles
import Testing

/// Files of a small scenario that a test changes.
struct ScenarioFixture {
    var files: [String: [UInt8]] = [:]

    /// Two helpers, two receivers and values for every pair.
    init() {
        self["scenario.yaml"] = "format: 1\nid: small\n"
        self["counties.csv"] = """
            code,name,city_code,city_name,role
            370101,甲,3701,东市,helper
            370102,乙,3701,东市,helper
            370201,丙,3702,西市,receiver
            370202,丁,3702,西市,receiver

            """
        self["pairs.csv"] = """
            helper,receiver,value
            370101,370201,10
            370101,370202,1.5
            370102,370201,-2
            370102,370202,7.25

            """
    }

    subscript(name: String) -> String? {
        get { files[name].map { String(decoding: $0, as: UTF8.self) } }
        set { files[name] = newValue.map { Array($0.utf8) } }
    }

    /// The fixture with one file replaced.
    func with(_ name: String, _ text: String?) -> ScenarioFixture {
        var changed = self
        changed[name] = text
        return changed
    }

    func reading() -> ScenarioReading { ScenarioReader.read(files: files) }
}

extension ScenarioReading {
    /// Diagnostics as `code file:line:column`.
    var places: [String] {
        diagnostics.map { diagnostic in
            let place = [diagnostic.line, diagnostic.column].compactMap { $0.map(String.init) }
            return ([diagnostic.code + " " + (diagnostic.file ?? "")] + place).joined(separator: ":")
        }
    }
}
