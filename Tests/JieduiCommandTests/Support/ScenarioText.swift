import Foundation
import JieduiTestSupport

/// The files of a scenario as a user would type them.
struct ScenarioText {
    var files: [String: String]

    /// Two helpers and two receivers with given values; the optimum is 甲–丙 10 and 乙–丁 7.25, 17.25 in all.
    static let small = ScenarioText(
        files: [
            "scenario.yaml": "format: 1\nid: small\n",
            "counties.csv": """
            code,name,city_code,city_name,role
            370101,甲县,3701,东市,helper
            370102,乙县,3701,东市,helper
            370201,丙县,3702,西市,receiver
            370202,丁县,3702,西市,receiver

            """,
            "pairs.csv": """
            helper,receiver,value
            370101,370201,10
            370101,370202,1.5
            370102,370201,-2
            370102,370202,7.25

            """,
        ]
    )

    subscript(name: String) -> String? {
        get { files[name] }
        set { files[name] = newValue }
    }

    /// The scenario with one file put in or taken out.
    func with(_ name: String, _ text: String?) -> ScenarioText {
        var changed = self
        changed[name] = text
        return changed
    }

    /// Writes the files into a folder of their own.
    ///
    /// - Returns: The path of the scenario.
    @discardableResult
    func write(to folder: TemporaryFolder, as name: String = "s") throws -> String {
        for (file, text) in files.sorted(by: { $0.key < $1.key }) { try folder.write(text, to: name + "/" + file) }
        return folder.path(name)
    }

    /// A generalised assignment problem after the published recipe of the OR-Library: needs 5…25, values 15…25, limits of
    /// 0.8 of the mean load. Its optimum is proved soon, the losses of its pairs take a minute.
    static func tightAssignment(helpers: Int, receivers: Int, seed: UInt64) -> ScenarioText {
        var random = SeededGenerator(seed: seed)
        var counties = "code,name,role\n"
        var (pairs, needs, limits) = (
            "helper,receiver,value\n", "helper,receiver,resource,amount\n", "code,resource,amount\n"
        )
        for receiver in 0..<receivers { counties += "\(380_000 + receiver),弱\(receiver)县,receiver\n" }
        for helper in 370_000..<(370_000 + helpers) {
            counties += "\(helper),强\(helper)县,helper\n"
            var total = 0
            for receiver in 380_000..<(380_000 + receivers) {
                let need = Int.random(in: 5...25, using: &random)
                total += need
                pairs += "\(helper),\(receiver),\(Int.random(in: 15...25, using: &random))\n"
                needs += "\(helper),\(receiver),资金,\(need)\n"
            }
            limits += "\(helper),资金,\(total * 4 / 5 / helpers)\n"
        }
        return ScenarioText(
            files: [
                "scenario.yaml": "format: 1\nid: tight\npairing: {receivers_per_helper: {max: none}}\n",
                "counties.csv": counties, "pairs.csv": pairs, "pair_needs.csv": needs, "helper_resources.csv": limits,
            ]
        )
    }

    /// A generalised assignment problem whose first plans are found at once and whose proof is out of any solver's
    /// reach: each pair needs three resources, its value follows the sum of its needs, and the limits let two in five
    /// receivers be served.
    static func hardAssignment(helpers: Int, receivers: Int, seed: UInt64) -> ScenarioText {
        var random = SeededGenerator(seed: seed)
        var counties = "code,name,role\n"
        var pairs = "helper,receiver,value\n"
        var needs = "helper,receiver,resource,amount\n"
        var limits = "code,resource,amount\n"
        for receiver in 0..<receivers { counties += "\(380_000 + receiver),弱\(receiver)县,receiver\n" }
        for helper in 370_000..<(370_000 + helpers) {
            counties += "\(helper),强\(helper)县,helper\n"
            var totals = [0, 0, 0]
            for receiver in 380_000..<(380_000 + receivers) {
                let amounts = totals.map { _ in Int.random(in: 1...100, using: &random) }
                let value = amounts.reduce(0, +) / 3 + Int.random(in: 0...20, using: &random)
                pairs += "\(helper),\(receiver),\(value)\n"
                for (resource, amount) in amounts.enumerated() {
                    needs += "\(helper),\(receiver),资源\(resource),\(amount)\n"
                    totals[resource] += amount
                }
            }
            for (resource, total) in totals.enumerated() {
                limits += "\(helper),资源\(resource),\(total * 2 / 5 / helpers)\n"
            }
        }
        let settings = "pairing:\n  receivers_per_helper: {max: none}\n  allow_unpaired: true\n"
        return ScenarioText(
            files: [
                "scenario.yaml": "format: 1\nid: hard\n" + settings,
                "counties.csv": counties,
                "pairs.csv": pairs,
                "pair_needs.csv": needs,
                "helper_resources.csv": limits,
            ]
        )
    }
}
