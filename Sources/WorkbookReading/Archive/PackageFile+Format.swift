extension PackageFile {
    /// Looks at the first bytes, and throws what the file is if it is no package.
    func requirePackage() throws(WorkbookFault) {
        let head = try bytes(at: 0, count: 4096)
        if head.starts(with: [0x50, 0x4B]) { return }
        throw .otherFormat(try format(head: head))
    }

    private func format(head: [UInt8]) throws(WorkbookFault) -> OtherFormat {
        if head.isEmpty { return .emptyFile }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return try isEncryptedWorkbook() ? .encryptedWorkbook : .legacyBinary
        }
        // Excel versions before 97 began with the record "beginning of file".
        if head.starts(with: [0x09, 0x08]) || head.starts(with: [0x09, 0x04]) { return .legacyBinary }
        let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self).lowercased()
        if text.contains("<html") || text.contains("<!doctype html") || text.contains("<table") { return .webPage }
        if text.contains("<?xml") { return .xmlFile }
        let isText = head.allSatisfy { $0 >= 0x20 || $0 == 9 || $0 == 10 || $0 == 13 }
        let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        return isText || isUTF16 ? .plainText : .unknown
    }

    /// Whether an OLE file holds an encrypted package: its directory then has a stream of that name, in UTF-16.
    private func isEncryptedWorkbook() throws(WorkbookFault) -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        let step = 1 << 20
        var offset = 0
        while offset < length {
            let window = try bytes(at: offset, count: step + name.count)
            var place = 0
            while place + name.count <= window.count {
                if window[place] == name[0], window[place..<place + name.count].elementsEqual(name) { return true }
                place += 2
            }
            offset += step
        }
        return false
    }
}
