internal import CXLSXWriter

/// One chart that the library is drawing.
@safe struct LibraryChart {
    let chart: WorkbookChart
    let raw: UnsafeMutablePointer<lxw_chart>

    /// Begins a chart; nil when there is no memory.
    init?(_ chart: WorkbookChart, in workbook: UnsafeMutablePointer<lxw_workbook>) {
        let kind = chart.kind == .bar ? LXW_CHART_BAR : LXW_CHART_COLUMN
        guard let raw = unsafe workbook_add_chart(workbook, UInt8(kind.rawValue)) else { return nil }
        self.chart = chart
        unsafe self.raw = unsafe raw
    }

    /// Writes titles, axes and bars, and puts the chart on its sheet.
    func write(to sheet: LibrarySheet) throws(WorkbookWritingError) {
        setTitles()
        for series in chart.series { add(series) }
        // The library draws 480 × 288 pixels unless it is told otherwise.
        var options = unsafe lxw_chart_options()
        unsafe options.x_scale = Double(chart.width) / 480
        unsafe options.y_scale = Double(chart.height) / 288
        var texts = LibraryTexts()
        defer { texts.free() }
        unsafe options.description = unsafe texts.copy(chart.title)
        let (row, column) = (UInt32(chart.row), UInt16(chart.column))
        let code = unsafe worksheet_insert_chart_opt(sheet.worksheet, row, column, raw, &options)
        try sheet.check(code, "chart")
    }

    private func setTitles() {
        if chart.title.isEmpty {
            unsafe chart_title_off(raw)
        } else {
            unsafe chart_title_set_name(raw, chart.title)
        }
        // The library names axes by their place on the page: the names of lying bars stand at the Y axis.
        let isBar = chart.kind == .bar
        let categoryAxis = unsafe chart_axis_get(raw, isBar ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X)
        let valueAxis = unsafe chart_axis_get(raw, isBar ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
        if let title = chart.categoryTitle { unsafe chart_axis_set_name(categoryAxis, title) }
        if let title = chart.valueTitle { unsafe chart_axis_set_name(valueAxis, title) }
        if isBar {
            // Lying bars are drawn from the bottom; turned round, the first one stands at the top as in its table.
            // The numbers then go to the top, unless they cross at the last one.
            unsafe chart_axis_set_reverse(categoryAxis)
            unsafe chart_axis_set_crossing_max(categoryAxis)
        }
        if chart.startsAtZero { unsafe chart_axis_set_min(valueAxis, 0) }
        // Every name is shown, not each second one.
        unsafe chart_axis_set_interval_unit(categoryAxis, 1)
        // Names stay at the edge where a bar is negative.
        unsafe chart_axis_set_label_position(categoryAxis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        if !chart.showsLegend { unsafe chart_legend_set_position(raw, UInt8(LXW_CHART_LEGEND_NONE.rawValue)) }
        if chart.showsHiddenCells { unsafe chart_show_hidden_data(raw) }
        unsafe chart_set_series_gap(raw, 60)
    }

    private func add(_ definition: WorkbookChart.Series) {
        let series = unsafe chart_add_series(raw, nil, nil)
        unsafe chart_series_set_name(series, definition.name)
        let names = LibrarySheet.corners(definition.categories)
        unsafe chart_series_set_categories(
            series,
            definition.sheet,
            names.rows.first,
            names.columns.first,
            names.rows.last,
            names.columns.last
        )
        let values = LibrarySheet.corners(definition.values)
        unsafe chart_series_set_values(
            series,
            definition.sheet,
            values.rows.first,
            values.columns.first,
            values.rows.last,
            values.columns.last
        )
        if let color = definition.color {
            var fill = lxw_chart_fill()
            fill.color = color.libraryValue
            unsafe chart_series_set_fill(series, &fill)
        }
        if let format = chart.labelFormat {
            unsafe chart_series_set_labels(series)
            unsafe chart_series_set_labels_num_format(series, format.code)
        }
    }
}
