extension YAMLGuard {
    /// Goes through the nodes of a line: indicators, quoted and plain texts, comments.
    mutating func scanNodes(lastIndicator indent: Int) {
        var parent = indent
        var isAtStart = true
        var dashes = 0
        var isLineStart = true
        while position < scalars.count, breaches.count < 20 {
            let scalar = scalars[position]
            if scalar == " " || scalar == "\t" {
                position += 1
            } else if scalar == "#" {
                return
            } else if isAtStart {
                isAtStart = scanStart(scalar, &parent, &dashes, isLineStart: isLineStart)
                if scalar != "-" { isLineStart = false }
            } else {
                isAtStart = scanBetween(scalar)
            }
        }
    }

    private func isBlank(at index: Int) -> Bool {
        index >= scalars.count || scalars[index] == " " || scalars[index] == "\t"
    }

    /// Reads one token where a node may begin; true when a node may begin behind it too.
    private mutating func scanStart(
        _ scalar: Unicode.Scalar,
        _ parent: inout Int,
        _ dashes: inout Int,
        isLineStart: Bool
    ) -> Bool {
        switch scalar {
        case "&", "*", "!":
            refuse(.feature(excerpt()), at: position)
            position = scalars.count
            return false
        case "-" where isBlank(at: position + 1) && isLineStart:
            parent = position
            dashes += 1
            if dashes > Self.deepestBrackets {
                refuse(.depth, at: position)
                position = scalars.count
                return false
            }
            position += 1
            return true
        case "?" where isBlank(at: position + 1):
            refuse(.feature("?"), at: position)
            position = scalars.count
            return false
        case "|", ">": return startBlock(parent)
        case "\"", "'":
            if isLineStart { parent = position }
            skipQuoted(scalar)
            return false
        case "[", "{", "]", "}", ",":
            if isLineStart { parent = position }
            return scanBracket(scalar)
        default:
            if isLineStart { parent = position }
            return skipPlain()
        }
    }

    /// Reads one token behind a node; true when a node may begin behind it.
    private mutating func scanBetween(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "[", "{", "]", "}", ",": return scanBracket(scalar)
        case ":":
            position += 1
            return true
        default: return skipPlain()
        }
    }

    private mutating func scanBracket(_ scalar: Unicode.Scalar) -> Bool {
        position += 1
        if scalar == "[" || scalar == "{" {
            flowDepth += 1
            if flowDepth > Self.deepestBrackets {
                refuse(.depth, at: position - 1)
                position = scalars.count
            }
            return true
        }
        if scalar == "," { return true }
        flowDepth = max(0, flowDepth - 1)
        return false
    }

    /// A block text begins: its header must end the line, and its lines are passed over.
    private mutating func startBlock(_ parent: Int) -> Bool {
        let rest = scalars[(position + 1)...].prefix { $0 != "#" }.filter { $0 != " " && $0 != "\t" }
        guard flowDepth == 0, position > parent, rest.isEmpty || rest == ["-"] || rest == ["+"] else {
            refuse(.syntax, at: position)
            position = scalars.count
            return false
        }
        block = (parent, nil)
        position = scalars.count
        return false
    }

    private mutating func skipQuoted(_ quote: Unicode.Scalar) {
        let start = position
        position += 1
        while position < scalars.count {
            if scalars[position] == "\\", quote == "\"" {
                position += 2
                continue
            }
            if scalars[position] == quote {
                let isDoubled = quote == "'" && position + 1 < scalars.count && scalars[position + 1] == "'"
                if !isDoubled {
                    position += 1
                    return
                }
                position += 1
            }
            position += 1
        }
        refuse(.syntax, at: start)
        position = scalars.count
    }

    /// Passes over plain text up to `: `, ` #` or, within brackets, an indicator; true when a value may follow.
    private mutating func skipPlain() -> Bool {
        let start = position
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar == ":", isBlank(at: position + 1) || (flowDepth > 0 && isFlowIndicator(at: position + 1)) {
                if String(String.UnicodeScalarView(scalars[start..<position])).hasPrefix("<<") {
                    refuse(.feature("<<"), at: start)
                }
                position += 1
                return true
            }
            if scalar == "#", position > start, isBlank(at: position - 1) { return false }
            if flowDepth > 0, isFlowIndicator(at: position) { return false }
            position += 1
        }
        return false
    }

    private func isFlowIndicator(at index: Int) -> Bool {
        guard index < scalars.count else { return false }
        switch scalars[index] {
        case ",", "[", "]", "{", "}": return true
        default: return false
        }
    }

    private func excerpt() -> String {
        String(String.UnicodeScalarView(scalars[position...].prefix(20)))
    }
}
