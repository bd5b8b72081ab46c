/// The local name of an element or attribute, of at most 16 bytes, as two integers: comparing names costs two
/// comparisons. Names that are longer are all one name, which no name that the reader asks for equals.
struct XMLName: Sendable, Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// A name from its bytes.
    @inline(__always)
    init(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count <= 16 else {
            low = .max
            high = .max
            return
        }
        for byte in bytes {
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(byte)
        }
    }

    /// A name that the reader asks for.
    init(_ text: StaticString) { self.init(ArraySlice("\(text)".utf8)) }
}

/// The namespaces that the reader knows; names of all others are one to it.
enum XMLNamespace: Sendable {
    case none
    /// SpreadsheetML, in the transitional and in the strict form.
    case spreadsheet
    /// References from a part to its relationships, in both forms.
    case officeRelationships
    /// The relationships of a package.
    case packageRelationships
    /// The prefix `xml`.
    case xml
    case other

    /// The namespace of a URI.
    init(uri: String) {
        switch uri {
        case "": self = .none
        case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main":
            self = .spreadsheet
        case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships":
            self = .officeRelationships
        case "http://schemas.openxmlformats.org/package/2006/relationships": self = .packageRelationships
        default: self = .other
        }
    }
}
