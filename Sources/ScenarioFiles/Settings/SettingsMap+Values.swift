import Counties
import Yams

extension SettingsMap {
    /// A number within the range of the setting, with a unit where it has one.
    func number(_ key: String) -> Double? {
        guard let written = text(key), let decimal = decimal(key, written) else { return nil }
        return decimal.doubleValue
    }

    /// A whole number within the range of the setting.
    func whole(_ key: String) -> Int? {
        guard let written = text(key), let decimal = decimal(key, written) else { return nil }
        guard let (units, isExact) = decimal.units(decimals: 0, rounding: .nearest), isExact else {
            let (zh, en) = Self.describe(range(of: key))
            reportBad(key, written, zh: zh + "的整数", en: "a whole number " + en)
            return nil
        }
        return Int(units)
    }

    /// A whole number, or `none` for "no limit": the outer nil is "not given or faulty".
    func wholeOrNone(_ key: String) -> Int?? {
        if let written = text(key), Self.meansNone(written) { return .some(nil) }
        return whole(key).map { .some($0) }
    }

    /// A number, or `none` for "no limit".
    func numberOrNone(_ key: String) -> Double? {
        if let written = text(key), Self.meansNone(written) { return nil }
        return number(key)
    }

    private static func meansNone(_ written: String) -> Bool {
        ["none", "不限", "无限制", "没有上限"].contains(HalfWidth.key(written))
    }

    /// The word of the format that a setting's text means, written as it is or as the manual says it in Chinese.
    func wordName(_ key: String, _ written: String) -> String {
        let text = HalfWidth.key(written)
        return settingWords(key).first { $0.answers(to: written) }?.name ?? text
    }

    /// The range of a setting; what the format does not list is reported as unknown in any case.
    private func range(of key: String) -> ValueRange { schema(key)?.range ?? ValueRange(lower: -1e15, upper: 1e15) }

    /// The exact number of a text. Counts (个、对) and years have a unit for the reader only: it may be written or not.
    func decimal(_ key: String, _ written: String) -> ExactDecimal? {
        let range = range(of: key)
        let unit = schema(key)?.unit.flatMap { unit in
            MeasureUnit.named(unit).flatMap { $0.dimension == .count ? nil : unit }
        }
        let bytes = Array(HalfWidth.text(written).utf8)
        if case .number(var number, let end) = ExactDecimal.read(bytes.span, from: 0, to: bytes.count) {
            let suffix = HalfWidth.trimmed(String(decoding: bytes[end...], as: UTF8.self))
            let isConverted = suffix.isEmpty || isOwn(suffix, of: key) || convert(&number, suffix, unit ?? share(key))
            if isConverted, range.contains(number.doubleValue) { return number }
        }
        let (zh, en) = Self.describe(range)
        if let unit {
            reportBad(key, written, zh: zh + "的数字，单位\(unit)", en: "a number \(en) in \(unit)")
        } else {
            reportBad(key, written, zh: zh + "的数字", en: "a number \(en)")
        }
        return nil
    }

    /// Whether a text behind a number is the setting's own unit, or one that counts the same pieces.
    private func isOwn(_ suffix: String, of key: String) -> Bool {
        let setting = schema(key)
        if suffix == setting?.unit { return true }
        if setting?.path == "base_year" { return suffix == "年" }
        let own = setting?.unit.flatMap(MeasureUnit.named)
        return own?.dimension == .count && own == MeasureUnit.named(suffix)
    }

    /// The unit of a setting that is a share of 1, so that 1% may be written.
    private func share(_ key: String) -> String? {
        guard let setting = schema(key), setting.kind == .number, setting.unit == nil, setting.range?.upper == 1 else {
            return nil
        }
        return "1"
    }

    private func convert(_ number: inout ExactDecimal, _ suffix: String, _ unit: String?) -> Bool {
        guard let unit, let own = MeasureUnit.named(unit), let written = MeasureUnit.named(suffix),
            let converted = number.converted(from: written, to: own)
        else { return false }
        number = converted
        return true
    }

    private static func describe(_ range: ValueRange) -> (zh: String, en: String) {
        let (lower, upper) = (Finding.number(range.lower), Finding.number(range.upper))
        return range.isLowerOpen
            ? ("大于 \(lower)、不大于 \(upper) ", "above \(lower) and at most \(upper)")
            : ("\(lower) 到 \(upper) 之间", "between \(lower) and \(upper)")
    }

    /// Points, exact to 10⁻⁴; more decimals are rounded with a warning.
    func points(_ key: String) -> Points? {
        guard let written = text(key), let decimal = decimal(key, written),
            let (units, isExact) = decimal.units(decimals: Points.decimals, rounding: .nearest)
        else { return nil }
        let points = Points(units: units)
        if !isExact {
            report(.roundedSetting(path(of: key), written: written, rounded: points.description), at: node(key))
        }
        return points
    }

    /// `true` or `false`.
    func truth(_ key: String) -> Bool? {
        guard let written = text(key) else { return nil }
        switch HalfWidth.key(written) {
        case "true", "是", "1", "yes": return true
        case "false", "否", "0", "no": return false
        default:
            reportBad(key, written, zh: " true（是）或 false（否）", en: "true or false")
            return nil
        }
    }

    /// Reports a text that is none of a setting's words, and lists them.
    func reportWord(_ key: String, _ written: String, at node: Node?) {
        let words = settingWords(key)
        let finding = Finding.badSetting(
            path(of: key),
            written: written,
            allowedZh: "：\(words.map(\.label.zh).joined(separator: "、"))",
            allowedEn: "one of: \(words.map(\.label.en).joined(separator: ", "))"
        )
        let spellings = words.flatMap { [$0.name] + ($0.chinese.unicodeScalars.count > 2 ? [$0.chinese] : []) }
        report(finding.suggesting(EditDistance.nearest(to: HalfWidth.key(written), among: spellings)), at: node)
    }

    /// The words of the list under a key, with their nodes; a word that the format does not have is reported.
    func wordList(_ key: String) -> [(word: String, node: Node)] {
        let words = words(key)
        return list(key).compactMap { text, node in
            if words.contains(text) { return (text, node) }
            if let known = settingWords(key).first(where: { $0.answers(to: text) })?.name { return (known, node) }
            reportWord(key, text, at: node)
            return nil
        }
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let written = text(key) else { return nil }
        if let word = Word(rawValue: wordName(key, written)) { return word }
        reportWord(key, written, at: node(key))
        return nil
    }
}
