/// Looks over the text of `scenario.yaml` before the YAML library sees it: a text of 788 bytes with aliases can hang it,
/// and deep nesting can exhaust the stack.
///
/// The guard reads line by line and is stricter than YAML: a quoted text must close on its own line, indentation uses
/// blanks alone. So it can never take for plain text what the library takes for an anchor.
struct YAMLGuard {
    /// A place that is refused.
    struct Breach: Equatable {
        /// What is refused there.
        var kind: Kind
        /// Line, from 1.
        var line: Int
        /// Column, from 1.
        var column: Int

        /// Kinds of refusals.
        enum Kind: Equatable {
            /// Anchor, alias, tag, merge key, directive, further document, complex key.
            case feature(String)
            /// Nested too deeply.
            case depth
            /// A quote that does not close on its line, a tab in the indentation, a control character.
            case syntax
        }
    }

    /// Deepest indentation, blanks.
    private static let deepestIndent = 40
    /// Deepest nesting of brackets and dashes on a line.
    static let deepestBrackets = 12

    var breaches: [Breach] = []
    var flowDepth = 0
    /// The line that was looked over last.
    private(set) var line = 0
    private var hasContent = false
    /// Indentation of the parent while a block text (`|`, `>`) runs, and of its first line.
    var block: (parent: Int, indent: Int?)?
    var scalars: [Unicode.Scalar] = []
    var position = 0

    /// Looks over a text.
    ///
    /// - Complexity: O(n).
    init(_ text: String) {
        var current: [Unicode.Scalar] = []
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isBreak = scalar == "\n" || scalar == "\r"
            if scalar == "\n", previous == "\r" {
                previous = scalar
                continue
            }
            previous = scalar
            if isBreak { scan(&current) } else { current.append(scalar) }
            if breaches.count >= 20 { return }
        }
        scan(&current)
    }

    mutating func refuse(_ kind: Breach.Kind, at column: Int) {
        breaches.append(Breach(kind: kind, line: line, column: column + 1))
    }

    private mutating func scan(_ current: inout [Unicode.Scalar]) {
        line += 1
        scalars = current
        current.removeAll(keepingCapacity: true)
        position = 0
        if line == 1, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        for (column, scalar) in scalars.enumerated() where Self.isForbidden(scalar) { refuse(.syntax, at: column) }
        let indent = scalars.prefix { $0 == " " }.count
        guard indent < scalars.count else {
            noteBlankInBlock(indent)
            return
        }
        if isInsideBlock(indent) { return }
        position = indent
        if scalars[position] == "\t" {
            refuse(.syntax, at: position)
            return
        }
        if indent > Self.deepestIndent { refuse(.depth, at: indent) }
        if indent == 0, isDocumentLine() { return }
        if scalars[position] != "#" { hasContent = true }
        scanNodes(lastIndicator: indent)
    }

    /// YAML takes NEL, LS and PS for line ends: nobody means them.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value)
            || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar.value == 0xFEFF
    }

    private mutating func noteBlankInBlock(_ indent: Int) {
        guard let open = block, open.indent == nil, indent > open.parent else { return }
        // Leading blank lines that are longer than the text's indentation: YAML counts them, people do not.
        refuse(.syntax, at: 0)
    }

    /// Whether the line belongs to a block text.
    private mutating func isInsideBlock(_ indent: Int) -> Bool {
        guard let open = block else { return false }
        if indent >= open.indent ?? (open.parent + 1) {
            block = (open.parent, open.indent ?? indent)
            return true
        }
        block = nil
        return false
    }

    /// Directives and document marks.
    private mutating func isDocumentLine() -> Bool {
        if scalars[0] == "%" {
            refuse(.feature("%"), at: 0)
            return true
        }
        let mark = String(String.UnicodeScalarView(scalars.prefix(3)))
        guard mark == "---" || mark == "...", scalars.count == 3 || scalars[3] == " " || scalars[3] == "\t" else {
            return false
        }
        let isOnlyMark = scalars.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
        if mark == "..." { refuse(.feature(mark), at: 0) }
        if mark == "---", hasContent || !isOnlyMark { refuse(.feature(mark), at: 0) }
        hasContent = true
        return true
    }
}
