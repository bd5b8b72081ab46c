public import Counties
import Crypto
import Foundation

extension Scenario {
    /// SHA-256 of the normal form as 64 small hexadecimal digits.
    ///
    /// Row order, encoding, line ends, headers' language and order, quoting, spelling of numbers and units do not
    /// change it; any figure, key or setting does.
    ///
    /// - Complexity: linear in the size of the scenario.
    public func computedFingerprint() -> String {
        let form = NormalForm(scenario: self)
        var hash = SHA256()
        hash.update(data: Data(form.settings().utf8))
        for name in form.tableNames {
            hash.update(data: Data("\u{0}\(name)\u{0}".utf8))
            let rest = form.table(name) { hash.update(data: Data($0)) }
            hash.update(data: Data(rest))
        }
        return hash.finalize().map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }
}
