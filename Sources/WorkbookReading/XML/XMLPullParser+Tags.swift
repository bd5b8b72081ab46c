extension XMLPullParser {
    /// The place of the `>` that ends the tag at the position; the whole tag is in the buffer afterwards.
    mutating func findTagEnd() throws(WorkbookFault) -> Int {
        var offset = 1
        var quote: UInt8 = 0
        while true {
            while position + offset < buffer.count {
                let byte = buffer[position + offset]
                if quote != 0 {
                    if byte == quote { quote = 0 }
                    if byte == UInt8(ascii: "<") { throw fault(.malformedMarkup) }
                } else if byte == UInt8(ascii: ">") {
                    return position + offset
                } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if byte == UInt8(ascii: "<") {
                    throw fault(.malformedMarkup)
                }
                if byte < 0x20, !Self.isSpace(byte) { throw fault(.invalidCharacter) }
                offset += 1
            }
            if offset > limits.tagBytes { throw fault(.tagTooLong) }
            guard try readMore() else { throw fault(.unexpectedEnd) }
        }
    }

    /// The end of the name that begins at a place; the place itself where none begins there.
    func nameEnd(from start: Int, to limit: Int) -> Int {
        guard start < limit, Self.mayBeginName(buffer[start]) else { return start }
        var end = start
        while end < limit, Self.isNameByte(buffer[end]) { end += 1 }
        return end
    }

    /// Reads the attributes between the name and the end of a start tag.
    mutating func readAttributes(in range: Range<Int>) throws(WorkbookFault) {
        attributes.removeAll(keepingCapacity: true)
        var place = range.lowerBound
        while true {
            let before = place
            while place < range.upperBound, Self.isSpace(buffer[place]) { place += 1 }
            if place == range.upperBound { return }
            let nameStart = place
            let nameEnd = nameEnd(from: place, to: range.upperBound)
            guard nameEnd > nameStart, nameStart > before else { throw fault(.malformedMarkup) }
            place = nameEnd
            while place < range.upperBound, Self.isSpace(buffer[place]) { place += 1 }
            guard place < range.upperBound, buffer[place] == UInt8(ascii: "=") else { throw fault(.malformedMarkup) }
            place += 1
            while place < range.upperBound, Self.isSpace(buffer[place]) { place += 1 }
            guard place < range.upperBound, buffer[place] == UInt8(ascii: "\"") || buffer[place] == UInt8(ascii: "'")
            else { throw fault(.malformedMarkup) }
            let quote = buffer[place]
            let valueStart = place + 1
            place = valueStart
            while place < range.upperBound, buffer[place] != quote { place += 1 }
            guard place < range.upperBound else { throw fault(.malformedMarkup) }
            try addAttribute(name: nameStart..<nameEnd, value: valueStart..<place)
            place += 1
        }
    }

    private mutating func addAttribute(name: Range<Int>, value: Range<Int>) throws(WorkbookFault) {
        guard attributes.count < limits.attributes else { throw fault(.tagTooLong) }
        let (prefix, local) = try split(name)
        let attribute = Attribute(name: XMLName(buffer[local]), prefix: prefix, qualifiedName: name, value: value)
        for earlier in attributes where earlier.name == attribute.name {
            if buffer[earlier.qualifiedName].elementsEqual(buffer[name]) { throw fault(.duplicateAttribute) }
        }
        attributes.append(attribute)
    }

    /// The value of an attribute of the current start tag as it stands in the file; nil where it is missing.
    ///
    /// For values without references, such as numbers and places.
    func rawAttribute(_ name: XMLName) -> ArraySlice<UInt8>? {
        for attribute in attributes where attribute.name == name && attribute.prefix.isEmpty {
            return buffer[attribute.value]
        }
        return nil
    }

    /// The value of an attribute of the current start tag, with references replaced; nil where it is missing.
    func attribute(_ name: XMLName, in namespace: XMLNamespace = .none) throws(WorkbookFault) -> String? {
        for attribute in attributes where attribute.name == name {
            guard try attribute.prefix.isEmpty ? namespace == .none : resolve(attribute.prefix) == namespace
            else { continue }
            return try value(of: attribute)
        }
        return nil
    }

    func value(of attribute: Attribute) throws(WorkbookFault) -> String {
        var bytes: [UInt8] = []
        var place = attribute.value.lowerBound
        while place < attribute.value.upperBound {
            let byte = buffer[place]
            if byte == UInt8(ascii: "&") {
                guard let end = buffer[place..<attribute.value.upperBound].firstIndex(of: UInt8(ascii: ";")) else {
                    throw fault(.undefinedEntity)
                }
                try append(place..<end + 1, isLiteral: false, to: &bytes)
                place = end + 1
            } else {
                bytes.append(Self.isSpace(byte) ? UInt8(ascii: " ") : byte)
                place += 1
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault(.invalidCharacter) }
        return text
    }
}
