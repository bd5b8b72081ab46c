import ArgumentParser
import Foundation

/// The commands, arguments and options as the argument parser knows them.
///
/// The parser tells them as JSON (`--experimental-dump-help`); nothing has to be declared a second time to be shown.
struct CommandOutline: Decodable {
    /// An argument or an option.
    struct Argument: Decodable {
        /// A name such as `-o` or `--output`.
        struct Name: Decodable {
            var kind: String
            var name: String

            /// The name as it is typed.
            var written: String { (kind == "long" ? "--" : "-") + name }
        }

        var kind: String
        var shouldDisplay: Bool
        var isOptional: Bool
        var names: [Name]?
        var preferredName: Name?
        var valueName: String?
        var abstract: String?

        var isPositional: Bool { kind == "positional" }

        /// The value as it stands in a usage line; nil for a flag.
        var value: String? { kind == "flag" ? nil : valueName.map { "<\($0)>" } }

        /// All names with the value: `-o, --output <folder>`.
        var term: String {
            guard let names, !isPositional else { return value ?? "" }
            let written = names.map(\.written).sorted { ($0.count, $0) < ($1.count, $1) }.joined(separator: ", ")
            return [written, value].compactMap(\.self).joined(separator: " ")
        }

        /// What a usage line says of it.
        var synopsis: String {
            let text =
                isPositional ? value ?? "" : [preferredName?.written, value].compactMap(\.self).joined(separator: " ")
            return isOptional ? "[\(text)]" : text
        }
    }

    var commandName: String
    var abstract: String?
    var discussion: String?
    var arguments: [Argument]?
    var subcommands: [CommandOutline]?

    /// The program with all its verbs; nil when the parser does not tell.
    static func program(_ root: any ParsableCommand.Type) -> CommandOutline? {
        struct Dump: Decodable { var command: CommandOutline }
        do {
            _ = try root.parseAsRoot(["--experimental-dump-help"])
            return nil
        } catch {
            return try? JSONDecoder().decode(Dump.self, from: Data(root.message(for: error).utf8)).command
        }
    }

    /// The verbs that a user may type, `help` left out.
    var verbs: [CommandOutline] { (subcommands ?? []).filter { $0.commandName != "help" } }

    /// Arguments and options that are shown, those of the parser itself left out.
    var ownArguments: [Argument] {
        (arguments ?? []).filter { argument in
            argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
        }
    }
}
