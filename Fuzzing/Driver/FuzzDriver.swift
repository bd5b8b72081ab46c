import Foundation
import HostileInput

/// Hands the fuzzer's inputs to the target that the environment variable `JIEDUI_FUZZ_TARGET` names.
///
/// The target is no argument, because libFuzzer starts itself again with the arguments that it was given.
@main struct FuzzDriver {
    static let target = ProcessInfo.processInfo.environment["JIEDUI_FUZZ_TARGET"].flatMap(HostileInput.init)
    /// Where an input that has to be a file is written; one for each process.
    static let scratch = NSTemporaryDirectory() + "/jiedui-fuzz-\(ProcessInfo.processInfo.processIdentifier).xlsx"

    static func main() {
        guard target != nil else {
            let names = HostileInput.allCases.map(\.rawValue).joined(separator: ", ")
            FileHandle.standardError.write(Data("JIEDUI_FUZZ_TARGET must be one of \(names).\n".utf8))
            exit(64)
        }
        var count = CommandLine.argc
        var arguments = unsafe CommandLine.unsafeArgv
        let status = unsafe runLibFuzzer(&count, &arguments, judge)
        try? FileManager.default.removeItem(atPath: scratch)
        exit(status)
    }
}

/// The fuzzer's loop; the corresponding C++ function is `LLVMFuzzerRunDriver`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ judge: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Judges one input; a breach ends the process as a crash does, so that libFuzzer keeps the input.
private func judge(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let breach = FuzzDriver.target?.breach(of: bytes, scratch: FuzzDriver.scratch) else { return 0 }
    FileHandle.standardError.write(Data("==BREACH== \(breach)\n".utf8))
    abort()
}
