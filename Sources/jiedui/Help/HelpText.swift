import Counties

/// What the help says about arguments and options, in both languages.
///
/// What it says about the verbs stands in ``VerbHelp``, the fixed words of the page in ``HelpWord``.
enum HelpText {
    static let scenario = BilingualText(zh: "情景：文件夹或 .xlsx 工作簿。", en: "Scenario: a folder or an .xlsx workbook.")
    static let strict = BilingualText(
        zh: "没有错误但有提示时，以退出码 1 结束。",
        en: "Exit with 1 when there are warnings only."
    )
    static let helper = BilingualText(
        zh: "强县：行政区划代码、不重复的县名，或“市名+县名”。",
        en: "Helper: code, unique name, or city and name."
    )
    static let receiver = BilingualText(
        zh: "弱县：写法同上。",
        en: "Receiver, written the same way."
    )
    static let plan = BilingualText(
        zh: "结对方案：含强县、弱县两列的工作簿或 CSV，或 solve 的 JSON。",
        en: "Plan: workbook or CSV with the columns helper and receiver, or the JSON of solve."
    )
    static let tables = BilingualText(
        zh: "把各表和 solve.json、run.json 写入该文件夹。",
        en: "Write the tables, solve.json and run.json to this folder; it is made if it is absent."
    )
    static let gap = BilingualText(
        zh: "达到该最优性差距即停止，0 至 1；优先于 scenario.yaml 的 solve.gap。",
        en: "Stop at this optimality gap, 0 to 1; beats solve.gap of scenario.yaml."
    )
    static let seconds = BilingualText(
        zh: "求解时限，秒；优先于 scenario.yaml 的 solve.seconds。",
        en: "Stop after so many seconds; beats solve.seconds of scenario.yaml."
    )
    static let method = BilingualText(
        zh: "政策各表的安排方式：joint 结对与项目一并求解（缺省）；two-stage 先结对、后项目，并说明由此少得多少。",
        en: "How projects are planned: joint, with the pairs (default); two-stage, pairs first, and what that loses."
    )
    static let regrets = BilingualText(
        zh: "另外计算未列入方案的每一对的强制损失（表 T1b）。",
        en: "Also compute what forcing each other pair would lose (table T1b)."
    )
    static let noMargins = BilingualText(
        zh: "不计算取消损失，以节省时间。",
        en: "Do not compute what barring each pair would lose; saves time."
    )
    static let modelFormat = BilingualText(
        zh: "模型格式：lp 求最大；mps 对取负的目标求最小。",
        en: "lp maximises; mps minimises the negated objective."
    )
    static let modelFile = BilingualText(
        zh: "写入该文件；不写此项则输出到屏幕。",
        en: "Write to this file instead of standard output."
    )
    static let newFolder = BilingualText(
        zh: "要建立的文件夹；已有内容的文件夹不会被改动。",
        en: "Folder to make; one that holds anything is left alone."
    )
    static let workbook = BilingualText(
        zh: "建立 Excel 填报模板，而不建文件夹。",
        en: "Make an Excel template to fill in instead of a folder."
    )
    static let convert = BilingualText(
        zh: "另存为另一种形式：文件夹存为 .xlsx 工作簿，工作簿存为文件夹；情景有错误时不另存。",
        en: "Write the other form: a folder as an .xlsx workbook, a workbook as a folder; not where it has faults."
    )
    static let size = BilingualText(
        zh: "生成该规模的模拟情景，用于试算，每边 1 至 5000，如 68x68。",
        en: "Make a synthetic scenario of this size for trials, each side 1 to 5000, such as 68x68."
    )
    static let projects = BilingualText(
        zh: "模拟情景的项目个数，0 至 20000；有项目时，政策各表一并生成。",
        en: "Number of projects of the synthetic scenario, 0 to 20000; with any, every policy table is filled."
    )
    static let seed = BilingualText(
        zh: "模拟情景的随机种子，同一种子结果相同；不写为 0。",
        en: "Seed of the synthetic scenario: the same seed, the same scenario; 0 without it."
    )
    static let lang = BilingualText(
        zh: "输出语言：zh 中文，en 英文；不写则按系统语言。",
        en: "Language of the output; the locale decides without it."
    )
    static let json = BilingualText(
        zh: "只输出一个 JSON 文档，供其他程序读取。",
        en: "Print one JSON document and nothing else."
    )
    static let quiet = BilingualText(zh: "不输出报告，只输出错误。", en: "Print no report, only faults.")
    static let noColor = BilingualText(zh: "不使用颜色。", en: "Print without colours.")
    static let version = BilingualText(zh: "显示版本号。", en: "Show the version.")
    static let help = BilingualText(zh: "显示本说明。", en: "Show this help.")
    static let helpVerb = BilingualText(zh: "显示子命令的说明。", en: "Show the help of a subcommand.")
}

/// The names of values in the help: what stands between < and >.
enum ValueName {
    static let scenario = BilingualText(zh: "情景", en: "scenario")
    static let helper = BilingualText(zh: "强县", en: "helper")
    static let receiver = BilingualText(zh: "弱县", en: "receiver")
    static let plan = BilingualText(zh: "方案文件", en: "plan")
    static let folder = BilingualText(zh: "文件夹", en: "folder")
    static let file = BilingualText(zh: "文件", en: "file")
    static let workbook = BilingualText(zh: "文件.xlsx", en: "file.xlsx")
    static let target = BilingualText(zh: "文件夹|文件.xlsx", en: "folder|file.xlsx")
    static let gap = BilingualText(zh: "差距", en: "gap")
    static let seconds = BilingualText(zh: "秒数", en: "seconds")
    static let method = BilingualText(zh: "方法", en: "method")
    static let size = BilingualText(zh: "强县数x弱县数", en: "HxR")
    static let projects = BilingualText(zh: "个数", en: "number")
    static let seed = BilingualText(zh: "整数", en: "number")
    static let verb = BilingualText(zh: "子命令", en: "subcommand")
    static let language = BilingualText(same: "zh|en")
    static let modelFormat = BilingualText(same: "lp|mps")
}

/// The fixed words of a help page.
enum HelpWord {
    static let overview = BilingualText(zh: "概述：", en: "OVERVIEW: ")
    static let usage = BilingualText(zh: "用法：", en: "USAGE: ")
    static let arguments = BilingualText(zh: "参数：", en: "ARGUMENTS:")
    static let options = BilingualText(zh: "选项：", en: "OPTIONS:")
    static let verbs = BilingualText(zh: "子命令：", en: "SUBCOMMANDS:")
    static let examples = BilingualText(zh: "示例：", en: "EXAMPLES:")
    static let exitCodes = BilingualText(zh: "退出码：", en: "EXIT STATUS:")
    static let documents = BilingualText(zh: "文档（在源代码文件夹中）：", en: "DOCUMENTS (in the source folder):")
    static let anyOptions = BilingualText(zh: "[选项]", en: "[options]")

    static let moreHelp = BilingualText(
        zh: "各子命令的说明：jiedui help <子命令>",
        en: "See 'jiedui help <subcommand>' for detailed help."
    )

    static func details(_ verb: String?) -> BilingualText {
        let command = verb.map { "jiedui help \($0)" } ?? "jiedui --help"
        return BilingualText(zh: "详细说明：\(command)", en: "See '\(command)' for more information.")
    }
}
