/// What may be typed into some cells, with a list to choose from, a hint and a refusal.
public struct CellValidation: Hashable, Sendable {
    /// The rule.
    public enum Rule: Hashable, Sendable {
        /// One of some words, offered as a drop-down list. Together they take at most 255 UTF-16 units with a comma
        /// between two; a word holds no comma, no quotation mark and no line break, and is not empty. A longer list
        /// stands on a sheet, which may be hidden: ``range(sheet:_:)``.
        case words([String])
        /// One of the values of some cells of one row or one column, offered as a drop-down list.
        case range(sheet: String, CellRange)
        /// A whole number between two; either end may be open, not both.
        case wholeNumber(least: Int?, most: Int?)
        /// A number between two; either end may be open, not both.
        case number(least: Double?, most: Double?)
        /// A text of at most so many characters.
        case textLength(most: Int)
        /// Anything; only the hint is shown.
        case anything
    }

    /// What happens to a value that breaks the rule.
    public enum Refusal: Sendable, CaseIterable {
        /// It is not accepted.
        case stop
        /// The user is asked.
        case warning
        /// The user is told.
        case information
    }

    /// A title of at most 32 characters with a message of at most 255.
    public struct Message: Hashable, Sendable {
        /// The title.
        public var title: String
        /// The message.
        public var text: String

        /// Creates a message.
        public init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    /// The cells.
    public var range: CellRange
    /// The rule.
    public var rule: Rule
    /// Whether an empty cell is accepted.
    public var allowsBlank = true
    /// What happens to other values.
    public var refusal: Refusal = .stop
    /// The hint that is shown when a cell is chosen; nil is none.
    public var hint: Message?
    /// What is said of other values; nil is what the spreadsheet says by itself.
    public var complaint: Message?

    /// Creates a rule for some cells; change its other properties.
    public init(range: CellRange, rule: Rule) {
        self.range = range
        self.rule = rule
    }
}
