import ArgumentParser
import Counties

/// What the help says about one verb: what it does, and command lines that a planner would type.
struct VerbHelp {
    /// A command line with what it is for.
    struct Example {
        var command: BilingualText
        var purpose: BilingualText
    }

    /// What the verb does, one sentence.
    var abstract: BilingualText
    /// Command lines to begin with.
    var examples: [Example]

    init(zh: String, en: String, _ examples: Example...) {
        abstract = BilingualText(zh: zh, en: en)
        self.examples = examples
    }

    /// The examples as the discussion of a command in the language of this run.
    var discussion: String {
        let lines = examples.flatMap { ["  " + $0.command.spoken, "      " + $0.purpose.spoken] }
        return ([HelpWord.examples.spoken] + lines).joined(separator: "\n")
    }

    /// The configuration of a command with this help.
    func configuration(_ name: String) -> CommandConfiguration {
        CommandConfiguration(commandName: name, abstract: abstract.spoken, discussion: discussion)
    }

    private static func example(_ zh: String, _ en: String, for purposeZh: String, _ purposeEn: String) -> Example {
        Example(
            command: BilingualText(zh: "jiedui " + zh, en: "jiedui " + en),
            purpose: BilingualText(zh: purposeZh, en: purposeEn)
        )
    }

    private static func example(_ same: String, for purposeZh: String, _ purposeEn: String) -> Example {
        example(same, same, for: purposeZh, purposeEn)
    }
}

extension VerbHelp {
    static let new = VerbHelp(
        zh: "新建情景：附说明的样例、Excel 填报模板，或任意规模的模拟数据。",
        en: "Make a scenario: a commented example, an Excel template, or synthetic data of any size.",
        example("new 我的情景", "new mine", for: "建立可直接求解的样例，改成自己的数据即可", "an example that solves; put your figures in"),
        example(
            "new --workbook 我的情景.xlsx",
            "new --workbook mine.xlsx",
            for: "建立 Excel 填报模板，填好后可直接求解",
            "an Excel template; filled in, it solves"
        ),
        example("new trial --size 68x68 --seed 1", for: "68 个强县、68 个弱县的模拟数据", "68 helpers and 68 receivers, made up")
    )

    static let check = VerbHelp(
        zh: "检查情景：一次列出全部错误和提示，注明文件、行、列和改法。",
        en: "Check a scenario: every fault at once, with file, line, column and remedy.",
        example("check scenarios/tutorial", for: "检查一个情景文件夹", "check a folder"),
        example(
            "check 我的情景 --convert 我的情景.xlsx",
            "check mine --convert mine.xlsx",
            for: "检查并另存为工作簿",
            "check, and write it as a workbook"
        ),
        example("check 我的情景 --strict", "check mine --strict", for: "有提示也按不通过处理", "let warnings count as well")
    )

    static let score = VerbHelp(
        zh: "查看各对的得分，或逐项列明一对的得分。",
        en: "Show the value of every pair, or one pair term by term.",
        example("score scenarios/shandong-2024", for: "各强县与各弱县的得分表", "the values of all pairs"),
        example(
            "score scenarios/shandong-2024 黄岛区 武城县",
            "score scenarios/shandong-2024 370211 371428",
            for: "逐项列明这一对的得分",
            "one pair, term by term"
        )
    )

    static let solve = VerbHelp(
        zh: "求最优方案，并给出最优性证明；有项目、资金等表的，与结对一并求解。",
        en: "Find the best plan and prove it: pairs, and projects and money where the scenario has them.",
        example("solve scenarios/shandong-2024 -o out", for: "求解并把各表写入 out 文件夹", "solve, and write the tables to out"),
        example(
            "solve 我的情景 -o out --regrets --seconds 60",
            "solve mine -o out --regrets --seconds 60",
            for: "同时计算强制损失，至多用 60 秒",
            "with the loss of forcing each pair, in 60 seconds at most"
        ),
        example(
            "solve 我的情景 --method two-stage",
            "solve mine --method two-stage",
            for: "先结对、后项目，并说明比一并求解少得多少",
            "pairs first, projects after, and what that loses"
        )
    )

    static let audit = VerbHelp(
        zh: "审核结对方案：逐条核对全部规则，精确计算，不用求解器。",
        en: "Judge a plan against every rule, in exact arithmetic and without the solver.",
        example(
            "audit scenarios/shandong-2024 out/T1_pairs.csv",
            for: "审核求得的方案；人工改过的也可以",
            "judge the plan, also after somebody edited it"
        ),
        example(
            "audit 我的情景 out/solve.json",
            "audit mine out/solve.json",
            for: "连同项目和资金安排一并审核",
            "with projects and money"
        )
    )

    static let exportModel = VerbHelp(
        zh: "导出数学模型，供其他求解器读取。模型的目标是总得分；情景按其他目标方式求解的，会提示。",
        en:
            "Print the linear model for other solvers. It asks for the total; a note says so where `solve` has another aim.",
        example(
            "export-model scenarios/tutorial --format lp -o tutorial.lp",
            for: "写成 LP 文件，可用 glpsol、HiGHS 等求解",
            "an LP file for glpsol, HiGHS and others"
        )
    )
}
