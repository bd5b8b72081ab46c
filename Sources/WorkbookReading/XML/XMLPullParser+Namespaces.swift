extension XMLPullParser {
    private static let declaration = XMLName("xmlns")
    private static let colon = UInt8(ascii: ":")
    /// Namespaces in scope at once. Every name is looked up among them, one after the other, so a part that declares
    /// hundreds would cost as many times its size; spreadsheets declare fewer than twenty.
    private static let mostBindings = 48

    /// The prefix and the local part of a name.
    func split(_ name: Range<Int>) throws(WorkbookFault) -> (prefix: Range<Int>, local: Range<Int>) {
        guard let colon = buffer[name].firstIndex(of: Self.colon) else {
            return (name.lowerBound..<name.lowerBound, name)
        }
        let local = colon + 1..<name.upperBound
        guard colon > name.lowerBound, !local.isEmpty, !buffer[local].contains(Self.colon) else {
            throw fault(.malformedMarkup)
        }
        return (name.lowerBound..<colon, local)
    }

    /// Puts the namespaces that the current start tag declares into scope.
    mutating func bindNamespaces() throws(WorkbookFault) {
        for place in attributes.indices {
            let attribute = attributes[place]
            let prefix: [UInt8]
            if attribute.prefix.isEmpty, attribute.name == Self.declaration {
                prefix = []
            } else if buffer[attribute.prefix].elementsEqual("xmlns".utf8) {
                prefix = Array(buffer[attribute.prefix.upperBound + 1..<attribute.qualifiedName.upperBound])
            } else {
                continue
            }
            guard bindings.count < Self.mostBindings else { throw fault(.tagTooLong) }
            let namespace = XMLNamespace(uri: try value(of: attribute))
            bindings.append(Binding(prefix: prefix, namespace: namespace, depth: depth))
        }
    }

    /// The namespace that a prefix stands for in the current element.
    func resolve(_ prefix: Range<Int>) throws(WorkbookFault) -> XMLNamespace {
        for place in bindings.indices.reversed() where bindings[place].prefix.count == prefix.count {
            if bindings[place].prefix.elementsEqual(buffer[prefix]) { return bindings[place].namespace }
        }
        if prefix.isEmpty { return .none }
        if buffer[prefix].elementsEqual("xml".utf8) { return .xml }
        if buffer[prefix].elementsEqual("xmlns".utf8) { return .other }
        throw fault(.unboundPrefix)
    }
}
