import Counties
import ScenarioFiles

/// What everything that is found in an input must keep to.
struct DiagnosticPromises {
    /// Size of each file that a diagnostic may name; nil where any name and any cell of a sheet is right.
    var extents: [String: Extent]?

    /// How far the places in a file reach.
    struct Extent {
        var lines: Int
        var bytes: Int

        init(_ file: [UInt8]) {
            lines = 1
            for (position, byte) in file.enumerated() {
                let isPair = byte == 0x0A && position > 0 && file[position - 1] == 0x0D
                if byte == 0x0D || byte == 0x0A, !isPair { lines += 1 }
            }
            bytes = file.count
        }
    }

    /// Diagnostics of one code in one file: what is kept, and the one that counts the rest.
    private static let mostOfOneKind = 201
    /// Bytes of a message or a help.
    private static let longestText = 4_000

    /// Promises for files by their names.
    init(files: [String: [UInt8]]) { extents = files.mapValues(Extent.init) }

    /// Promises for the sheets of a workbook.
    init() {}

    func judge(_ diagnostics: [Diagnostic]) throws(Breach) {
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics {
            let kind = diagnostic.code + " " + (diagnostic.file ?? "")
            counts[kind, default: 0] += 1
            try demand(counts[kind, default: 0] <= Self.mostOfOneKind, "flood of \(kind)")
            try judgeCode(diagnostic)
            try judgePlace(diagnostic)
            for text in [diagnostic.message.zh, diagnostic.message.en, diagnostic.help.zh, diagnostic.help.en] {
                try demand(!text.isEmpty && text.utf8.count <= Self.longestText, "length of a text: \(diagnostic)")
                try demand(
                    text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
                    "control character in a text: \(diagnostic)"
                )
            }
        }
        let isSorted = zip(diagnostics, diagnostics.dropFirst()).allSatisfy { !Diagnostic.isOrderedBefore($1, $0) }
        try demand(isSorted, "diagnostics are not sorted")
    }

    private func judgeCode(_ diagnostic: Diagnostic) throws(Breach) {
        guard let code = DiagnosticCode(rawValue: diagnostic.code) else {
            throw Breach(text: "unknown code: \(diagnostic)")
        }
        try demand(code.severity == diagnostic.severity, "severity does not fit the code: \(diagnostic)")
    }

    private func judgePlace(_ diagnostic: Diagnostic) throws(Breach) {
        try demand(diagnostic.column == nil || diagnostic.line != nil, "column without line: \(diagnostic)")
        guard let line = diagnostic.line else { return }
        guard let extents else {
            try demand((1...1_048_576).contains(line), "row outside of a sheet: \(diagnostic)")
            try demand((1...16_384).contains(diagnostic.column ?? 1), "column outside of a sheet: \(diagnostic)")
            try demand(diagnostic.cell != nil, "no cell: \(diagnostic)")
            return
        }
        guard let file = diagnostic.file, let extent = extents[file] else {
            throw Breach(text: "line in an unknown file: \(diagnostic)")
        }
        try demand((1...extent.lines).contains(line), "line outside of \(extent.lines): \(diagnostic)")
        try demand((1...extent.bytes + 1).contains(diagnostic.column ?? 1), "column outside: \(diagnostic)")
    }
}
