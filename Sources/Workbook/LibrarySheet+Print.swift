internal import CXLSXWriter

extension LibrarySheet {
    /// Writes the print set-up.
    func writePrint() throws(WorkbookWritingError) {
        let print = sheet.print
        // The numbers of the file format for paper.
        unsafe worksheet_set_paper(worksheet, print.paper == .a4 ? 9 : 8)
        switch print.orientation {
        case .landscape: unsafe worksheet_set_landscape(worksheet)
        case .portrait: unsafe worksheet_set_portrait(worksheet)
        }
        if let pages = print.pagesAcross {
            unsafe worksheet_fit_to_pages(worksheet, UInt16(pages), UInt16(print.pagesDown ?? 0))
        } else {
            unsafe worksheet_set_print_scale(worksheet, UInt16(print.scale))
        }
        let inch = 25.4
        unsafe worksheet_set_margins(
            worksheet,
            print.margins.left / inch,
            print.margins.right / inch,
            print.margins.top / inch,
            print.margins.bottom / inch
        )
        if print.isCentered { unsafe worksheet_center_horizontally(worksheet) }
        if !print.header.isEmpty {
            try check(unsafe worksheet_set_header(worksheet, PageLine.code(of: print.header)), "header")
        }
        if !print.footer.isEmpty {
            try check(unsafe worksheet_set_footer(worksheet, PageLine.code(of: print.footer)), "footer")
        }
        try writePrintRanges(print)
    }

    private func writePrintRanges(_ print: PrintSetup) throws(WorkbookWritingError) {
        if let rows = print.repeatedRows {
            let code = unsafe worksheet_repeat_rows(worksheet, UInt32(rows.lowerBound), UInt32(rows.upperBound))
            try check(code, "repeated rows")
        }
        if let columns = print.repeatedColumns {
            let code = unsafe worksheet_repeat_columns(
                worksheet,
                UInt16(columns.lowerBound),
                UInt16(columns.upperBound)
            )
            try check(code, "repeated columns")
        }
        if let area = print.area {
            let (rows, columns) = Self.corners(area)
            let code = unsafe worksheet_print_area(worksheet, rows.first, columns.first, rows.last, columns.last)
            try check(code, "print area")
        }
    }
}
