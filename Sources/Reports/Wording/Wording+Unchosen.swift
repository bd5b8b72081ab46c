import Counties

extension Wording {
    /// Why the rules of `roles` did not take a county, side by side; a figure that ranks for both is said once.
    static func reason(_ county: UnchosenCounty, _ names: ScenarioTableNames) -> BilingualText {
        var said: Set<BilingualText> = []
        let parts = county.sides.flatMap { side -> [BilingualText] in
            let name = names.column(side.indicator, of: "counties")
            var parts: [BilingualText] = []
            if let place = side.reason.place {
                let figure = figure(place, name)
                if said.insert(figure).inserted { parts.append(figure) }
            }
            let why = unchosen(side.reason, name, isRank: side.indicator == "gdp_rank")
            parts.append(
                side.side == .helperSide
                    ? BilingualText(zh: "选强县时\(why.zh)", en: "as a helper \(why.en)")
                    : BilingualText(zh: "选弱县时\(why.zh)", en: "as a receiver \(why.en)")
            )
            return parts
        }
        let text = statements(parts)
        return BilingualText(zh: "按规则未入选：\(text.zh)。", en: "Not chosen by rule: \(text.en).")
    }

    /// 帮扶需求指数 45.2.
    private static func figure(_ place: RankPlace, _ name: BilingualText) -> BilingualText {
        let figure =
            if case .number(let text) = JSONValue.rounded(place.figure, decimals: 6) { text } else { "" }
        return BilingualText(zh: "\(name.zh) \(figure)", en: "\(name.en) \(figure)")
    }

    private static func unchosen(_ reason: UnchosenReason, _ name: BilingualText, isRank: Bool) -> BilingualText {
        switch reason {
        case .barred: return BilingualText(zh: "规则规定不选该县", en: "excepted by the rule")
        case .noFigure:
            return BilingualText(zh: "没有\(name.zh)数据，不参加排序", en: "not ranked, no figure of \(name.en)")
        case .belowCut(let place):
            let (rank, taken) = (rank(place, isRank: isRank), taken(place))
            return BilingualText(zh: "\(rank.zh)，\(taken.zh)", en: "\(rank.en), \(taken.en)")
        case .cityFull(let place):
            let (rank, taken) = (rank(place, isRank: isRank), taken(place))
            return BilingualText(
                zh: "\(rank.zh)，\(taken.zh)，所在市已选满",
                en: "\(rank.en), \(taken.en), and its city has its share"
            )
        }
    }

    /// 从高到低第 37 位.
    private static func rank(_ place: RankPlace, isRank: Bool) -> BilingualText {
        let takesTop = if case .top = place.cut { true } else { false }
        let order =
            switch (isRank, takesTop) {
            case (false, true): BilingualText(zh: "从高到低", en: "from the highest")
            case (false, false): BilingualText(zh: "从低到高", en: "from the lowest")
            case (true, true): BilingualText(zh: "从前到后", en: "from the best")
            case (true, false): BilingualText(zh: "从后到前", en: "from the last")
            }
        return BilingualText(
            zh: "\(order.zh)第 \(place.rank) 位",
            en: "number \(place.rank) \(order.en)"
        )
    }

    /// 取前 20 位, or 取 20 个（每市最多 3 个）.
    private static func taken(_ place: RankPlace) -> BilingualText {
        let count = place.cut.count
        guard let most = place.maxPerCity else {
            return BilingualText(zh: "取前 \(count) 位", en: "the first \(count) are taken")
        }
        return BilingualText(
            zh: "取 \(count) 个（每市最多 \(most) 个）",
            en: "\(count) are taken, at most \(most) of one city"
        )
    }
}
