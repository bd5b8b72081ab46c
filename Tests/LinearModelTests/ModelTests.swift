import JieduiTestSupport
import LinearModel
import Testing

@Suite struct ValidationTests {
    private func error(_ build: (inout Model) -> Void) -> ModelError? {
        var model = Model(name: "m")
        build(&model)
        do {
            try model.validate()
            return nil
        } catch { return error }
    }

    @Test func `every tiny model is valid`() {
        for tiny in TinyModels.all { #expect(throws: Never.self) { try tiny.model.validate() } }
    }

    @Test func `names must be present and unique`() {
        #expect(error { _ = $0.addVariable("") } == .emptyVariableName(index: 0))
        #expect(
            error {
                _ = $0.addVariable("a")
                _ = $0.addVariable("a")
            } == .duplicateVariableName("a")
        )
        #expect(error { $0.addConstraint("", lower: 0, terms: [], upper: 1) } == .emptyConstraintName(index: 0))
        #expect(
            error {
                $0.addConstraint("c", lower: 0, terms: [], upper: 1)
                $0.addConstraint("c", lower: 0, terms: [], upper: 1)
            } == .duplicateConstraintName("c")
        )
    }

    @Test func `bounds must be numbers in order, whole for integers`() {
        #expect(
            error { _ = $0.addVariable("x", lower: 2, upper: 1) }
                == .crossedVariableBounds(variable: "x", lower: 2, upper: 1)
        )
        #expect(
            error { _ = $0.addVariable("x", upper: 1.5, kind: .integer) }
                == .fractionalIntegerBound(variable: "x", bound: 1.5)
        )
        #expect(
            error { _ = $0.addVariable("x", lower: -1, kind: .binary) }
                == .binaryBoundOutOfRange(variable: "x", lower: -1, upper: 1)
        )
        #expect(
            error { _ = $0.addVariable("x", lower: .infinity) }
                == .invalidVariableBound(variable: "x", lower: .infinity, upper: .infinity)
        )
        #expect(
            error { $0.addConstraint("c", lower: 3, terms: [], upper: 2) }
                == .crossedConstraintBounds(constraint: "c", lower: 3, upper: 2)
        )
        #expect(error { _ = $0.addVariable("x", upper: 1e16) } != nil)
        #expect(error { _ = $0.addVariable("x", lower: .nan) } != nil)
        #expect(error { $0.addConstraint("c", lower: .nan, terms: [], upper: 2) } != nil)
    }

    @Test func `coefficients must be finite and belong to the model`() {
        #expect(
            error {
                let x = $0.addVariable("x")
                $0.addConstraint("c", lower: 0, terms: [(x, .infinity)], upper: 2)
            } == .invalidCoefficient(constraint: "c", variable: "x", coefficient: .infinity)
        )
        #expect(
            error { $0.addConstraint("c", lower: 0, terms: [(Variable(index: 7), 1)], upper: 2) }
                == .unknownVariable(constraint: "c", index: 7)
        )
        #expect(
            error { $0.addConstraint("c", lower: 0, terms: [(Variable(index: -1), 1)], upper: 2) }
                == .unknownVariable(constraint: "c", index: -1)
        )
        #expect(
            error { $0.setObjective(.minimize, 2 * Variable(index: 3)) } == .unknownObjectiveVariable(index: 3)
        )
        #expect(
            error { _ = $0.addVariable("x", objective: -.infinity) }
                == .invalidObjectiveCoefficient(variable: "x", coefficient: -.infinity)
        )
        #expect(error { $0.objectiveConstant = .infinity } == .invalidObjectiveConstant(.infinity))
        // Two terms that are fine apart and overflow together.
        #expect(
            error {
                let x = $0.addVariable("x")
                $0.addConstraint("c", lower: 0, terms: [(x, 1.7e308), (x, 1.7e308)], upper: 1)
            } != nil
        )
    }
}

@Suite struct TextTests {
    @Test func `readable codes survive and other names become legal and unique`() {
        var model = Model(name: "m")
        for name in ["P1_371428", "县甲", "县乙", "end", "e5", "县甲2", "n_县甲_v1"] {
            _ = model.addVariable(name, upper: 1)
        }
        let text = model.lpText()
        #expect(text.contains("P1_371428"))
        #expect(!text.contains { !$0.isASCII })
        let bounds = text.split(separator: "\n").filter { $0.hasPrefix(" 0 <= ") }
        let names = bounds.map { $0.split(separator: " ")[2] }
        #expect(names.count == 7)
        #expect(Set(names).count == 7)
        #expect(!names.contains("end") && !names.contains("e5"))
    }

    @Test func `numbers read back exactly`() {
        var model = Model(name: "m")
        let numbers = [0.1, 1.0 / 3, 1e-7, 123456789.123456789, 5e14, -2.5e-3]
        for (index, number) in numbers.enumerated() { _ = model.addVariable("x\(index)", objective: number) }
        let text = model.lpText()
        for number in numbers {
            let words = text.split(whereSeparator: \.isWhitespace)
            #expect(words.contains { Double($0) == abs(number) }, "\(number)")
        }
    }

    @Test func `the same model gives the same bytes`() {
        let model = GeneratedModels.mixed(seed: 3)
        #expect(model.lpText() == GeneratedModels.mixed(seed: 3).lpText())
        #expect(model.mpsText() == GeneratedModels.mixed(seed: 3).mpsText())
    }

    @Test func `an LP line stays short`() {
        let model = GeneratedModels.generalizedAssignment(agents: 10, jobs: 60, seed: 1)
        #expect(model.lpText().split(separator: "\n").allSatisfy { $0.utf8.count < 255 })
    }
}

@Suite struct CancellationTests {
    @Test func `a handler is told once, at once when it comes late, and never after removal`() {
        let flag = CancellationFlag()
        let (early, removed, late) = (CancellationFlag(), CancellationFlag(), CancellationFlag())
        _ = flag.onCancel { early.cancel() }
        let registration = flag.onCancel { removed.cancel() }
        flag.remove(registration)
        flag.cancel()
        flag.cancel()
        _ = flag.onCancel { late.cancel() }
        #expect(flag.isCancelled && early.isCancelled && late.isCancelled && !removed.isCancelled)
    }

    @Test func `a detached board keeps the last state`() {
        let board = SolveProgressBoard()
        board.attach { SolveProgressBoard.Snapshot(bound: 7, branchAndBoundNodes: 3) }
        #expect(board.latest.bound == 7)
        board.detach()
        #expect(board.latest.branchAndBoundNodes == 3)
        board.post(SolveProgressBoard.Snapshot(incumbent: 1))
        #expect(board.latest.incumbent == 1)
    }
}
