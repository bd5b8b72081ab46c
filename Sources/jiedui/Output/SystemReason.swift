import Counties
import Foundation
import Workbook

/// Why the operating system refused something, in both languages.
///
/// The system's own texts are English, differ between machines and name functions; a user needs to know what to do.
enum SystemReason {
    /// The reason behind an error of Foundation.
    static func text(of error: any Error) -> BilingualText {
        if let error = error as? WorkbookWritingError { return text(of: error) }
        if let code = posixCode(of: error as NSError) { return text(of: code) }
        if let code = (error as? CocoaError)?.code, let known = text(of: code) { return known }
        return other((error as NSError).code)
    }

    /// The reason why a workbook was not written.
    private static func text(of error: WorkbookWritingError) -> BilingualText {
        switch error {
        case .cannotWrite(_, let number):
            POSIXErrorCode(rawValue: number).map(text) ?? other(Int(number))
        case .damaged:
            BilingualText(
                zh: "写出的工作簿不完整，可能是磁盘空间不足",
                en: "the workbook was not written whole; the disk may be full"
            )
        case .tooManyRows(let sheet, let rows):
            BilingualText(
                zh: "工作表“\(sheet)”有 \(rows) 行，超过工作簿的上限",
                en: "the sheet '\(sheet)' has \(rows) rows, more than a workbook holds"
            )
        case .fault(let sheet, let place, .textTooLong(let limit)):
            BilingualText(
                zh: "工作表“\(sheet)”\(place) 处的文字超过 \(limit) 个字符",
                en: "the text at \(place) on sheet '\(sheet)' has more than \(limit) characters"
            )
        case .tooManyColumns(let sheet, let columns):
            BilingualText(
                zh: "工作表“\(sheet)”有 \(columns) 列，超过工作簿的上限",
                en: "the sheet '\(sheet)' has \(columns) columns, more than a workbook holds"
            )
        case .fault(let sheet, let place, _), .refused(let sheet, let place, _):
            BilingualText(
                zh: "工作表“\(sheet)”\(place) 处的内容不能写入工作簿",
                en: "what stands at \(place) on sheet '\(sheet)' cannot be written to a workbook"
            )
        case .badName(let sheet, _):
            BilingualText(zh: "工作表名称“\(sheet)”不能使用", en: "a sheet cannot be called '\(sheet)'")
        case .noVisibleSheet: BilingualText(zh: "工作簿中没有可显示的工作表", en: "no sheet of the workbook would be shown")
        }
    }

    /// The reason that a POSIX code gives.
    static func text(of code: POSIXErrorCode) -> BilingualText {
        switch code {
        case .ENOSPC: BilingualText(zh: "磁盘空间不足", en: "the disk is full")
        case .EDQUOT: BilingualText(zh: "磁盘配额已用完", en: "the disk quota is used up")
        case .EACCES, .EPERM: BilingualText(zh: "没有写入权限", en: "permission is denied")
        case .EROFS: BilingualText(zh: "文件系统只读", en: "the file system is read-only")
        case .ENOENT: BilingualText(zh: "所在的文件夹不存在", en: "its folder does not exist")
        case .ENOTDIR: BilingualText(zh: "路径中有一段是文件，不是文件夹", en: "a part of the path is a file, not a folder")
        case .EISDIR: BilingualText(zh: "该位置是文件夹，不是文件", en: "it is a folder, not a file")
        case .EEXIST: BilingualText(zh: "该位置已有同名文件", en: "a file of that name is there already")
        case .ENOTEMPTY: BilingualText(zh: "文件夹不是空的", en: "the folder is not empty")
        case .ENAMETOOLONG: BilingualText(zh: "文件名或路径过长", en: "the name or path is too long")
        case .ELOOP: BilingualText(zh: "路径中的链接互相指向", en: "links of the path lead in a circle")
        case .EINVAL, .EILSEQ: BilingualText(zh: "文件名或路径无效", en: "the name or path is invalid")
        case .EFBIG: BilingualText(zh: "文件超过系统允许的大小", en: "the file is larger than the system allows")
        case .EBUSY, .ETXTBSY: BilingualText(zh: "文件正被其他程序占用", en: "another program uses the file")
        case .EMFILE, .ENFILE: BilingualText(zh: "打开的文件过多", en: "too many files are open")
        case .EIO: BilingualText(zh: "读写磁盘时出错", en: "the disk failed")
        case .EPIPE: BilingualText(zh: "接收输出的程序已经结束", en: "the program that reads the output has ended")
        case .EBADF: BilingualText(zh: "输出已经关闭", en: "the output is closed")
        case .ENODEV, .ENXIO: BilingualText(zh: "设备不存在", en: "the device does not exist")
        case .ESTALE, .ETIMEDOUT, .EHOSTDOWN, .ENETUNREACH:
            BilingualText(zh: "与网络存储的连接已断开", en: "the connection to the network storage is lost")
        default: other(Int(code.rawValue))
        }
    }

    /// The POSIX code of an error or of one of those behind it.
    private static func posixCode(of error: NSError, depth: Int = 0) -> POSIXErrorCode? {
        if error.domain == NSPOSIXErrorDomain { return POSIXErrorCode(rawValue: Int32(clamping: error.code)) }
        guard depth < 4, let cause = error.userInfo[NSUnderlyingErrorKey] as? any Error else { return nil }
        return posixCode(of: cause as NSError, depth: depth + 1)
    }

    /// The reason that a code of Foundation gives where it names no code of the system.
    private static func text(of code: CocoaError.Code) -> BilingualText? {
        switch code {
        case .fileWriteOutOfSpace: text(of: .ENOSPC)
        case .fileWriteNoPermission, .fileReadNoPermission: text(of: .EACCES)
        case .fileWriteVolumeReadOnly: text(of: .EROFS)
        case .fileNoSuchFile, .fileReadNoSuchFile: text(of: .ENOENT)
        case .fileWriteFileExists: text(of: .EEXIST)
        case .fileWriteInvalidFileName, .fileReadInvalidFileName: text(of: .EINVAL)
        default: nil
        }
    }

    private static func other(_ code: Int) -> BilingualText {
        BilingualText(zh: "系统报告错误（代码 \(code)）", en: "the system reports an error (code \(code))")
    }
}
