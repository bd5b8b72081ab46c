internal import LinearModel

extension TinyModels {
    /// Mixed-integer programs.
    public static var integer: [TinyModel] {
        [
            TinyModel("knapsack", .optimal, optimum: 220, values: [0, 1, 1]) { model in
                let x = (0..<3).map { model.addVariable("x\($0)", kind: .binary) }
                model.setObjective(.maximize, 60 * x[0] + 100 * x[1] + 120 * x[2])
                model.addConstraint("weight", 10 * x[0] + 20 * x[1] + 30 * x[2] <= 50)
            },
            TinyModel("general integers, minimised", .optimal, optimum: 32, values: [1, 5]) { model in
                let x = model.addVariable("x", kind: .integer)
                let y = model.addVariable("y", kind: .integer)
                model.setObjective(.minimize, 7 * x + 5 * y)
                model.addConstraint("need", 4 * x + 3 * y >= 19)
            },
            TinyModel("integer with negative bounds", .optimal, optimum: -3, values: [-3]) { model in
                let x = model.addVariable("x", lower: -10, upper: -2, kind: .integer)
                model.setObjective(.maximize, x)
                model.addConstraint("cap", 2 * x <= -5)
            },
            TinyModel("generalised assignment 2 by 4", .optimal, optimum: 30) { model in
                let worth: [[Double]] = [[9, 7, 8, 6], [6, 9, 5, 9]]
                let load: [[Double]] = [[6, 5, 7, 4], [5, 8, 6, 7]]
                let x = (0..<2).map { i in (0..<4).map { model.addVariable("x_\(i)_\($0)", kind: .binary) } }
                model.setObjective(.maximize, sum(over: 0..<2) { i in sum(over: 0..<4) { worth[i][$0] * x[i][$0] } })
                for i in 0..<2 { model.addConstraint("cap \(i)", sum(over: 0..<4) { load[i][$0] * x[i][$0] } <= 13.0) }
                for j in 0..<4 { model.addConstraint("job \(j)", x[0][j] + x[1][j] == 1) }
            },
            TinyModel("infeasible between the integers", .infeasible) { model in
                let x = model.addVariable("x", upper: 10, kind: .integer)
                let y = model.addVariable("y", upper: 10, kind: .integer)
                model.setObjective(.maximize, x + y)
                model.addConstraint("odd", 2 * x + 2 * y == 7)
            },
            TinyModel("infeasible relaxation", .infeasible) { model in
                let x = model.addVariable("x", kind: .binary)
                model.setObjective(.maximize, x)
                model.addConstraint("two", x >= 2)
            },
            TinyModel("unbounded integers", .unbounded) { model in
                let x = model.addVariable("x", kind: .integer)
                model.setObjective(.maximize, x)
                model.addConstraint("floor", x >= 0.5)
            },
            TinyModel("unbounded relaxation without integer points", .infeasible) { model in
                let x = model.addVariable("x", upper: 1, kind: .integer)
                let y = model.addVariable("y")
                model.setObjective(.maximize, x + y)
                model.addConstraint("half", 2 * x == 1)
            },
            TinyModel("fixed charge", .optimal, optimum: 8, values: [4, 1]) { model in
                let flow = model.addVariable("flow", upper: 4)
                let open = model.addVariable("open", kind: .binary)
                model.setObjective(.maximize, 3 * flow - 4 * open)
                model.addConstraint("link", flow - 4 * open <= 0)
            },
            TinyModel("fixed binary", .optimal, optimum: 1, values: [0, 1]) { model in
                let x = model.addVariable("x", upper: 0, kind: .binary)
                let y = model.addVariable("y", kind: .binary)
                model.setObjective(.maximize, 5 * x + y)
                model.addConstraint("one", x + y <= 1)
            },
            TinyModel("integers without rows", .optimal, optimum: 7, values: [3, 4]) { model in
                let x = model.addVariable("x", upper: 3, kind: .integer)
                let y = model.addVariable("y", upper: 4, kind: .integer)
                model.setObjective(.maximize, x + y)
            },
            coverAbort,
        ]
    }

    /// Clean data on which GLPK 5.0 aborts when cover cuts meet its presolver.
    public static var coverAbort: TinyModel {
        TinyModel("cover cuts with presolve abort", .optimal, optimum: 17.11218) { model in
            let z = (1...6).map { model.addVariable("z_\($0)", kind: .binary) }
            let caps: [Double] = [5745, 55384, 1824.9625, 1824.9625, 3649.925]
            let x = caps.enumerated().map { model.addVariable("x_\($0.offset + 7)", upper: $0.element) }
            var objective = -1.2 * z[0] + 1.6 * z[1] + 9.17 * z[4] + 8.26 * z[5] - 1e-9 * x[0] - 1e-9 * x[1]
            objective += 0.004 * x[2] + 0.0025 * x[3] + 0.001 * x[4]
            model.setObjective(.maximize, objective)
            model.addConstraint("r_1", z[4] - z[0] <= 0)
            model.addConstraint("r_2", z[4] - z[2] <= 0)
            model.addConstraint("r_3", z[5] - z[1] <= 0)
            model.addConstraint("r_4", z[5] - z[3] <= 0)
            model.addConstraint("r_5", 44.6 * z[5] + 57.2 * z[4] - x[0] <= 37)
            model.addConstraint("r_6", 16.59 * z[5] + 3.76 * z[4] - x[1] <= 7.33)
            model.addConstraint("r_7", 1.09 * z[5] + 1.14 * z[4] <= 1)
            model.addConstraint("r_8", lower: -.infinity, terms: [], upper: 0)
            model.addConstraint("r_9", 6 * z[5] + 2 * z[4] <= 33)
        }
    }
}
