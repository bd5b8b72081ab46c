import Foundation

/// The folder of a scenario on the disk: the only place that opens files.
///
/// A file is looked at before it is opened, so that a pipe or a device never blocks, and a link cannot make a foreign
/// file part of a scenario.
struct ScenarioFolder {
    /// Bytes that a table may have.
    static let tableLimit = 256 * 1_048_576
    /// Bytes that `scenario.yaml` may have.
    static let settingsLimit = 1_048_576

    private let path: String

    /// Opens a folder.
    ///
    /// - Throws: ``ScenarioNotFound`` when nothing is there, or something other than a folder.
    init(_ path: String) throws(ScenarioNotFound) {
        // An empty path would be the current folder, which nobody asked for.
        guard !path.isEmpty else { throw ScenarioNotFound(path: path, isMissing: true) }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
            throw ScenarioNotFound(path: path, isMissing: true)
        }
        guard attributes[.type] as? FileAttributeType == .typeDirectory else {
            throw ScenarioNotFound(path: path, isMissing: false)
        }
        self.path = path
    }

    /// Whether a regular file is at a path; false where a folder is.
    ///
    /// - Throws: ``ScenarioNotFound`` when nothing is there, or something that is neither.
    static func isRegularFile(_ path: String) throws(ScenarioNotFound) -> Bool {
        guard !path.isEmpty else { throw ScenarioNotFound(path: path, isMissing: true) }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
            throw ScenarioNotFound(path: path, isMissing: true)
        }
        switch attributes[.type] as? FileAttributeType {
        case .typeRegular: return true
        case .typeDirectory: return false
        default: throw ScenarioNotFound(path: path, isMissing: false)
        }
    }

    /// Names of everything in the folder, sorted.
    func names() -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
    }

    /// What reading a file came to.
    enum Outcome {
        /// Its bytes.
        case bytes([UInt8])
        /// Nothing of that name is there.
        case absent
        /// It cannot be used.
        case fault(Finding)
    }

    /// Reads a regular file of the folder.
    func read(_ name: String, limit: Int) -> Outcome {
        Self.read(file: path + "/" + name, insideOf: path, limit: limit)
    }

    /// Reads a regular file; a link must not lead out of `folder`, where one is given.
    static func read(file: String, insideOf folder: String?, limit: Int) -> Outcome {
        let manager = FileManager.default
        guard var attributes = try? manager.attributesOfItem(atPath: file) else { return .absent }
        var target = file
        if attributes[.type] as? FileAttributeType == .typeSymbolicLink {
            target = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
            if let folder {
                let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
                guard target.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
                    return .fault(.linkLeavesFolder)
                }
            }
            guard let found = try? manager.attributesOfItem(atPath: target),
                found[.type] as? FileAttributeType != .typeSymbolicLink
            else { return .fault(.unreadableFile) }
            attributes = found
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else { return .fault(.notARegularFile) }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        guard size <= limit else { return .fault(.fileTooLarge(bytes: size, limit: limit)) }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: target)) else { return .fault(.unreadableFile) }
        return .bytes([UInt8](data))
    }
}
