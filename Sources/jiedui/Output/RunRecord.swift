import Counties
import Crypto
import Foundation
import Pairing
import Reports

/// The record of one run, `run.json`: when, how long, with which result, and the hash of every file.
struct RunRecord {
    /// The one file that differs from run to run.
    static let fileName = "run.json"

    private let verb: String
    private let input: String
    private let start: ContinuousClock.Instant

    init(verb: String, input: String, start: ContinuousClock.Instant) {
        self.verb = verb
        self.input = input
        self.start = start
    }

    /// The document.
    func document(_ result: PairingResult, files: [(name: String, bytes: [UInt8])]) -> JSONValue {
        let listed = files.sorted { $0.name < $1.name }.map { file -> JSONValue in
            let digest = SHA256.hash(data: file.bytes).map { byte in
                let text = String(byte, radix: 16)
                return text.count == 1 ? "0" + text : text
            }
            return ["name": .string(file.name), "sha256": .string(digest.joined())]
        }
        return [
            "format": 1,
            "verb": .string(verb),
            "input": .string(input),
            "scenario": .string(result.problem.scenario.id),
            "input_sha256": .string(result.problem.scenario.fingerprint),
            "status": .string(result.status.rawValue),
            "reason": .string(result.reason.rawValue),
            "finished": .string(Date().formatted(.iso8601)),
            "seconds": .rounded((ContinuousClock.now - start).inSeconds, decimals: 3),
            "version": .string(Version.text),
            "files": .array(listed),
        ]
    }
}
