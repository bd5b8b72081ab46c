extension Schema {
    /// Tables about the method and about where figures come from.
    static let noteTables: [TableSchema] = [
        TableSchema(
            "score_params",
            key: ["set", "name"],
            zh: "评分参数",
            en: "Parameters of the score",
            [
                ColumnSchema(
                    "set",
                    "参数组",
                    kind: .text,
                    default: "default",
                    zh: "参数组；由 score.params 选用",
                    en: "Set; `score.params` picks one"
                ),
                ColumnSchema("name", "参数", kind: .text, required: true, zh: "参数名", en: "Name of the parameter"),
                ColumnSchema("value", "数值", kind: .number, required: true, zh: "数值", en: "Value"),
                ColumnSchema("note", "说明", kind: .text, zh: "说明", en: "Note"),
            ]
        ),
        TableSchema(
            "sources",
            key: [],
            zh: "数据来源",
            en: "Where figures come from",
            sheets: ["数据来源", "来源"],
            [
                ColumnSchema("table", "表", kind: .text, required: true, zh: "数据表", en: "Table"),
                ColumnSchema("key", "行", kind: .text, zh: "行的主键；空白为整列", en: "Key of the row; blank is the column"),
                ColumnSchema("column", "列", kind: .text, zh: "列；空白为整表", en: "Column; blank is the table"),
                ColumnSchema("source", "来源", kind: .text, required: true, zh: "来源", en: "Source"),
                ColumnSchema("year", "年份", kind: .text, zh: "年份", en: "Year"),
                ColumnSchema("caliber", "口径", kind: .text, zh: "口径，如规上、当年价", en: "Caliber"),
                ColumnSchema(
                    "assumption",
                    "是否假设",
                    kind: .truth,
                    default: "0",
                    zh: "是否为假设数据",
                    en: "Whether the figure is an assumption"
                ),
            ]
        ),
    ]
}
