internal import CXLSXWriter

/// What lies over the rows of a sheet: panes, filter, colours, rules, remarks.
extension LibrarySheet {
    func writeView() throws(WorkbookWritingError) {
        if sheet.isHidden { unsafe worksheet_hide(worksheet) }
        if let color = sheet.tabColor { unsafe worksheet_set_tab_color(worksheet, color.libraryValue) }
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
            unsafe worksheet_freeze_panes(worksheet, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
        }
        if let range = sheet.autofilter {
            let (rows, columns) = Self.corners(range)
            let code = unsafe worksheet_autofilter(worksheet, rows.first, columns.first, rows.last, columns.last)
            try check(code, "autofilter")
        }
    }

    func writeRules() throws(WorkbookWritingError) {
        for scale in sheet.colorScales {
            var rule = unsafe lxw_conditional_format()
            unsafe rule.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
            unsafe rule.min_color = scale.low.libraryValue
            unsafe rule.mid_color = scale.middle.libraryValue
            unsafe rule.max_color = scale.high.libraryValue
            let (rows, columns) = Self.corners(scale.range)
            let code = unsafe worksheet_conditional_format_range(
                worksheet,
                rows.first,
                columns.first,
                rows.last,
                columns.last,
                &rule
            )
            try check(code, scale.range.name)
        }
        for validation in sheet.validations { try write(validation) }
        for comment in sheet.comments {
            var options = unsafe lxw_comment_options()
            unsafe options.width = UInt16(comment.width)
            unsafe options.height = UInt16(comment.height)
            let (row, column) = (UInt32(comment.row), UInt16(comment.column))
            let code = unsafe worksheet_write_comment_opt(worksheet, row, column, comment.text, &options)
            try check(code, CellRange(row: comment.row, column: comment.column).name)
        }
    }

    private func write(_ validation: CellValidation) throws(WorkbookWritingError) {
        var texts = LibraryTexts()
        defer { texts.free() }
        var rule = unsafe lxw_data_validation()
        unsafe rule.ignore_blank = UInt8((validation.allowsBlank ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
        unsafe rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        unsafe rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        unsafe rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
        unsafe rule.error_type = UInt8(Self.errorType(validation.refusal).rawValue)
        if let hint = validation.hint {
            unsafe rule.input_title = hint.title.isEmpty ? nil : texts.copy(hint.title)
            unsafe rule.input_message = hint.text.isEmpty ? nil : texts.copy(hint.text)
        }
        if let complaint = validation.complaint {
            unsafe rule.error_title = complaint.title.isEmpty ? nil : texts.copy(complaint.title)
            unsafe rule.error_message = complaint.text.isEmpty ? nil : texts.copy(complaint.text)
        }
        unsafe Self.set(validation.rule, &rule, &texts)
        let (rows, columns) = Self.corners(validation.range)
        let code: lxw_error
        if case .words(let words) = validation.rule {
            var list = unsafe words.map { word in unsafe texts.copy(word) } + [nil]
            code = unsafe list.withUnsafeMutableBufferPointer { list in
                unsafe rule.value_list = list.baseAddress
                return unsafe worksheet_data_validation_range(
                    worksheet,
                    rows.first,
                    columns.first,
                    rows.last,
                    columns.last,
                    &rule
                )
            }
        } else {
            code = unsafe worksheet_data_validation_range(
                worksheet,
                rows.first,
                columns.first,
                rows.last,
                columns.last,
                &rule
            )
        }
        try check(code, validation.range.name)
    }

    private static func set(
        _ rule: CellValidation.Rule,
        _ raw: inout lxw_data_validation,
        _ texts: inout LibraryTexts
    ) {
        switch rule {
        case .words: unsafe raw.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        case .range(let sheet, let range):
            unsafe raw.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            unsafe raw.value_formula = unsafe texts.copy("=" + range.reference(onSheet: sheet))
        case .wholeNumber(let least, let most):
            unsafe raw.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
            unsafe setLimits(least.map(Double.init), most.map(Double.init), &raw)
        case .number(let least, let most):
            unsafe raw.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            unsafe setLimits(least, most, &raw)
        case .textLength(let most):
            unsafe raw.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
            unsafe setLimits(nil, Double(most), &raw)
        case .anything: unsafe raw.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        }
    }

    private static func setLimits(_ least: Double?, _ most: Double?, _ raw: inout lxw_data_validation) {
        switch (least, most) {
        case (let least?, let most?):
            unsafe raw.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            unsafe raw.minimum_number = least
            unsafe raw.maximum_number = most
        case (let least?, nil):
            unsafe raw.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
            unsafe raw.value_number = least
        case (nil, let most?):
            unsafe raw.criteria = UInt8(LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
            unsafe raw.value_number = most
        case (nil, nil): break
        }
    }

    private static func errorType(_ refusal: CellValidation.Refusal) -> lxw_validation_error_types {
        switch refusal {
        case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
        case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
        case .information: LXW_VALIDATION_ERROR_TYPE_INFORMATION
        }
    }

    /// The corners of a rectangle as the library counts them; the checks have seen that they fit.
    static func corners(_ range: CellRange) -> (
        rows: (first: UInt32, last: UInt32), columns: (first: UInt16, last: UInt16)
    ) {
        (
            (UInt32(range.rows.lowerBound), UInt32(range.rows.upperBound)),
            (UInt16(range.columns.lowerBound), UInt16(range.columns.upperBound))
        )
    }
}
