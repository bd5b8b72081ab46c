import Counties
import Dispatch
import Foundation
import LinearModel

/// One line on a terminal that says how far a long search is; nothing elsewhere.
final class ProgressLine {
    private let timer: (any DispatchSourceTimer)?
    private let queue = DispatchQueue(label: "progress")
    private let console: CommandConsole

    /// Starts the line; it appears after a second.
    init(_ board: SolveProgressBoard, _ console: CommandConsole) {
        self.console = console
        guard Terminal.isTerminal(.error), !console.options.isQuiet else {
            timer = nil
            return
        }
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + 1, repeating: 0.5)
        let language = console.language
        timer.setEventHandler { [console] in
            guard let text = Self.text(board) else { return }
            console.tell("\r\u{1B}[2K" + text[language])
        }
        timer.activate()
        self.timer = timer
    }

    /// Removes the line.
    func end() {
        guard let timer else { return }
        timer.cancel()
        // A redraw that has begun must end before the line is cleared.
        queue.sync {}
        console.tell("\r\u{1B}[2K")
    }

    private static func text(_ board: SolveProgressBoard) -> BilingualText? {
        if case .seekingCauses(let family, let number, let count) = board.activity {
            return CommandMessages.seekingCauses(family: family, number: number, count: count)
        }
        let latest = board.latest
        guard latest.branchAndBoundNodes > 0 || latest.simplexIterations > 0 else { return nil }
        return CommandMessages.progress(
            hasPlan: latest.incumbent != nil,
            gap: gap(latest),
            nodes: latest.branchAndBoundNodes
        )
    }

    private static func gap(_ snapshot: SolveProgressBoard.Snapshot) -> Double? {
        guard let incumbent = snapshot.incumbent, let bound = snapshot.bound else { return nil }
        return max(0, bound - incumbent) / max(1, abs(incumbent))
    }
}
