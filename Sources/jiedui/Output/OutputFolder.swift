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

    /// Why nothing can be written to a folder at a path, so far as that shows before it is made; nil where nothing is known.
    ///
    /// A file may stand in its place, or in that of a folder above it, or the folder may be closed to the user.
    static func obstacle(to path: String) -> BilingualText? {
        var place = URL(fileURLWithPath: path).standardizedFileURL
        while !OutputFile.isTaken(place.path), place.pathComponents.count > 1 { place.deleteLastPathComponent() }
        let resolved = place.resolvingSymlinksInPath().path
        let kind = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
        // A link that leads nowhere is judged when the folder is made.
        guard let kind else { return nil }
        if kind != .typeDirectory {
            let isOwn = place.path == URL(fileURLWithPath: path).standardizedFileURL.path
            return SystemReason.text(of: isOwn ? .EEXIST : .ENOTDIR)
        }
        return FileManager.default.isWritableFile(atPath: resolved) ? nil : SystemReason.text(of: .EACCES)
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
            try Terminal.withoutErrorStream { try workbook.write(to: place.path) }
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
