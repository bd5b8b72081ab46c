import Foundation
import Workbook

/// One file that the user names.
enum OutputFile {
    /// Whether anything is at a path, be it a link that leads nowhere.
    static func isTaken(_ path: String) -> Bool {
        // The attributes are those of a link itself.
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    /// Writes a workbook whole or not at all.
    ///
    /// - Throws: ``OutputFolder/WriteFailure``.
    static func write(_ workbook: WorkbookDocument, to path: String) throws {
        do {
            try Terminal.withoutErrorStream { try workbook.write(to: path) }
        } catch {
            throw OutputFolder.WriteFailure(path: path, reason: SystemReason.text(of: error))
        }
    }

    /// Writes a file whole or not at all; what is no regular file, such as a pipe or a device, is written to and stays
    /// what it is.
    ///
    /// - Throws: The error of the system.
    static func write(_ data: Data, to path: String) throws {
        let target = URL(fileURLWithPath: path)
        let resolved = target.resolvingSymlinksInPath()
        let kind = try? FileManager.default.attributesOfItem(atPath: resolved.path)[.type] as? FileAttributeType
        guard let kind, kind != .typeRegular, kind != .typeDirectory else {
            try data.write(to: target, options: .atomic)
            return
        }
        let handle = try FileHandle(forWritingTo: resolved)
        try handle.write(contentsOf: data)
        try handle.close()
    }
}
