internal import LinearModel

extension TinyModels {
    /// Linear programs with known duals.
    public static var linear: [TinyModel] {
        [
            TinyModel(
                "two products",
                .optimal,
                optimum: 36,
                values: [2, 6],
                dualValues: [0, 1.5, 1],
                reducedCosts: [0, 0]
            ) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.maximize, 3 * x + 5 * y)
                model.addConstraint("plant 1", x <= 4)
                model.addConstraint("plant 2", 2 * y <= 12)
                model.addConstraint("plant 3", 3 * x + 2 * y <= 18)
            },
            TinyModel(
                "diet, minimised",
                .optimal,
                optimum: 7.5,
                values: [2.5, 0],
                dualValues: [1.5],
                reducedCosts: [0, 2.5]
            ) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.minimize, 3 * x + 4 * y)
                model.addConstraint("need", 2 * x + y >= 5)
            },
            TinyModel("equality with a negative multiplier", .optimal, optimum: -3, values: [3, 0], dualValues: [-1]) {
                model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.minimize, y - x)
                model.addConstraint("balance", x + y == 3)
            },
            TinyModel("degenerate vertex", .optimal, optimum: 2, values: [1, 1]) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.maximize, x + y)
                model.addConstraint("a", x <= 1)
                model.addConstraint("b", y <= 1)
                model.addConstraint("c", x + y <= 2)
                model.addConstraint("d", 2 * x + y <= 3)
            },
            // Beale's example, on which the textbook simplex cycles.
            TinyModel("Beale's cycling example", .optimal, optimum: -0.05, values: [0.04, 0, 1, 0]) { model in
                let x = (1...4).map { model.addVariable("x\($0)") }
                model.setObjective(.minimize, -0.75 * x[0] + 150 * x[1] - 0.02 * x[2] + 6 * x[3])
                model.addConstraint("a", 0.25 * x[0] - 60 * x[1] - 0.04 * x[2] + 9 * x[3] <= 0)
                model.addConstraint("b", 0.5 * x[0] - 90 * x[1] - 0.02 * x[2] + 3 * x[3] <= 0)
                model.addConstraint("c", x[2] <= 1)
            },
            TinyModel("assignment 3 by 3", .optimal, optimum: 24, values: [0, 1, 0, 0, 0, 1, 1, 0, 0]) { model in
                let worth: [Double] = [1, 8, 2, 4, 5, 9, 7, 6, 3]
                let x = worth.enumerated().map { model.addVariable("x\($0.offset)", objective: $0.element) }
                model.sense = .maximize
                for k in 0..<3 {
                    model.addConstraint("row \(k)", sum(x[(3 * k)..<(3 * k + 3)]) == 1)
                    model.addConstraint("column \(k)", sum(over: 0..<3) { x[3 * $0 + k] } == 1)
                }
            },
            TinyModel("unbounded", .unbounded) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.maximize, x + y)
                model.addConstraint("ray", x - y == 1)
            },
            TinyModel("infeasible", .infeasible) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.minimize, x)
                model.addConstraint("low", x + y <= 1)
                model.addConstraint("high", x + y >= 2)
            },
            TinyModel("infeasible and, without one row, unbounded", .infeasible) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.maximize, x)
                model.addConstraint("low", y <= 1)
                model.addConstraint("high", y >= 2)
                model.addConstraint("ray", x - y >= 0)
            },
        ]
    }
}
