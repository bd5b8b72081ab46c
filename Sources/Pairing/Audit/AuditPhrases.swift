import Counties

/// Names of counties, pairs and cities as the audit's messages write them.
///
/// Names of counties are not unique in a province, therefore every name is followed by its code.
struct AuditPhrases {
    /// Number of names that a message lists before it says how many there are.
    static let listedNames = 6

    /// The counties of the scenario.
    let counties: [County]
    /// Prefecture of each county.
    let cities: [AuditedCity]

    /// A county by name and code, such as 历城区（370112）.
    func name(_ index: CountyIndex) -> BilingualText {
        guard counties.indices.contains(index.position) else {
            return BilingualText(
                zh: "方案中第 \(index.position) 号（情景中没有的县）",
                en: "county no. \(index.position) (not in the scenario)"
            )
        }
        let county = counties[index.position]
        guard county.name != county.code, !county.name.isEmpty else { return BilingualText(same: county.code) }
        return BilingualText(zh: "\(county.name)（\(county.code)）", en: "\(county.name) (\(county.code))")
    }

    /// A pair, helper first.
    func name(_ pair: CountyPair) -> BilingualText {
        let helper = name(pair.helper)
        let receiver = name(pair.receiver)
        return BilingualText(zh: "\(helper.zh)—\(receiver.zh)", en: "\(helper.en) – \(receiver.en)")
    }

    /// The city of a county by name and code, as far as they are known.
    func city(of index: CountyIndex) -> BilingualText {
        let code = cities[index.position].code ?? ""
        guard let name = cities[index.position].name, name != code else { return BilingualText(same: code) }
        guard !code.isEmpty else { return BilingualText(same: name) }
        return BilingualText(zh: "\(name)（\(code)）", en: "\(name) (\(code))")
    }

    /// The end of a sentence: a colon and the counties, or nothing where there are none.
    func listing(_ members: [CountyIndex]) -> BilingualText {
        listing(members.prefix(Self.listedNames).map(name), of: members.count)
    }

    /// The end of a sentence: a colon and the pairs, or nothing where there are none.
    func listing(_ pairs: [CountyPair]) -> BilingualText {
        listing(pairs.prefix(Self.listedNames).map(name), of: pairs.count)
    }

    /// A number with an English noun in the right form.
    func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(number) \(number == 1 ? singular : plural)"
    }

    /// Joins the first names of a list.
    private func listing(_ names: [BilingualText], of count: Int) -> BilingualText {
        guard !names.isEmpty else { return BilingualText(same: "") }
        let zh = names.map(\.zh).joined(separator: "、")
        let en = names.map(\.en).joined(separator: ", ")
        guard count > names.count else { return BilingualText(zh: "：\(zh)", en: ": \(en)") }
        return BilingualText(zh: "：\(zh)等", en: ": \(en) and \(count - names.count) more")
    }
}
