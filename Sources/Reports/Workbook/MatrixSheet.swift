import Counties
import Pairing
import Workbook

/// A matrix with receivers in rows and helpers in columns, coloured by its figures.
struct MatrixSheet {
    /// Helpers above which there is no matrix: nobody reads it, and the tables have the same figures.
    static let mostColumns = 200
    /// Columns that fit one page across.
    private static let columnsPerPage = 26
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
        let span = min(helpers.count, 12)
        var line = [WorkbookCell](repeating: WorkbookCell(.blank), count: span + 1)
        if let notice = page.notice { line[0] = cells.text(notice, WorkbookStyles.notice) }
        line[max(0, span - 1)] = cells.text(Phrase.pointsLine.text, WorkbookStyles.unit)
        let head = [
            WorkbookRow([cells.text(title, WorkbookStyles.title)], height: 30),
            WorkbookRow(line, height: 18),
            WorkbookRow(header, height: headerHeight(names)),
        ]
        let foot = [
            WorkbookRow([], height: 6),
            WorkbookRow([cells.text(legend, WorkbookStyles.note)], height: 30),
        ]
        var sheet = WorkbookSheet(name: name, rows: WorkbookRows(head) + rows(names) + WorkbookRows(foot))
        sheet.columns = [WorkbookColumn(width: nameWidth(names))] + helpers.map { _ in WorkbookColumn(width: 10) }
        let below = Self.headerRow + 1 + problem.receivers.count
        sheet.merges = merges(span, below)
        sheet.frozenRows = Self.headerRow + 1
        sheet.frozenColumns = 1
        sheet.colorScales = scales()
        sheet.print = page.print(repeatedRows: 0...Self.headerRow, repeatedColumns: 0...0)
        sheet.print.pagesAcross = max(1, (helpers.count + Self.columnsPerPage - 1) / Self.columnsPerPage)
        return sheet
    }

    private func merges(_ span: Int, _ below: Int) -> [CellRange] {
        guard span > 0 else { return [] }
        var merges = [0, below + 1].map { CellRange(rows: $0...$0, columns: 0...span) }
        if page.notice != nil, span > 2 { merges.append(CellRange(rows: 1...1, columns: 0...(span - 2))) }
        if span > 1 { merges.append(CellRange(rows: 1...1, columns: (span - 1)...span)) }
        return merges
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

    private func headerHeight(_ names: CountyNames) -> Double {
        let heights = result.problem.helpers.map { WorkbookPage.height(names[$0], width: 10) }
        return min(120, max(34, heights.max() ?? 34))
    }
}
