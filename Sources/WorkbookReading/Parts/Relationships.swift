/// The relationships of a part: identifiers, and the parts that they lead to.
struct Relationships {
    /// One relationship, not yet asked for; what it leads to is judged when it is needed.
    struct Relationship {
        /// The last segment of the type, such as "worksheet": it is the same in the transitional and the strict form.
        let type: String
        let target: String
        let isExternal: Bool
    }

    private(set) var byID: [String: Relationship] = [:]
    /// The identifiers in the order of the file.
    private(set) var ids: [String] = []
    private let folder: String

    /// Reads the relationships of a part, "" for those of the package itself; none where it has none.
    init(of part: String, in archive: PartArchive) throws(WorkbookFault) {
        let slash = part.lastIndex(of: "/")
        folder = slash.map { String(part[..<$0]) } ?? ""
        let file = slash.map { String(part[part.index(after: $0)...]) } ?? part
        let name = (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
        guard archive[name] != nil else { return }
        var parser = try archive.listParser(of: name)
        try parser.enterRoot(named: XMLName("Relationships"), in: .packageRelationships)
        while try parser.nextChild() {
            if parser.name == XMLName("Relationship"), parser.namespace == .packageRelationships { try add(&parser) }
            try parser.skipElement()
        }
        try parser.finish()
    }

    private mutating func add(_ parser: inout XMLPullParser) throws(WorkbookFault) {
        let id = try parser.required(XMLName("Id"), "Relationship", "Id")
        let type = try parser.required(XMLName("Type"), "Relationship", "Type")
        let target = try parser.required(XMLName("Target"), "Relationship", "Target")
        let isExternal = try parser.attribute(XMLName("TargetMode")) == "External"
        let relationship = Relationship(
            type: String(type[(type.lastIndex(of: "/").map(type.index(after:)) ?? type.startIndex)...]),
            target: target,
            isExternal: isExternal
        )
        guard byID.updateValue(relationship, forKey: id) == nil else {
            throw parser.contentFault(.badAttribute(element: "Relationship", attribute: "Id"))
        }
        ids.append(id)
        try parser.require(ids.count, atMost: parser.limits.listEntries)
    }

    /// The part of the first relationship of a type; nil where there is none.
    func part(ofType type: String) throws(WorkbookFault) -> String? {
        for id in ids {
            if let relationship = byID[id], relationship.type == type { return try part(of: relationship) }
        }
        return nil
    }

    /// The name of the part that a relationship leads to.
    func part(of relationship: Relationship) throws(WorkbookFault) -> String {
        guard !relationship.isExternal else { throw .externalPart(target: relationship.target) }
        var segments = relationship.target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        let path = relationship.target.prefix { $0 != "#" && $0 != "?" }
        for segment in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            if segment == "." { continue }
            if segment == ".." {
                guard segments.popLast() != nil else { throw .externalPart(target: relationship.target) }
            } else {
                segments.append(Self.unescaped(segment))
            }
        }
        return segments.joined(separator: "/")
    }

    /// A segment of a path with `%20` and the like replaced.
    private static func unescaped(_ segment: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(segment.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, rest.first != UInt8(ascii: "+"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
