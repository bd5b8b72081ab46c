public import Counties

extension DiagnosticCode {
    /// What the code means, for the manual.
    public var meaning: BilingualText {
        switch self {
        case .notARegularFile:
            BilingualText(
                zh: "应为文件的位置不是普通文件（目录、管道或设备）",
                en: "A directory, pipe or device stands where a file should be"
            )
        case .linkLeavesFolder: BilingualText(zh: "文件是指向情景文件夹之外的链接", en: "A link leads out of the scenario's folder")
        case .fileTooLarge:
            BilingualText(
                zh: "文件超过大小上限（CSV 256 MB，scenario.yaml 1 MB）",
                en: "A file is above its limit (CSV 256 MB, scenario.yaml 1 MB)"
            )
        case .unreadableFile: BilingualText(zh: "文件无法读取", en: "A file cannot be read")
        case .missingFile: BilingualText(zh: "缺少必需的文件", en: "A required file is missing")
        case .badEncoding: BilingualText(zh: "字节既不是 UTF-8 也不是 GB18030", en: "Bytes are neither UTF-8 nor GB18030")
        case .binaryFile:
            BilingualText(zh: "文件不是文本（工作簿、UTF-16 或含空字节）", en: "A file is no text (workbook, UTF-16, NUL bytes)")
        case .emptyFile: BilingualText(zh: "文件为空，没有表头", en: "A file is empty, without a header")
        case .otherFormat: BilingualText(zh: "不是 .xlsx 工作簿", en: "A file is no .xlsx workbook")
        case .damagedWorkbook:
            BilingualText(
                zh: "工作簿已损坏、不合规范或可能是恶意文件",
                en: "A workbook is damaged, breaks its format, or may be malicious"
            )
        case .doubledSheet: BilingualText(zh: "两张工作表是同一种数据表", en: "Two sheets are the same table")
        case .mergedCells: BilingualText(zh: "数据区域中有合并单元格", en: "Cells are merged inside a table")
        case .unclosedQuote: BilingualText(zh: "引号没有配对", en: "A quote is never closed")
        case .strayQuote: BilingualText(zh: "引号位置不对", en: "A quote stands where none may stand")
        case .loneReturn: BilingualText(zh: "行末只有回车符", en: "A line ends with a carriage return alone")
        case .raggedRow: BilingualText(zh: "行的列数与表头不一致", en: "A row has more or fewer fields than the header")
        case .doubledHeader: BilingualText(zh: "表头重复", en: "Two headers name the same column")
        case .missingColumn: BilingualText(zh: "缺少必需的列", en: "A required column is missing")
        case .headerUnit: BilingualText(zh: "表头中的单位不能用于该列", en: "The unit in a header does not fit the column")
        case .cellWithoutHeader: BilingualText(zh: "单元格上方没有表头", en: "A cell stands under no header")
        case .notANumber: BilingualText(zh: "不是数字", en: "Not a number")
        case .thousandsSeparator: BilingualText(zh: "数字含千分位逗号", en: "A number has thousands separators")
        case .outOfRange: BilingualText(zh: "数值超出允许范围", en: "A value is out of range")
        case .wrongDimension: BilingualText(zh: "单位的量纲与该列不符", en: "A unit of another dimension")
        case .unknownUnit: BilingualText(zh: "单位无法识别", en: "An unknown unit")
        case .notWhole: BilingualText(zh: "应为整数", en: "Not a whole number")
        case .tooManyDecimals: BilingualText(zh: "小数超过 6 位", en: "More than 6 decimals")
        case .unknownWord: BilingualText(zh: "取值不在允许的词语之内", en: "A word that the column does not know")
        case .missingCell: BilingualText(zh: "必填的单元格为空", en: "A required cell is blank")
        case .damagedCode: BilingualText(zh: "代码被表格软件改成了数字", en: "A spreadsheet turned a code into a number")
        case .badText:
            BilingualText(zh: "文本过长、含控制字符或为保留词", en: "A text is too long, has control characters, or is reserved")
        case .badGroup: BilingualText(zh: "范围写法有误", en: "A group is not written as it should be")
        case .badDate: BilingualText(zh: "年份或年月写法有误", en: "Not a year or a month")
        case .cellError: BilingualText(zh: "单元格是公式错误值（#N/A 等）", en: "An error value stands in a cell (#N/A)")
        case .formulaWithoutValue:
            BilingualText(zh: "公式没有保存计算结果", en: "A formula whose result is not in the file")
        case .otherKind:
            BilingualText(
                zh: "日期、时间或 TRUE/FALSE 填在不能填的列",
                en: "A date, a time, TRUE or FALSE in a column that takes none"
            )
        case .codeWithoutDigits:
            BilingualText(zh: "其他行的代码含数字，本行的代码却只有文字", en: "A code without digits or letters among codes with digits")
        case .unknownCounty: BilingualText(zh: "县不在 counties.csv 中", en: "A county that counties.csv does not have")
        case .unknownKey: BilingualText(zh: "引用的编号不存在", en: "A reference to a row that does not exist")
        case .duplicateKey: BilingualText(zh: "主键重复", en: "Two rows have the same key")
        case .doubtfulName: BilingualText(zh: "县名不唯一", en: "A name that several counties have")
        case .pairedWithItself: BilingualText(zh: "县与自身结对", en: "A county is paired with itself")
        case .twoUnits: BilingualText(zh: "同一资源使用了两种单位", en: "Two units for one resource")
        case .halfCoordinates: BilingualText(zh: "经度、纬度只填了一个", en: "Longitude without latitude, or the reverse")
        case .columnSum:
            BilingualText(zh: "某环节的直接消耗系数之和不小于 1", en: "The input coefficients of a node add up to 1 or more")
        case .spectralRadius:
            BilingualText(zh: "直接消耗系数矩阵的谱半径不小于 1", en: "The spectral radius of the input coefficients is 1 or more")
        case .asymmetricProximity: BilingualText(zh: "两个方向的邻近度不同", en: "Two directions of a proximity differ")
        case .risingSlope: BilingualText(zh: "资金效益的斜率递增", en: "The slopes of a fund response rise")
        case .bondNotEligible:
            BilingualText(zh: "项目有专项债需求，但不符合专项债条件", en: "A project needs special bonds that it may not use")
        case .emptyStartWindow:
            BilingualText(zh: "项目的最晚开工早于最早开工", en: "The latest start of a project lies before the earliest")
        case .missingInvestment:
            BilingualText(
                zh: "项目按投资额计分，但没有填写总投资",
                en: "The points of a project grow with an investment that is blank"
            )
        case .chosenTwice: BilingualText(zh: "一个县被两侧规则同时选中", en: "The rules choose a county for both sides")
        case .yamlSyntax: BilingualText(zh: "YAML 格式有误", en: "Not valid YAML")
        case .yamlFeature:
            BilingualText(
                zh: "使用了不支持的 YAML 写法（锚点、别名、标签、合并键、指令、多文档）",
                en: "A YAML feature that is refused: anchor, alias, tag, merge key, directive, several documents"
            )
        case .yamlDepth: BilingualText(zh: "YAML 嵌套过深", en: "YAML nested too deeply")
        case .unknownSetting: BilingualText(zh: "设置项不存在", en: "An unknown setting")
        case .wrongShape: BilingualText(zh: "设置项的结构不对", en: "A setting has the wrong shape")
        case .badSetting: BilingualText(zh: "设置项的取值有误", en: "A setting has a wrong value")
        case .missingSetting: BilingualText(zh: "缺少必需的设置项", en: "A required setting is missing")
        case .doubledSetting: BilingualText(zh: "设置项重复", en: "A setting is given twice")
        case .severalHelpers:
            BilingualText(
                zh: "有项目或合作模式时，一个弱县不能有几个强县",
                en: "Several helpers for a receiver, where projects or modes ask for one"
            )
        case .rewardAboveSlope:
            BilingualText(
                zh: "结余奖励的分值不低于引导资金第一段的分值",
                en: "The reward for unspent money is not below the first slope of the guidance fund"
            )
        case .missingFirstYear:
            BilingualText(
                zh: "有开工年月或分年总盘子，但没有规划的第一年",
                en: "Start windows or yearly pools without a first planned year"
            )
        case .badPlan: BilingualText(zh: "方案文件无法识别", en: "A plan file that cannot be read")
        case .unknownFile: BilingualText(zh: "文件夹中有无法识别的 CSV 文件", en: "A CSV file that is no table of a scenario")
        case .unknownSheet: BilingualText(zh: "工作表不是情景的数据表", en: "A sheet that is no table of a scenario")
        case .tableNote: BilingualText(zh: "工作表中的合计行、表注行，未读取", en: "Totals and notes on a sheet, not read")
        case .cellBesideTable:
            BilingualText(zh: "表头范围之外的单元格，未读取", en: "Cells outside of the header of a sheet, not read")
        case .headerOnly: BilingualText(zh: "表中没有数据行", en: "A table has no rows")
        case .unknownColumn: BilingualText(zh: "列无法识别，未读取", en: "An unknown column, not read")
        case .fullWidth: BilingualText(zh: "含全角字符，已按半角读取", en: "Full-width characters, read as plain ones")
        case .unusualScale: BilingualText(zh: "数值明显偏离常见量级", en: "A value far off its usual scale")
        case .roundedValue:
            BilingualText(zh: "分值超过 4 位小数，已四舍五入", en: "A value has more than 4 decimals and was rounded")
        case .foreignCode: BilingualText(zh: "代码不是山东省六位行政区划代码", en: "Codes that are not six digits beginning with 37")
        case .farCoordinates: BilingualText(zh: "坐标在山东省范围之外", en: "Coordinates outside Shandong")
        case .oddRelation: BilingualText(zh: "指标之间的关系不合常理", en: "Figures that do not fit each other")
        case .pairWithoutRole:
            BilingualText(zh: "结对行的县没有相应角色，未采用", en: "A pairs row whose counties do not have their roles, left out")
        case .rowWithoutRole: BilingualText(zh: "该行的县没有相应角色，未采用", en: "A row of a county without the role, left out")
        case .valueOnForbidden: BilingualText(zh: "禁止结对的行带有分值，分值未采用", en: "A value on a forbidden pair, left out")
        case .emptyGroup: BilingualText(zh: "分组名额的范围内没有县", en: "A quota counts no county")
        case .aimlessSource:
            BilingualText(zh: "数据来源所指的表、列或行不存在", en: "A source for a table, column or row that does not exist")
        case .projectWithoutRole:
            BilingualText(
                zh: "项目的落地县不是弱县，或来源县不是强县",
                en: "A landing county that is no receiver, or a source that is no helper"
            )
        case .unplannedYear: BilingualText(zh: "总盘子的年份不在规划期内", en: "A pool for a year that is not planned")
        case .emptyFloor: BilingualText(zh: "兜底要求没有写分值", en: "A floor without points and without total")
        case .failedWarning:
            BilingualText(zh: "有项目未达到只作提示的准入门槛", en: "Projects fail a threshold that only warns")
        case .blankStock:
            BilingualText(
                zh: "弱县的要素存量空白，而可能落地的项目需要用到",
                en: "A stock is blank at receivers where projects may land that need it"
            )
        case .emptyPool: BilingualText(zh: "总盘子的一行没有任何数量", en: "A row of a pool without any figure")
        case .weightSum: BilingualText(zh: "权重之和不为 1", en: "Weights do not add up to 1")
        case .weightlessChains:
            BilingualText(zh: "全部产业链的权重都为 0", en: "Every chain weighs 0")
        case .blankIndicator: BilingualText(zh: "有县缺少排序指标，不能入选", en: "Counties without the indicator cannot be chosen")
        case .fewChosen: BilingualText(zh: "入选的县少于要求的数量", en: "Fewer counties than wanted could be chosen")
        case .emptySide: BilingualText(zh: "没有强县或没有弱县", en: "No helper or no receiver")
        case .contradictoryLimits:
            BilingualText(zh: "下限大于上限，无法同时满足", en: "A lower limit above the upper one cannot be kept")
        case .idleSetting:
            BilingualText(zh: "设置项在其他设置之下不起作用", en: "A setting that has no effect beside the others")
        }
    }

    /// How to mend what the code says, for the manual.
    public var remedy: BilingualText {
        switch self {
        case .notARegularFile: BilingualText(zh: "请放置普通的 CSV 或 YAML 文件", en: "Put a regular CSV or YAML file there")
        case .linkLeavesFolder: BilingualText(zh: "请把文件复制到情景文件夹内", en: "Copy the file into the folder")
        case .fileTooLarge: BilingualText(zh: "请拆分情景或删除无关内容", en: "Split the scenario or remove what does not belong")
        case .unreadableFile: BilingualText(zh: "请检查文件权限", en: "Check the permissions")
        case .missingFile:
            BilingualText(zh: "请补上 counties.csv 和 scenario.yaml", en: "Add counties.csv and scenario.yaml")
        case .badEncoding: BilingualText(zh: "请用 UTF-8 或 GB18030 编码重新保存", en: "Save the file again as UTF-8 or GB18030")
        case .binaryFile: BilingualText(zh: "请另存为“CSV UTF-8”", en: "Save it as \"CSV UTF-8\"")
        case .emptyFile: BilingualText(zh: "请写入表头，或删除该文件", en: "Write a header or remove the file")
        case .otherFormat: BilingualText(zh: "请另存为 .xlsx", en: "Save it as .xlsx")
        case .damagedWorkbook:
            BilingualText(zh: "请用 Excel 或 WPS 打开并重新保存", en: "Open it in Excel or WPS and save it again")
        case .doubledSheet: BilingualText(zh: "请合并或改名", en: "Bring them together or rename one")
        case .mergedCells: BilingualText(zh: "请取消合并并填写每一格", en: "Undo the merge and fill in every cell")
        case .unclosedQuote: BilingualText(zh: "请补上右引号", en: "Close the quote")
        case .strayQuote:
            BilingualText(zh: "单元格含引号时，整格用引号括起，内部引号写两遍", en: "Quote the whole cell and double the quotes inside")
        case .loneReturn: BilingualText(zh: "请用 Windows 或 UNIX 行末重新保存", en: "Save with CRLF or LF line ends")
        case .raggedRow: BilingualText(zh: "请补齐或删除多余的逗号", en: "Add or remove commas")
        case .doubledHeader: BilingualText(zh: "请删除其中一列", en: "Remove one of the columns")
        case .missingColumn: BilingualText(zh: "请补上该列", en: "Add the column")
        case .headerUnit: BilingualText(zh: "请改用该列的单位", en: "Use the column's unit")
        case .cellWithoutHeader: BilingualText(zh: "请补上表头或清空该格", en: "Add a header or clear the cell")
        case .notANumber:
            BilingualText(zh: "请改为数字；没有数据请留空", en: "Write a number; leave it blank where there are no data")
        case .thousandsSeparator: BilingualText(zh: "请去掉逗号", en: "Remove the commas")
        case .outOfRange: BilingualText(zh: "请核对数值和单位", en: "Check the value and its unit")
        case .wrongDimension: BilingualText(zh: "请改用该列的单位", en: "Use the column's unit")
        case .unknownUnit: BilingualText(zh: "请改用该列的单位", en: "Use the column's unit")
        case .notWhole: BilingualText(zh: "请改为整数", en: "Write a whole number")
        case .tooManyDecimals: BilingualText(zh: "请保留至多 6 位小数", en: "Keep at most 6 decimals")
        case .unknownWord: BilingualText(zh: "请改用允许的词语", en: "Use one of the words")
        case .missingCell: BilingualText(zh: "请填写", en: "Fill it in")
        case .damagedCode: BilingualText(zh: "请把该列设为文本后重新填写代码", en: "Format the column as text and type the code again")
        case .badText: BilingualText(zh: "请改写", en: "Write it differently")
        case .badGroup:
            BilingualText(zh: "请写 *、city:代码、flag:标签 或 code:代码|代码", en: "Write *, city:CODE, flag:NAME or code:A|B")
        case .badDate:
            BilingualText(
                zh: "年份写四位数；年月写成 YYYY-MM。电子表格另存时会改格式，请先把该列设为文本",
                en: "Write YYYY; months as YYYY-MM. Spreadsheets change them on saving: format the column as text first"
            )
        case .cellError: BilingualText(zh: "请改正公式或填写数值", en: "Mend the formula or type the value")
        case .formulaWithoutValue:
            BilingualText(zh: "请用 Excel 或 WPS 打开并保存一次", en: "Open and save the workbook once in Excel or WPS")
        case .otherKind:
            BilingualText(zh: "请改单元格格式后重新填写", en: "Change the format of the cell and type it again")
        case .codeWithoutDigits:
            BilingualText(zh: "汇总行请删除，县请填写代码", en: "Remove the row if it is a total; give a county its code")
        case .unknownCounty: BilingualText(zh: "请核对代码，或在 counties.csv 中补上该县", en: "Check the code, or add the county")
        case .unknownKey: BilingualText(zh: "请核对编号", en: "Check the key")
        case .duplicateKey: BilingualText(zh: "请删除或合并其中一行", en: "Remove or merge one of them")
        case .doubtfulName: BilingualText(zh: "请改用代码，或写成“市名+县名”", en: "Use the code, or city and name")
        case .pairedWithItself: BilingualText(zh: "请改正其中一个代码", en: "Correct one of the codes")
        case .twoUnits: BilingualText(zh: "请统一单位", en: "Use one unit")
        case .halfCoordinates: BilingualText(zh: "请补齐或都留空", en: "Give both or none")
        case .columnSum: BilingualText(zh: "请核对系数", en: "Check the coefficients")
        case .spectralRadius: BilingualText(zh: "请核对系数", en: "Check the coefficients")
        case .asymmetricProximity: BilingualText(zh: "请统一取值或只保留一行", en: "Make them equal or keep one row")
        case .risingSlope: BilingualText(zh: "请核对各段斜率", en: "Check the slopes")
        case .bondNotEligible:
            BilingualText(zh: "请填写 bond_eligible，或去掉专项债需求", en: "Fill in bond_eligible, or remove the need")
        case .emptyStartWindow: BilingualText(zh: "请核对开工年月", en: "Check the months")
        case .missingInvestment:
            BilingualText(
                zh: "请填写总投资或项目分值，或设 projects.scale: none",
                en: "Fill in invest or points, or set projects.scale: none"
            )
        case .chosenTwice:
            BilingualText(zh: "请在 counties.csv 中写明角色，或用 except 排除", en: "Write the role, or exclude the county")
        case .yamlSyntax:
            BilingualText(zh: "请检查缩进、冒号后的空格和引号", en: "Check indentation, the blank after colons, and quotes")
        case .yamlFeature:
            BilingualText(
                zh: "请直接写出内容；文本以 & * ! 开头时请加引号",
                en: "Write the content itself; quote texts that begin with & * !"
            )
        case .yamlDepth: BilingualText(zh: "请减少层级", en: "Use fewer levels")
        case .unknownSetting: BilingualText(zh: "请核对名称", en: "Check the name")
        case .wrongShape: BilingualText(zh: "请按说明书书写", en: "Write it as the manual says")
        case .badSetting: BilingualText(zh: "请按允许的范围填写", en: "Use an allowed value")
        case .missingSetting: BilingualText(zh: "请补上", en: "Add it")
        case .doubledSetting: BilingualText(zh: "请删除其中一个", en: "Remove one of them")
        case .severalHelpers:
            BilingualText(
                zh: "请把 pairing.helpers_per_receiver.max 设为 1",
                en: "Set pairing.helpers_per_receiver.max to 1"
            )
        case .rewardAboveSlope: BilingualText(zh: "请降低 funds.reward_rate", en: "Lower funds.reward_rate")
        case .missingFirstYear: BilingualText(zh: "请写 first_year 或 base_year", en: "Write first_year or base_year")
        case .badPlan:
            BilingualText(
                zh: "请用 CSV（强县、弱县两列）或 solve 输出的 JSON",
                en: "Use CSV with helper and receiver, or the JSON of `solve`"
            )
        case .unknownFile: BilingualText(zh: "请核对文件名；该文件未被读取", en: "Check the name; the file was not read")
        case .unknownSheet: BilingualText(zh: "请核对工作表名称；只是说明时可忽略", en: "Check its name; ignore it if it holds notes")
        case .tableNote: BilingualText(zh: "如确为合计、表注，可忽略", en: "Ignore it if they are totals or notes")
        case .cellBesideTable: BilingualText(zh: "请补上表头；只是备注时可忽略", en: "Give them a header, or ignore it")
        case .headerOnly: BilingualText(zh: "如不需要该表，可以删除", en: "Remove the table if it is not needed")
        case .unknownColumn: BilingualText(zh: "请核对列名", en: "Check the name")
        case .fullWidth: BilingualText(zh: "请改为半角", en: "Type them in half width")
        case .unusualScale: BilingualText(zh: "请核对单位（亿元、万元）", en: "Check the unit")
        case .roundedValue: BilingualText(zh: "请保留至多 4 位小数", en: "Keep at most 4 decimals")
        case .foreignCode: BilingualText(zh: "如确为其他编码，可忽略", en: "Ignore it if the codes are others on purpose")
        case .farCoordinates: BilingualText(zh: "请核对经纬度", en: "Check longitude and latitude")
        case .oddRelation: BilingualText(zh: "请核对口径", en: "Check the caliber")
        case .pairWithoutRole: BilingualText(zh: "请核对角色或删除该行", en: "Check the roles or remove the row")
        case .rowWithoutRole: BilingualText(zh: "请核对角色或删除该行", en: "Check the role or remove the row")
        case .valueOnForbidden: BilingualText(zh: "请删除分值或改变状态", en: "Remove the value or change the status")
        case .emptyGroup: BilingualText(zh: "请核对范围", en: "Check the group")
        case .aimlessSource: BilingualText(zh: "请核对表名、列名和主键", en: "Check the table, the column and the key")
        case .projectWithoutRole: BilingualText(zh: "请核对角色，或改正项目", en: "Check the role, or correct the project")
        case .unplannedYear:
            BilingualText(zh: "请核对年份、first_year 和 years", en: "Check the year, first_year and years")
        case .emptyFloor: BilingualText(zh: "请填写 points 或 total", en: "Fill in points or total")
        case .failedWarning:
            BilingualText(zh: "请核实；不予准入的，把 action 改为 veto", en: "Check the projects; write veto to refuse them")
        case .blankStock: BilingualText(zh: "请补填；确实没有的填 0", en: "Fill it in, with 0 where there is none")
        case .emptyPool: BilingualText(zh: "请填写 amount，确实没有的填 0", en: "Fill in amount, with 0 where there is none")
        case .weightSum: BilingualText(zh: "请核对各项权重", en: "Check the weights")
        case .weightlessChains: BilingualText(zh: "请核对产业链权重", en: "Check the weights")
        case .blankIndicator: BilingualText(zh: "请补齐指标或写明角色", en: "Fill in the figures or write the role")
        case .fewChosen: BilingualText(zh: "请核对数量和每市上限", en: "Check the number and the cap")
        case .emptySide: BilingualText(zh: "请填写角色或 roles 规则", en: "Write roles or rules")
        case .contradictoryLimits: BilingualText(zh: "请核对上下限", en: "Check the limits")
        case .idleSetting: BilingualText(zh: "请核对，或删除该项", en: "Check it, or remove it")
        }
    }
}
