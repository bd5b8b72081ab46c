internal import Glibc

/// Copies of texts that the library reads through pointers and copies again; freed together.
@safe struct LibraryTexts {
    private var copies: [UnsafeMutablePointer<CChar>] = unsafe []

    /// A copy that lives until ``free()``.
    mutating func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard let copy = unsafe strdup(text) else { return nil }
        unsafe copies.append(copy)
        return unsafe copy
    }

    /// Frees the copies.
    func free() {
        unsafe copies.forEach { copy in unsafe Glibc.free(copy) }
    }
}
