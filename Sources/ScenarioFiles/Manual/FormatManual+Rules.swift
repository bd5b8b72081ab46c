import Counties

extension FormatManual {
    /// Rules that every table obeys.
    var rules: [String] {
        let items: [(String, String)] = [
            (
                "**空白不是 0。** 空白单元格表示“没有数据”，或取“空白时”一栏所列的值。",
                "**Blank is not 0.** A blank cell is \"no data\", or the value in the column \"Where blank\"."
            ),
            (
                "**代码是文本。** 行政区划代码请设为文本格式，避免被表格软件改成数字。",
                "**Codes are text.** Format the column as text, so that a spreadsheet does not make numbers of them."
            ),
            (
                "**表头**用英文列名或中文列名均可，可带单位，如 `地区生产总值（亿元）`；列的先后不限。不认识的列不读取，只提示。",
                "**Headers** are the English or Chinese names, with a unit if you like: `gdp (亿元)`; in any order. An unknown "
                    + "column is not read, with a warning."
            ),
            (
                "**单位。** 只写数字时，单位即该列的单位；也可连单位一起写，如 `2 亿元`、`800 亩`，由程序换算；量纲不同是错误。"
                    + "数值偏离常见量级时提示。亩、公顷，元、万元、亿元，吨、千克，公里、米，分钟、小时，人、万人等可互相换算。",
                "**Units.** A bare number is in the unit of its column; with a unit, such as `2 亿元` or `800 亩`, it is "
                    + "converted, and another dimension is a fault. A value far off its usual scale is a warning. "
                    + "亿元 is 100 million yuan, 万元 10,000 yuan, 亩 a fifteenth of a hectare, tce a tonne of coal equivalent."
            ),
            (
                "**县**可写行政区划代码、不重复的县名，或“市名+县名”。",
                "**A county** is named by its code, by a unique name, or by city and name."
            ),
            (
                "**编码。** CSV 用 UTF-8（有无 BOM 均可）或 GB18030，程序自动识别；逗号分隔，含逗号的文本用英文双引号括起；每个文件至多 256 MB。",
                "**Encoding.** CSV in UTF-8 (with or without BOM) or GB18030, which is recognised; divided by commas, texts "
                    + "with commas in quotes; at most 256 MB a file."
            ),
            (
                "**公式。** 以 = + - @ 开头的文本，程序写出时前面加一个英文撇号，读入时去掉，避免被表格软件当作公式。",
                "**Formulas.** A text that begins with = + - @ is written with an apostrophe before it and read without, so "
                    + "that no spreadsheet takes it for a formula."
            ),
            (
                "**小数。** 分数精确到 4 位小数，多出的四舍五入并提示；数量精确到 6 位小数，多出是错误。",
                "**Decimals.** Points are exact to 4 decimals; more are rounded with a warning. Amounts are exact to 6; more "
                    + "are a fault."
            ),
            (
                "**年月**写成 `2026-01`。Excel、WPS 另存 CSV 时会改写日期，改成 `2026/1`、`2026/1/1`、`2026-1-1`、`2026年1月`、`2026年1月1日` 的照样"
                    + "读取（只取年月）；改成 `Jan-26`、`46023`、`202601` 的看不出或可能看错年月，是错误（E314）。",
                "**Months** are written `2026-01`. Excel and WPS rewrite dates when they save CSV: `2026/1`, `2026/1/1`, `2026-1-1`, "
                    + "`2026年1月` and `2026年1月1日` are read all the same, year and month alone; `Jan-26`, `46023` and `202601`, of "
                    + "which that cannot be told for sure, are faults (E314)."
            ),
            (
                "**检查。** `jiedui check` 一次列出全部错误和提示，代码见 [diagnostics.md](diagnostics.md)。规则之间互相矛盾不算数据错误，"
                    + "由 `solve` 证明不可行并说明。",
                "**Checking.** `jiedui check` lists every fault and warning at once; the codes are in "
                    + "[diagnostics.md](diagnostics.md). Rules that contradict each other are no fault of the data: `solve` "
                    + "proves it and says where."
            ),
        ]
        return [say("## 各表通则", "## What every table obeys"), ""] + items.map { "- " + say($0.0, $0.1) } + [""]
    }
}
