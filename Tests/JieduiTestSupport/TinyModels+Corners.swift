internal import LinearModel

extension TinyModels {
    /// Models at the edge of what a model may be: bounds of every kind, nothing at all, odd scales.
    public static var corners: [TinyModel] {
        [
            TinyModel("empty model", .optimal, optimum: 0, values: []) { _ in },
            TinyModel("empty model with a constant", .optimal, optimum: 4.5, values: []) { $0.objectiveConstant = 4.5 },
            TinyModel("no rows", .optimal, optimum: 7, values: [3, -2]) { model in
                let x = model.addVariable("x", upper: 3)
                let y = model.addVariable("y", lower: -2, upper: 5)
                model.setObjective(.maximize, x - 2 * y)
            },
            TinyModel("no rows, unbounded", .unbounded) { model in
                let x = model.addVariable("x")
                model.setObjective(.maximize, x + 1)
            },
            TinyModel("no variables, a row that holds", .optimal, optimum: 0, values: []) { model in
                model.addConstraint("always", lower: -1, terms: [], upper: 1)
            },
            TinyModel("no variables, a row that fails", .infeasible) { model in
                model.addConstraint("never", lower: 1, terms: [], upper: 2)
            },
            TinyModel("empty row that fails", .infeasible) { model in
                _ = model.addVariable("x", objective: 1)
                model.addConstraint("never", lower: 1, terms: [], upper: .infinity)
            },
            TinyModel("row without sides", .optimal, optimum: 2, values: [2]) { model in
                let x = model.addVariable("x", upper: 2)
                model.setObjective(.maximize, x)
                model.addConstraint("nothing", lower: -.infinity, terms: [(x, 1)], upper: .infinity)
            },
            TinyModel("ranged row at its upper side", .optimal, optimum: 9, values: [1, 8]) { model in
                let x = model.addVariable("x", lower: 1)
                let y = model.addVariable("y", upper: 8)
                model.setObjective(.maximize, x + y)
                model.addConstraint("range", LinearConstraint(4, x + y, 9))
                model.addConstraint("cap", x <= 1)
            },
            TinyModel("ranged row at its lower side", .optimal, optimum: 4, dualValues: [1]) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.minimize, x + y)
                model.addConstraint("range", LinearConstraint(4, x + y, 9))
            },
            TinyModel("free variable", .optimal, optimum: -7, values: [-7]) { model in
                let x = model.addVariable("x", lower: -.infinity)
                model.setObjective(.minimize, x)
                model.addConstraint("floor", x >= -7)
            },
            TinyModel("negative bounds", .optimal, optimum: -3, values: [-1, -2], reducedCosts: [1, 1]) { model in
                let x = model.addVariable("x", lower: -5, upper: -1)
                let y = model.addVariable("y", lower: -.infinity, upper: -2)
                model.setObjective(.maximize, x + y)
            },
            TinyModel("fixed columns", .optimal, optimum: 11, values: [2, 3]) { model in
                let x = model.addVariable("x", lower: 2, upper: 2)
                let y = model.addVariable("y", lower: 0, upper: 10)
                model.setObjective(.maximize, x + 3 * y)
                model.addConstraint("sum", x + y <= 5)
            },
            TinyModel("objective constant and constants in rows", .optimal, optimum: 105, values: [5]) { model in
                let x = model.addVariable("x")
                model.setObjective(.maximize, x + 100)
                model.addConstraint("shifted", x + 5 <= 10)
            },
            TinyModel("no objective", .optimal, optimum: 0) { model in
                let x = model.addVariable("x")
                model.addConstraint("some", x >= 3)
            },
            TinyModel("repeated terms", .optimal, optimum: 2, values: [2]) { model in
                let x = model.addVariable("x")
                model.setObjective(.maximize, x)
                model.addConstraint("sum", x + x + x - 2 * x + x <= 4)
            },
            TinyModel("rows of very different size", .optimal, optimum: 3, values: [1, 2]) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.maximize, x + y)
                model.addConstraint("large", 3e9 * x <= 3e9)
                model.addConstraint("small", 2e-7 * y <= 4e-7)
            },
            TinyModel("rounding dust", .optimal, optimum: 3, values: [1, 2]) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.maximize, x + y)
                model.addConstraint("a", x + 3.9e-15 * y <= 1)
                model.addConstraint("b", y - 5.4e-20 * x <= 2)
            },
            TinyModel("large money", .optimal, optimum: 3e11, values: [1, 2]) { model in
                let (x, y) = (model.addVariable("x"), model.addVariable("y"))
                model.setObjective(.maximize, 1e11 * x + 1e11 * y)
                model.addConstraint("a", x <= 1)
                model.addConstraint("b", x + y <= 3)
                model.addConstraint("c", y <= 2)
            },
        ]
    }
}
