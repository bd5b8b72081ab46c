extension SheetCellReader {
    /// The value of the cell that was read last; nil where it has none.
    mutating func value(
        of content: Content,
        _ parser: borrowing XMLPullParser
    ) throws(WorkbookFault) -> CellValue? {
        if content.kind == .inlineString || content.kind == .formulaText {
            guard content.hasValue || content.hasInlineString else {
                return content.hasFormula ? .formulaWithoutValue : nil
            }
            guard let valid = String(validating: text, as: UTF8.self) else { throw parser.fault(.invalidCharacter) }
            return .text(EscapedText.decode(&text, from: 0) ? String(decoding: text, as: UTF8.self) : valid)
        }
        let value = trimmedText()
        if value.isEmpty { return content.hasFormula ? .formulaWithoutValue : nil }
        switch content.kind {
        case .sharedString:
            guard let number = XMLPullParser.wholeNumber(value), let text = contents.sharedStrings[number] else {
                throw fault(content, .badSharedString(excerpt(value)))
            }
            return .text(text)
        case .boolean:
            if value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8) { return .boolean(true) }
            if value.elementsEqual("0".utf8) || value.elementsEqual("false".utf8) { return .boolean(false) }
            throw fault(content, .badBoolean(excerpt(value)))
        case .error:
            return .error(excerpt(value))
        case .isoDate:
            return try isoDate(excerpt(value), content)
        default:
            return try number(value, content)
        }
    }

    private mutating func number(_ value: ArraySlice<UInt8>, _ content: Content) throws(WorkbookFault) -> CellValue {
        guard let text = decimal.canonical(value) else { throw fault(content, .badNumber(excerpt(value))) }
        // Programs that do not calculate store 0 for every formula, and ask whoever opens the file to calculate.
        if text == "0", content.hasFormula, contents.workbook.asksForRecalculation { return .formulaWithoutValue }
        switch contents.styles.format(ofStyle: content.style).meaning(of: text) {
        case .number(let format): return .number(text: text, format: format)
        case .date(let parts):
            let serial = Double(text) ?? -1
            guard let date = SerialDate.text(serial: serial, parts: parts, system: contents.workbook.dateSystem) else {
                return .dateOutOfRange(serial: text)
            }
            return .date(DateValue(text: date, parts: parts, serial: text))
        }
    }

    private func isoDate(_ text: String, _ content: Content) throws(WorkbookFault) -> CellValue {
        guard var date = ISODate.parse(text) else { throw fault(content, .badNumber(text)) }
        if case .date(let shown) = contents.styles.format(ofStyle: content.style).meaning(of: "1"),
            shown.intersection(date.parts) == shown
        {
            date.parts = shown
            if !shown.contains(.time) { date.text = String(date.text.prefix(10)) }
        }
        return .date(date)
    }

    private func trimmedText() -> ArraySlice<UInt8> {
        var rest = text[...]
        while let first = rest.first, XMLPullParser.isSpace(first) { rest.removeFirst() }
        while let last = rest.last, XMLPullParser.isSpace(last) { rest.removeLast() }
        return rest
    }

    private func excerpt(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes.prefix(40), as: UTF8.self) }

    private func fault(_ content: Content, _ problem: SheetProblem) -> WorkbookFault {
        fault(row: content.place.row, column: content.place.column, problem)
    }
}
