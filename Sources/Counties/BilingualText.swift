/// A language that reports and messages are written in.
public enum Language: String, CaseIterable, Sendable {
    /// Simplified Chinese, as an official would write it.
    case zh
    /// English.
    case en
}

/// One statement in both languages of the product.
///
/// Every text that a user may see is carried in this form from where it arises to where it is shown, so that no layer
/// has to know which language the reader chose, and none can forget one of the two.
public struct BilingualText: Hashable, Sendable {
    /// The Chinese text.
    public var zh: String
    /// The English text.
    public var en: String

    /// Creates a statement from its two texts.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The same text in both languages, for names and identifiers.
    public init(same text: String) {
        self.init(zh: text, en: text)
    }

    /// The text in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
