import Counties
import Planning

/// Every text of the commands that a user may see, in both languages.
enum CommandMessages {
    static func cannotPrint(_ reason: BilingualText) -> BilingualText {
        BilingualText(zh: "无法输出结果：\(reason.zh)。", en: "The result cannot be written: \(reason.en).")
    }

    static func cannotWrite(_ path: String, _ reason: BilingualText) -> BilingualText {
        BilingualText(zh: "无法写入“\(path)”：\(reason.zh)。", en: "'\(path)' cannot be written: \(reason.en).")
    }

    static func folderNotEmpty(_ path: String) -> BilingualText {
        BilingualText(
            zh: "“\(path)”已经存在，并且不是空文件夹；为避免覆盖，未写入任何文件。请换一个文件夹名。",
            en: "'\(path)' exists and is not an empty folder; nothing was written, so that nothing is lost. Choose "
                + "another name."
        )
    }

    static let folderOrWorkbook = BilingualText(
        zh: "请给出要建立的文件夹，或用 --workbook 给出工作簿，二者选一。",
        en: "Give either a folder to make, or a workbook with --workbook."
    )

    static func notNamedWorkbook(_ path: String) -> BilingualText {
        BilingualText(zh: "“\(path)”应以 .xlsx 结尾。", en: "'\(path)' must end with .xlsx.")
    }

    static func fileExists(_ path: String) -> BilingualText {
        BilingualText(
            zh: "“\(path)”已经存在；为避免覆盖，未写入。请换一个文件名。",
            en: "'\(path)' exists; nothing was written, so that nothing is lost. Choose another name."
        )
    }

    static func createdTemplate(_ path: String) -> BilingualText {
        BilingualText(
            zh: "已建立填报模板“\(path)”。用 Excel 或 WPS 填好后，运行 jiedui check \(path)，再运行 jiedui solve \(path) -o out。",
            en:
                "Made the template '\(path)'. Fill it in with Excel or WPS, then: jiedui check \(path), jiedui solve \(path) -o out."
        )
    }

    static func cannotConvert(_ name: String) -> BilingualText {
        BilingualText(
            zh: "“\(name)”无法读取，未转换。请先按 jiedui check 的提示改正。",
            en: "'\(name)' cannot be read; nothing was converted. Mend what `jiedui check` names first."
        )
    }

    static func converted(_ path: String) -> BilingualText {
        BilingualText(zh: "已另存为“\(path)”。", en: "Written as '\(path)'.")
    }

    static let conversionDiffers = BilingualText(
        zh: "另存后的情景与原情景不一致，未保留。这是程序的问题，请反馈。",
        en:
            "The converted scenario differs from the original and was not kept. This is a fault of the program: please report it."
    )

    static func notConverted(_ path: String) -> BilingualText {
        BilingualText(
            zh: "情景有错误，没有另存，未写出“\(path)”。请先按上述办法改正。",
            en: "The scenario has faults: nothing was converted, and '\(path)' was not written. Mend the faults first."
        )
    }

    static func textTooLong(sheet: String, cell: String, limit: Int) -> BilingualText {
        BilingualText(
            zh: "工作表“\(sheet)”单元格 \(cell) 的文字超过 \(limit) 个字符，工作簿放不下，没有另存。请缩短该处文字，或改放到单独的文件中。",
            en: "The text of cell \(cell) on sheet '\(sheet)' has more than \(limit) characters, more than a workbook "
                + "holds; nothing was written. Shorten it, or keep it in a file of its own."
        )
    }

    static func faults(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "共 \(count) 处错误，未予求解。请按上述办法改正后重试。",
            en: (count == 1 ? "1 fault" : "\(count) faults") + "; nothing was solved. Mend as shown and try again."
        )
    }

    static func planFaults(_ count: Int) -> BilingualText {
        BilingualText(
            zh: "结对方案文件有 \(count) 处错误，未予审核。",
            en: "The plan file was not audited: " + (count == 1 ? "1 fault." : "\(count) faults.")
        )
    }

    static let unclearCounty = BilingualText(zh: "所写的名称不能确定是哪个县。", en: "The county cannot be told from the name given.")

    static func created(_ path: String) -> BilingualText {
        BilingualText(
            zh: "已在“\(path)”建立情景文件夹。先运行 jiedui check \(path)，再运行 jiedui solve \(path)。",
            en: "Made the scenario '\(path)'. Next: jiedui check \(path), then jiedui solve \(path)."
        )
    }

    static func written(_ count: Int, _ path: String) -> BilingualText {
        BilingualText(zh: "已写出 \(count) 个文件到“\(path)”。", en: "Wrote \(count) files to '\(path)'.")
    }

    static let needlessMethod = BilingualText(
        zh: "情景没有项目、资金等政策各表，--method 不起作用：分两步与一并求解结果相同。",
        en: "The scenario has no tables on projects or money, so that --method changes nothing: both methods are one."
    )

    /// The model that is exported asks for the total alone.
    static func exportedTotal(_ mode: ObjectiveMode) -> BilingualText {
        BilingualText(
            zh: "注意：导出的模型以总得分最高为目标；本情景的目标方式是 \(mode.rawValue)，solve 按该方式逐项求解，所得方案可能与此模型的最优解不同。",
            en:
                "Note: the exported model asks for the largest total. The scenario's objective.mode is \(mode.rawValue), by which "
                + "`solve` plans in stages: its plan may differ from the optimum of this model."
        )
    }

    /// No plan exists, with the contradictions that are seen without a search.
    static func infeasibleRules(_ conflicts: [PolicyConflict]) -> Diagnostic {
        var infeasible = infeasibleRules
        guard !conflicts.isEmpty else { return infeasible }
        let (zh, en) = (
            conflicts.map { "\($0.rule) \($0.message.zh)" }, conflicts.map { "\($0.rule) \($0.message.en)" }
        )
        infeasible.message = BilingualText(
            zh: infeasible.message.zh + zh.joined(),
            en: infeasible.message.en + " " + en.joined(separator: " ")
        )
        return infeasible
    }

    private static let infeasibleRules = Diagnostic(
        code: "W906",
        severity: .warning,
        message: BilingualText(
            zh: "各项规则不能同时满足，不存在可行的方案。",
            en: "The rules cannot all be kept; no plan exists."
        ),
        help: BilingualText(
            zh: "请运行 solve：原因能确定的，会写明原因；有项目、资金等政策规则而原因不能直接确定的，会逐类试算不计哪一类规则就有方案。再据此放宽规则。",
            en:
                "Run `solve`: it names the cause where that is certain; with rules on projects or money it else tries which family "
                + "of rules could be left out for a plan. Then relax rules there."
        )
    )

    static func unmodelledWarning(_ part: UnmodelledPart) -> Diagnostic {
        Diagnostic(
            code: "W907",
            severity: .warning,
            file: part.file,
            message: BilingualText(
                zh: "“\(part.chineseName)”（\(part.part)）的规则本版本尚不能求解，solve 不予求解并说明原因。",
                en:
                    "The rule of `\(part.part)` (\(part.meaning.en)) cannot be solved in this version; `solve` will stop "
                    + "and say so."
            ),
            help: BilingualText(
                zh: "如只需结对，请移除该表或选项。",
                en: "To solve the pairing alone, remove the table or option."
            )
        )
    }

    static let wrongRoles = BilingualText(
        zh: "应先写强县、后写弱县；所写两县中，前者不是强县或后者不是弱县。",
        en: "Name a helper first, then a receiver; one of the two counties does not have that role."
    )

    static func seekingCauses(family: String, number: Int, count: Int) -> BilingualText {
        BilingualText(
            zh: "没有可行方案，正在查找原因：试算不计 \(family) 类规则（\(number)/\(count)），按 Ctrl-C 可提前结束",
            en: "no plan exists; looking for the cause without \(family) (\(number) of \(count)), Ctrl-C to stop"
        )
    }

    static func progress(hasPlan: Bool, gap: Double?, nodes: Int) -> BilingualText {
        guard hasPlan else {
            return BilingualText(zh: "求解中：尚无可行方案，已查 \(nodes) 个结点", en: "solving: no plan yet, \(nodes) nodes")
        }
        guard let gap else {
            return BilingualText(zh: "求解中：已有可行方案，已查 \(nodes) 个结点", en: "solving: a plan is there, \(nodes) nodes")
        }
        let percent = "\((gap * 10_000).rounded() / 100) %"
        return BilingualText(
            zh: "求解中：已有可行方案，距上界 \(percent)，已查 \(nodes) 个结点",
            en: "solving: a plan is there, gap \(percent), \(nodes) nodes"
        )
    }
}
