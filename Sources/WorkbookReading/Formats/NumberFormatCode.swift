/// A number format as the file writes it, such as `0.00"亿元";[Red]-0.00"亿元"`, read into what its sections mean.
struct NumberFormatCode: Sendable {
    /// What a section says about the numbers that it shows.
    enum Meaning: Sendable, Hashable {
        case number(NumberFormat)
        case date(DateParts)
    }

    private let sections: [NumberFormatSection]

    /// The format without any rule.
    static let general = NumberFormatCode("General")

    /// Reads a format code; unknown marks are taken as literal text, as programs do.
    init(_ code: String) {
        var sections = NumberFormatToken.sections(of: code).map(NumberFormatSection.init(tokens:))
        if sections.count > 3 { sections.removeSubrange(3...) }
        if sections.count > 1, let last = sections.last, last.isText { sections.removeLast() }
        self.sections = sections
    }

    /// What the format says about one number in canonical decimal text.
    func meaning(of number: String) -> Meaning {
        guard sections.count > 1 || sections.first?.condition != nil else {
            return sections.first?.meaning ?? .number(.plain)
        }
        let value = Double(number) ?? 0
        for (place, section) in sections.enumerated() where holds(place, section, value) { return section.meaning }
        return .number(.plain)
    }

    /// Whether a section applies, once those before it do not: by its own condition, or else by its place. The first of
    /// two is for numbers from 0 on, the first of three for those above 0, the second of three for those below 0 and
    /// the last for the rest.
    private func holds(_ place: Int, _ section: NumberFormatSection, _ value: Double) -> Bool {
        if let condition = section.condition { return condition.holds(for: value) }
        if place == sections.count - 1 { return true }
        if place == 0 { return sections.count == 2 ? value >= 0 : value > 0 }
        return value < 0
    }
}

/// A condition such as `[>=10000]`.
struct NumberFormatCondition: Sendable, Hashable {
    private enum Comparison: String, CaseIterable {
        case notLess = ">="
        case notGreater = "<="
        case unequal = "<>"
        case greater = ">"
        case less = "<"
        case equal = "="
    }

    private let comparison: Comparison
    private let bound: Double

    /// Reads what stands between the brackets; nil where it is no condition.
    init?(_ text: String) {
        guard let comparison = Comparison.allCases.first(where: { text.hasPrefix($0.rawValue) }),
            let bound = Double(text.dropFirst(comparison.rawValue.count).filter { $0 != " " })
        else { return nil }
        self.comparison = comparison
        self.bound = bound
    }

    func holds(for value: Double) -> Bool {
        switch comparison {
        case .notLess: value >= bound
        case .notGreater: value <= bound
        case .unequal: value != bound
        case .greater: value > bound
        case .less: value < bound
        case .equal: value == bound
        }
    }
}
