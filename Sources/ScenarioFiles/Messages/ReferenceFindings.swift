import Counties

extension Finding {
    static func unknownCounty(_ written: String, column: ColumnSchema?) -> Finding {
        let name = column?.label.zh ?? "县"
        return Finding(
            .unknownCounty,
            zh: "\(name)写的是“\(quoted(written))”，counties.csv 中没有这个县。",
            en: "'\(quoted(written))' is no county of counties.csv.",
            helpZh: "请核对代码，或在 counties.csv 中补上该县。",
            helpEn: "Check the code, or add the county to counties.csv."
        )
    }

    static func doubtfulName(_ written: String, candidates: [String]) -> Finding {
        let few = candidates.prefix(6)
        return Finding(
            .doubtfulName,
            zh: "“\(quoted(written))”是几个县共用的名称：\(few.joined(separator: "、"))。",
            en: "'\(quoted(written))' is the name of several counties: \(few.joined(separator: ", ")).",
            helpZh: "请改用代码，或写成“市名+县名”。",
            helpEn: "Use the code, or city and name."
        )
    }

    static func unknownKey(_ written: String, column: ColumnSchema, table: String) -> Finding {
        Finding(
            .unknownKey,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，\(table).csv 中没有。",
            en: "\(column.name) is '\(quoted(written))', which \(table).csv does not have.",
            helpZh: "请核对编号，或在 \(table).csv 中补上。",
            helpEn: "Check it, or add it to \(table).csv."
        )
    }

    static func duplicateKey(_ key: String, firstLine: Int) -> Finding {
        Finding(
            .duplicateKey,
            zh: "“\(quoted(key, limit: 80))”与第 \(firstLine) 行重复。",
            en: "'\(quoted(key, limit: 80))' stands in line \(firstLine) already.",
            helpZh: "请删除或合并其中一行。",
            helpEn: "Remove or merge one of the rows."
        )
    }

    static func tooManyPairRows(_ helper: String, _ receiver: String) -> Finding {
        Finding(
            .duplicateKey,
            zh: "行数已多于可能的结对数，\(helper)—\(receiver) 等必有重复。",
            en: "There are more rows than pairs; \(helper)–\(receiver) or others stand twice.",
            helpZh: "每一对只保留一行，其余请删除或合并。",
            helpEn: "Keep one row for each pair; remove or merge the others."
        )
    }

    static func pairedWithItself(_ code: String) -> Finding {
        Finding(
            .pairedWithItself,
            zh: "“\(quoted(code))”与自身结对。",
            en: "'\(quoted(code))' is paired with itself.",
            helpZh: "请改正其中一个代码。",
            helpEn: "Correct one of the codes."
        )
    }

    static func twoUnits(_ resource: String, first: String, second: String) -> Finding {
        Finding(
            .twoUnits,
            zh: "资源“\(quoted(resource))”使用了两种单位：\(quoted(first))、\(quoted(second))。",
            en: "The resource '\(quoted(resource))' has two units: \(quoted(first)), \(quoted(second)).",
            helpZh: "请统一单位。",
            helpEn: "Use one unit."
        )
    }

    static let halfCoordinates = Finding(
        .halfCoordinates,
        zh: "经度、纬度只填了一个。",
        en: "Only one of longitude and latitude is given.",
        helpZh: "请补齐，或两格都留空。",
        helpEn: "Give both, or leave both blank."
    )

    static func badGroup(_ written: String, column: ColumnSchema) -> Finding {
        Finding(
            .badGroup,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，不是县的范围。",
            en: "\(column.name) is '\(quoted(written))', which is no group of counties.",
            helpZh: "请写 *（全部）、city:市代码、flag:标签 或 code:代码|代码。",
            helpEn: "Write * (all), city:CODE, flag:NAME or code:A|B."
        )
    }

    static func unknownGroupKey(_ written: String, isCity: Bool) -> Finding {
        Finding(
            .unknownKey,
            zh: isCity ? "counties.csv 中没有市“\(quoted(written))”。" : "counties.csv 中没有标签“\(quoted(written))”。",
            en: isCity
                ? "counties.csv has no city '\(quoted(written))'." : "counties.csv has no label '\(quoted(written))'.",
            helpZh: "请核对。",
            helpEn: "Check it."
        )
    }

    static func pairWithoutRole(_ helper: String, _ receiver: String) -> Finding {
        Finding(
            .pairWithoutRole,
            zh: "\(helper) 不是强县，或 \(receiver) 不是弱县，本行未采用。",
            en: "\(helper) is no helper, or \(receiver) no receiver; the row is left out.",
            helpZh: "请核对角色，或删除该行。",
            helpEn: "Check the roles, or remove the row."
        )
    }

    static func rowWithoutRole(_ county: String) -> Finding {
        Finding(
            .rowWithoutRole,
            zh: "\(county)没有相应的角色，未采用。",
            en: "\(county) does not have the role; left out.",
            helpZh: "请核对角色，或删除该行。",
            helpEn: "Check the role, or remove the row."
        )
    }

    static let valueOnForbidden = Finding(
        .valueOnForbidden,
        zh: "禁止结对的行带有分值，分值未采用。",
        en: "The pair is forbidden; its value is left out.",
        helpZh: "请删除分值，或改变状态。",
        helpEn: "Remove the value, or change the status."
    )

    static func sourceOfUnknownTable(_ written: String) -> Finding {
        Finding(
            .aimlessSource,
            zh: "数据来源写的是表“\(quoted(written))”，情景中没有这种表。",
            en: "The source is for the table '\(quoted(written))', which no scenario has.",
            helpZh: "请核对表名。",
            helpEn: "Check the name of the table."
        )
    }

    static func sourceOfUnknownColumn(_ written: String, table: String) -> Finding {
        Finding(
            .aimlessSource,
            zh: "数据来源写的是列“\(quoted(written))”，\(table) 表没有这一列。",
            en: "The source is for the column '\(quoted(written))', which the table \(table) does not have.",
            helpZh: "请核对列名；针对整张表的来源，列名留空。",
            helpEn: "Check the column; leave it blank for the whole table."
        )
    }

    static func sourceOfUnknownRow(_ written: String, table: String) -> Finding {
        Finding(
            .aimlessSource,
            zh: "数据来源写的行是“\(quoted(written))”，\(table) 表没有对应的行。",
            en: "The source is for the row '\(quoted(written))', which does not exist for the table \(table).",
            helpZh: "请填写该行的主键，几项之间用 | 分隔，如 370102|371524；针对整列的来源，行留空。",
            helpEn: "Write the key of the row, its parts divided by |, such as 370102|371524; leave it blank for the "
                + "whole column."
        )
    }

    static func emptyGroup(_ column: ColumnSchema) -> Finding {
        Finding(
            .emptyGroup,
            zh: "\(column.label.zh)的范围内没有相应角色的县。",
            en: "\(column.name) counts no county with the role.",
            helpZh: "请核对范围和角色。",
            helpEn: "Check the group and the roles."
        )
    }
}
