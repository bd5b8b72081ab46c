import Counties
import Foundation
import Workbook

/// A folder that a run writes its files to: each is written whole beside its place and then renamed.
struct OutputFolder {
    /// Why a file could not be written.
    struct WriteFailure: Error {
        var path: String
        var reason: BilingualText
    }

    private let url: URL

    /// Opens a folder; it is made if it is absent.
    ///
    /// - Throws: ``WriteFailure``.
    init(_ path: String) throws {
        url = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw WriteFailure(path: path, reason: SystemReason.text(of: error))
        }
    }

    /// Whether nothing is at a path, or an empty folder; what cannot be looked into counts as taken.
    static func isFree(_ path: String) -> Bool {
        guard OutputFile.isTaken(path) else { return true }
        return (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? false
    }

    /// Writes a file whole or not at all.
    ///
    /// - Throws: ``WriteFailure``.
    func write(_ bytes: [UInt8], to name: String) throws {
        let place = url.appendingPathComponent(name)
        do {
            try Data(bytes).write(to: place, options: .atomic)
        } catch {
            throw WriteFailure(path: place.path, reason: SystemReason.text(of: error))
        }
    }

    /// Writes a workbook whole or not at all.
    ///
    /// - Returns: The bytes of the file.
    /// - Throws: ``WriteFailure``.
    func write(_ workbook: WorkbookDocument, to name: String) throws -> [UInt8] {
        let place = url.appendingPathComponent(name)
        do {
            try workbook.write(to: place.path)
            return [UInt8](try Data(contentsOf: place))
        } catch {
            throw WriteFailure(path: place.path, reason: SystemReason.text(of: error))
        }
    }

    /// Removes a file of an earlier run, if it is there.
    ///
    /// - Throws: ``WriteFailure``.
    func remove(_ name: String) throws {
        let place = url.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: place.path) else { return }
        do {
            try FileManager.default.removeItem(at: place)
        } catch {
            throw WriteFailure(path: place.path, reason: SystemReason.text(of: error))
        }
    }

    /// Runs `body` while no other run of the program writes to the folder; a second run waits.
    ///
    /// The folder itself is locked, so that nothing is left behind, and the system releases it with the process.
    func withLock<R>(_ body: () throws -> R) rethrows -> R {
        let handle = FileHandle(forReadingAtPath: url.path)
        defer { try? handle?.close() }
        if let handle { _ = flock(handle.fileDescriptor, LOCK_EX) }
        return try body()
    }
}
