import Counties

extension AuditPhrases {
    /// P1: a receiver has too few helpers.
    func tooFewHelpers(
        of receiver: CountyIndex,
        helpers: [CountyIndex],
        least: Int,
        mayBeUnpaired: Bool
    ) -> BilingualText {
        let name = name(receiver)
        let list = listing(helpers)
        let wanted = count(least, "helper", "helpers")
        if mayBeUnpaired {
            return BilingualText(
                zh: "弱县\(name.zh)如安排结对，强县不得少于 \(least) 个，方案中为 \(helpers.count) 个\(list.zh)。",
                en: "Receiver \(name.en), if paired at all, must have at least \(wanted); "
                    + "the plan has \(helpers.count)\(list.en)."
            )
        }
        return BilingualText(
            zh: "弱县\(name.zh)的强县不得少于 \(least) 个，方案中为 \(helpers.count) 个\(list.zh)。",
            en: "Receiver \(name.en) must have at least \(wanted); the plan has \(helpers.count)\(list.en)."
        )
    }

    /// P1: a receiver has too many helpers.
    func tooManyHelpers(of receiver: CountyIndex, helpers: [CountyIndex], most: Int) -> BilingualText {
        let name = name(receiver)
        let list = listing(helpers)
        return BilingualText(
            zh: "弱县\(name.zh)的强县不得多于 \(most) 个，方案中为 \(helpers.count) 个\(list.zh)。",
            en: "Receiver \(name.en) may have at most \(count(most, "helper", "helpers")); "
                + "the plan has \(helpers.count)\(list.en)."
        )
    }

    /// P2: a helper has too few receivers.
    func tooFewReceivers(of helper: CountyIndex, receivers: [CountyIndex], least: Int) -> BilingualText {
        let name = name(helper)
        let list = listing(receivers)
        return BilingualText(
            zh: "强县\(name.zh)帮扶的弱县不得少于 \(least) 个，方案中为 \(receivers.count) 个\(list.zh)。",
            en: "Helper \(name.en) must have at least \(count(least, "receiver", "receivers")); "
                + "the plan has \(receivers.count)\(list.en)."
        )
    }

    /// P2: a helper has too many receivers.
    func tooManyReceivers(of helper: CountyIndex, receivers: [CountyIndex], most: Int) -> BilingualText {
        let name = name(helper)
        let list = listing(receivers)
        return BilingualText(
            zh: "强县\(name.zh)帮扶的弱县不得多于 \(most) 个，方案中为 \(receivers.count) 个\(list.zh)。",
            en: "Helper \(name.en) may have at most \(count(most, "receiver", "receivers")); "
                + "the plan has \(receivers.count)\(list.en)."
        )
    }

    /// P12: the pairs of a helper need more of a resource than it has.
    func overspent(_ row: HelperResource, receivers: [CountyIndex], found: String) -> BilingualText {
        let name = name(row.helper)
        let list = listing(receivers)
        let unit = row.unit.map { " " + $0 } ?? ""
        return BilingualText(
            zh: "强县\(name.zh)的资源“\(row.resource)”上限为 \(row.limit)\(unit)，方案需用 \(found)\(unit)，"
                + "涉及弱县\(list.zh)。",
            en: "Helper \(name.en) has \(row.limit)\(unit) of “\(row.resource)”; "
                + "the plan needs \(found)\(unit) for its receivers\(list.en)."
        )
    }
}
