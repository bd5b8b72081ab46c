import Counties

extension AuditPhrases {
    /// P3: a pair that is none.
    func fault(_ fault: AuditedPlan.Fault, of pair: CountyPair) -> BilingualText {
        let name = name(pair)
        let helper = self.name(pair.helper)
        let receiver = self.name(pair.receiver)
        return switch fault {
        case .unknownCounty:
            BilingualText(
                zh: "\(name.zh)：其中有情景中没有的县，不能结对，其他各项不予计入。",
                en: "\(name.en): a county is not in the scenario; the pair cannot be made and counts nowhere else."
            )
        case .sameCounty:
            BilingualText(
                zh: "\(helper.zh)不得与自身结对，其他各项不予计入。",
                en: "\(helper.en) cannot be paired with itself; the pair counts nowhere else."
            )
        case .notHelper:
            BilingualText(
                zh: "\(name.zh)：\(helper.zh)未列为强县，不能帮扶他县，其他各项不予计入。",
                en: "\(name.en): \(helper.en) does not have the role of a helper; the pair counts nowhere else."
            )
        case .notReceiver:
            BilingualText(
                zh: "\(name.zh)：\(receiver.zh)未列为弱县，不能接受帮扶，其他各项不予计入。",
                en: "\(name.en): \(receiver.en) does not have the role of a receiver; the pair counts nowhere else."
            )
        }
    }

    /// P3: a pair is written more than once.
    func repetition(of pair: CountyPair, times: Int) -> BilingualText {
        let name = name(pair)
        return BilingualText(
            zh: "\(name.zh)在方案中重复出现 \(times) 次，只应出现 1 次；其他各项按 1 次计。",
            en: "\(name.en) stands \(times) times in the plan instead of once; it is counted once elsewhere."
        )
    }

    /// P3: a forbidden pair is made.
    func forbidden(_ pair: CountyPair) -> BilingualText {
        let name = name(pair)
        return BilingualText(
            zh: "\(name.zh)已明确不得结对，方案中却有此对。",
            en: "\(name.en) is forbidden, but the plan makes this pair."
        )
    }

    /// P3: a forced pair is not made.
    func missing(_ pair: CountyPair) -> BilingualText {
        let name = name(pair)
        return BilingualText(
            zh: "\(name.zh)已明确必须结对，方案中却无此对。",
            en: "\(name.en) is required, but the plan does not make this pair."
        )
    }

    /// P3: a pair is made that the table does not list.
    func notListed(_ pair: CountyPair) -> BilingualText {
        let name = name(pair)
        return BilingualText(
            zh: "已规定只能在“结对关系”（pairs）所列各对中结对（only_listed），\(name.zh)未在所列之中。",
            en: "Only pairs listed in the table pairs may be made (only_listed); \(name.en) is not listed."
        )
    }

    /// P4: both counties are in one prefecture.
    func sameCity(_ pair: CountyPair) -> BilingualText {
        let name = name(pair)
        let city = city(of: pair.receiver)
        return BilingualText(
            zh: "已规定不得在同一市内结对（same_city: forbid），\(name.zh)同属\(city.zh)。",
            en: "Pairs inside one prefecture are forbidden (same_city: forbid); \(name.en) are both in \(city.en)."
        )
    }

    /// P4: the counties are in two prefectures.
    func otherCity(_ pair: CountyPair) -> BilingualText {
        let name = name(pair)
        let home = city(of: pair.helper)
        let away = city(of: pair.receiver)
        return BilingualText(
            zh: "已规定只能在同一市内结对（same_city: require），\(name.zh)分属\(home.zh)和\(away.zh)。",
            en: "Only pairs inside one prefecture are allowed (same_city: require); "
                + "\(name.en) are in \(home.en) and \(away.en)."
        )
    }

    /// P4: the journey is too long.
    func tooManyMinutes(_ pair: CountyPair, found: String, limit: String) -> BilingualText {
        let name = name(pair)
        return BilingualText(
            zh: "\(name.zh)的车程为 \(found) 分钟，超过上限 \(limit) 分钟（max_minutes）。",
            en: "The journey \(name.en) takes \(found) minutes, above the limit of \(limit) (max_minutes)."
        )
    }

    /// P4: the way is too long.
    func tooManyKilometres(_ pair: CountyPair, found: String, limit: String) -> BilingualText {
        let name = name(pair)
        return BilingualText(
            zh: "\(name.zh)的公路里程为 \(found) 公里，超过上限 \(limit) 公里（max_km）。",
            en: "The way by road \(name.en) is \(found) km, above the limit of \(limit) km (max_km)."
        )
    }

    /// P5: a quota is not filled.
    func belowQuota(_ quota: String, pairs: [CountyPair], least: Int) -> BilingualText {
        let list = listing(pairs)
        return BilingualText(
            zh: "分组名额“\(quota)”要求不少于 \(least) 对，方案中为 \(pairs.count) 对\(list.zh)。",
            en: "The quota “\(quota)” asks for at least \(count(least, "pair", "pairs")); "
                + "the plan has \(pairs.count)\(list.en)."
        )
    }

    /// P5: a quota is exceeded.
    func aboveQuota(_ quota: String, pairs: [CountyPair], most: Int) -> BilingualText {
        let list = listing(pairs)
        return BilingualText(
            zh: "分组名额“\(quota)”要求不多于 \(most) 对，方案中为 \(pairs.count) 对\(list.zh)。",
            en: "The quota “\(quota)” allows at most \(count(most, "pair", "pairs")); "
                + "the plan has \(pairs.count)\(list.en)."
        )
    }

    /// P6: too many current pairs are given up.
    func tooManyChanges(_ pairs: [CountyPair], most: Int) -> BilingualText {
        let list = listing(pairs)
        return BilingualText(
            zh: "现行结对的调整不得多于 \(most) 对（changes_max），方案中有 \(pairs.count) 对未予保留\(list.zh)。",
            en: "At most \(count(most, "current pair", "current pairs")) may be given up (changes_max); "
                + "the plan gives up \(pairs.count)\(list.en)."
        )
    }
}
