public import Counties

/// The scenario that `new` writes: three helpers, three receivers, example figures, every common table commented.
public enum StarterScenario {
    /// The files of the starter scenario; headers and words in the language, comments in both.
    ///
    /// The figures are invented; `sources.csv` marks them as assumptions, so that every report says so.
    public static func files(_ language: Language) -> [(name: String, text: String)] {
        [
            (name: "scenario.yaml", text: settings),
            (name: "counties.csv", text: table("counties", counties, language)),
            (name: "pairs.csv", text: table("pairs", pairs, language)),
            (name: "pair_needs.csv", text: table("pair_needs", needs, language)),
            (name: "helper_resources.csv", text: table("helper_resources", limits, language)),
            (name: "sources.csv", text: table("sources", sources(language), language)),
        ]
    }

    /// A table as CSV with byte order mark and CRLF, which Excel and WPS open with a double click; words of the
    /// format appear in the language.
    private static func table(_ name: String, _ rows: [[String: String]], _ language: Language) -> String {
        guard let schema = Schema.table(name) else { return "" }
        let columns = schema.columns.filter { column in rows.contains { $0[column.name] != nil } }
        var csv = CSVText(header: columns.map { $0.header(in: language) })
        for row in rows {
            for column in columns { csv.text(column.word(row[column.name] ?? "", in: language)) }
            csv.endRow()
        }
        return "\u{FEFF}" + String(decoding: csv.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
    }

    private static let counties: [[String: String]] = [
        county("370199", "示例强县甲", "3701", "济南市", "helper", gdp: "1050", pop: "82"),
        county("370299", "示例强县乙", "3702", "青岛市", "helper", gdp: "1320", pop: "95"),
        county("370699", "示例强县丙", "3706", "烟台市", "helper", gdp: "980", pop: "64"),
        county("371499", "示例弱县丁", "3714", "德州市", "receiver", gdp: "165", pop: "38"),
        county("371599", "示例弱县戊", "3715", "聊城市", "receiver", gdp: "210", pop: "71"),
        county("371799", "示例弱县己", "3717", "菏泽市", "receiver", gdp: "190", pop: "66"),
    ]

    private static func county(
        _ code: String,
        _ name: String,
        _ cityCode: String,
        _ city: String,
        _ role: String,
        gdp: String,
        pop: String
    ) -> [String: String] {
        [
            "code": code, "name": name, "city_code": cityCode, "city_name": city, "role": role, "gdp": gdp, "pop": pop,
            "year": "2024",
        ]
    }

    private static let pairs: [[String: String]] = {
        let values = [
            "370199": ["62.5", "48", "51.25"], "370299": ["55", "70.5", "44"], "370699": ["40.75", "52", "66"],
        ]
        var rows: [[String: String]] = []
        for helper in ["370199", "370299", "370699"] {
            for (receiver, value) in zip(["371499", "371599", "371799"], values[helper] ?? []) {
                let isCurrent = helper == "370199" && receiver == "371499"
                rows.append([
                    "helper": helper, "receiver": receiver, "status": "", "current": isCurrent ? "1" : "0",
                    "value": value,
                ])
            }
        }
        return rows
    }()

    private static let needs: [[String: String]] = pairs.map { pair in
        [
            "helper": pair["helper"] ?? "", "receiver": pair["receiver"] ?? "", "resource": "帮扶资金",
            "amount": pair["receiver"] == "371499" ? "600" : "800",
        ]
    }

    private static let limits: [[String: String]] = ["370199", "370299", "370699"].map {
        ["code": $0, "resource": "帮扶资金", "amount": "1000", "unit": "万元"]
    }

    private static func sources(_ language: Language) -> [[String: String]] {
        ["counties", "pairs", "pair_needs", "helper_resources"].map {
            [
                "table": $0, "source": language == .zh ? "示例数据，非官方统计" : "example data, no official statistics",
                "assumption": "1",
            ]
        }
    }
}
