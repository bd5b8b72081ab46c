import Counties
import Pairing
import Workbook

/// A matrix with receivers in rows and helpers in columns, coloured by its figures.
struct MatrixSheet {
    /// Helpers above which there is no matrix: nobody reads it, and the tables have the same figures.
    static let mostColumns = 200
    private static let headerRow = 2

    let name: String
    let title: BilingualText
    let isLoss: Bool
    let page: WorkbookPage
    let result: PairingResult
    /// The figure of an eligible pair by its place.
    let figure: @Sendable (Int) -> ReportCell

    /// The matrix of the values.
    static func values(_ result: PairingResult, _ page: WorkbookPage) -> MatrixSheet {
        let problem = result.problem
        return MatrixSheet(
            name: WorkbookPhrase.scoreMatrixSheet.text[page.language],
            title: WorkbookPhrase.scoreMatrixTitle.text,
            isLoss: false,
            page: page,
            result: result
        ) { place in
            problem.value(at: place).map(ReportCell.points) ?? .blank
        }
    }

    /// The matrix of the losses if forced.
    static func losses(_ result: PairingResult, _ regrets: [PairRegret], _ page: WorkbookPage) -> MatrixSheet {
        let problem = result.problem
        var losses = [ReportCell](repeating: .blank, count: problem.reasons.count)
        for regret in regrets {
            guard let place = problem.place(of: regret.pair) else { continue }
            losses[place] = regret.loss.map(ReportCell.points) ?? .text(Phrase.cannotBeForced.text)
        }
        let cells = losses
        return MatrixSheet(
            name: WorkbookPhrase.regretMatrixSheet.text[page.language],
            title: WorkbookPhrase.regretMatrixTitle.text,
            isLoss: true,
            page: page,
            result: result
        ) { cells[$0] }
    }

    /// The sheet.
    func sheet() -> WorkbookSheet {
        let problem = result.problem
        let names = CountyNames(problem.scenario)
        let (cells, helpers) = (page.cells, problem.helpers)
        let legend = Wording.note(WorkbookPhrase.matrixLegend.text)[page.language]
        let header =
            [cells.text(WorkbookPhrase.matrixCorner.text, WorkbookStyles.header)]
            + helpers.map { cells.text(names[$0], WorkbookStyles.header) }
        let widths = widths(names)
        let fit = PageFit(widths, repeated: 1)
        let head = head(widths, fit)
        // Printed on several pages, the legend stands beside the names that each of them repeats.
        let legendStart = fit.pages.count > 1 ? 1 : 0
        let legendEnd = max(legendStart, (fit.pages.first ?? 0..<1).upperBound - 1)
        let legendWidth = widths[legendStart...legendEnd].reduce(0, +)
        let foot = [
            WorkbookRow([], height: 6),
            WorkbookRow(
                [WorkbookCell](repeating: WorkbookCell(.blank), count: legendStart)
                    + [cells.text(legend, WorkbookStyles.note)],
                height: WorkbookPage.height(legend, width: legendWidth)
            ),
        ]
        let heads = WorkbookRows(head.rows + [WorkbookRow(header, height: headerHeight(names, widths))])
        var sheet = WorkbookSheet(name: name, rows: heads + rows(names) + WorkbookRows(foot))
        sheet.columns = widths.map { WorkbookColumn(width: $0) }
        let below = Self.headerRow + 1 + problem.receivers.count
        sheet.merges = head.merges
        if legendEnd > legendStart {
            sheet.merges.append(CellRange(rows: (below + 1)...(below + 1), columns: legendStart...legendEnd))
        }
        sheet.frozenRows = Self.headerRow + 1
        sheet.frozenColumns = 1
        sheet.colorScales = scales()
        sheet.print = page.print(repeatedRows: 0...Self.headerRow, repeatedColumns: 0...0)
        fit.apply(to: &sheet.print)
        return sheet
    }

    /// Title, notice and unit. On one page they stand over the whole matrix; on several the title and the unit stand over
    /// the names, which every page repeats, and the notice stands in the header of every page as well.
    private func head(_ widths: [Double], _ fit: PageFit) -> (rows: [WorkbookRow], merges: [CellRange]) {
        let (cells, last) = (page.cells, widths.count - 1)
        let title = title[page.language]
        let unit = Phrase.pointsLine.text
        guard fit.pages.count == 1, last > 1 else {
            let left = WorkbookStyles.title.with { $0.horizontal = .left }
            let titleRow = WorkbookRow(
                [cells.text(title, left)],
                height: WorkbookPage.titleHeight(title, width: widths[0])
            )
            let unitCell = cells.text(unit, WorkbookStyles.unit.with { $0.horizontal = .left })
            guard let notice = page.notice, last > 0 else {
                return ([titleRow, WorkbookRow([unitCell], height: 18)], [])
            }
            let end = min(last, 3)
            let height = WorkbookPage.height(notice, width: widths[1...end].reduce(0, +))
            let line = WorkbookRow([unitCell, cells.text(notice, WorkbookStyles.notice)], height: height)
            return ([titleRow, line], end > 1 ? [CellRange(rows: 1...1, columns: 1...end)] : [])
        }
        var unitStart = last
        while unitStart > 1, widths[unitStart...].reduce(0, +) < 12 { unitStart -= 1 }
        var line = [WorkbookCell](repeating: WorkbookCell(.blank), count: widths.count)
        line[unitStart] = cells.text(unit, WorkbookStyles.unit)
        if let notice = page.notice { line[0] = cells.text(notice, WorkbookStyles.notice) }
        let noticeWidth = widths[..<unitStart].reduce(0, +)
        let height = page.notice.map { WorkbookPage.height($0, width: noticeWidth) } ?? 18
        var merges = [CellRange(rows: 0...0, columns: 0...last)]
        if page.notice != nil, unitStart > 1 { merges.append(CellRange(rows: 1...1, columns: 0...(unitStart - 1))) }
        if unitStart < last { merges.append(CellRange(rows: 1...1, columns: unitStart...last)) }
        let titleHeight = WorkbookPage.titleHeight(title, width: widths.reduce(0, +))
        return (
            [
                WorkbookRow([cells.text(title, WorkbookStyles.title)], height: titleHeight),
                WorkbookRow(line, height: height),
            ],
            merges
        )
    }

    /// The names, then columns as wide as the figures need; wider ones where the matrix fits one page all the same.
    private func widths(_ names: CountyNames) -> [Double] {
        let problem = result.problem
        let places = problem.reasons.indices
        let step = max(1, places.count / 5000)
        let widest = stride(from: 0, to: places.count, by: step).reduce(0) { max($0, page.cells.width(figure($1))) }
        // The width of a cell has a margin of one digit already.
        let least = max(8, Double(min(14, widest)) * 1.08)
        func widths(_ width: Double) -> [Double] { [nameWidth(names)] + problem.helpers.map { _ in width } }
        let choices = [10, 9].filter { $0 > least } + [least]
        return choices.map(widths).first { PageFit($0, repeated: 1).pages.count == 1 } ?? widths(least)
    }

    private func scales() -> [ColorScale] {
        let (receivers, helpers) = (result.problem.receivers.count, result.problem.helpers.count)
        guard receivers > 0, helpers > 0 else { return [] }
        let first = Self.headerRow + 1
        let range = CellRange(rows: first...(first + receivers - 1), columns: 1...helpers)
        return [isLoss ? WorkbookStyles.lossScale(range) : WorkbookStyles.valueScale(range)]
    }

    private func rows(_ names: CountyNames) -> WorkbookRows {
        let (problem, cells, figure) = (result.problem, page.cells, figure)
        let chosen = Set(result.pairs.compactMap { problem.place(of: $0.pair) })
        let plain = WorkbookStyles.body.with { $0.horizontal = .right }
        let marked = plain.with {
            $0.isBold = true
            $0.border = .medium
            $0.borderColor = .black
        }
        let label = WorkbookStyles.body.with { $0.isBold = true }
        return WorkbookRows(count: problem.receivers.count) { row in
            let figures = problem.helpers.indices.map { column -> WorkbookCell in
                let place = row * problem.helpers.count + column
                if let reason = problem.reasons[place] {
                    return cells.text("— \(reason.family.rawValue)", WorkbookStyles.excluded)
                }
                return cells.cell(figure(place), chosen.contains(place) ? marked : plain)
            }
            return WorkbookRow([cells.text(names[problem.receivers[row]], label)] + figures)
        }
    }

    private func nameWidth(_ names: CountyNames) -> Double {
        let widest = result.problem.receivers.map { DisplayWidth.of(names[$0]) }.max() ?? 0
        let corner = DisplayWidth.of(WorkbookPhrase.matrixCorner.text[page.language])
        return WorkbookPage.width(min(24, max(widest, corner)))
    }

    private func headerHeight(_ names: CountyNames, _ widths: [Double]) -> Double {
        let heights = zip(result.problem.helpers, widths.dropFirst()).map { WorkbookPage.height(names[$0], width: $1) }
        return min(120, max(34, heights.max() ?? 34))
    }
}
