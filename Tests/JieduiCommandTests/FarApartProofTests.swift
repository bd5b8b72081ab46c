import JieduiTestSupport
import Testing

/// What may be called proved of amounts far apart.
@Suite struct FarApartProofTests {
    private static let counties = "code,name,role\nA1,A1,helper\nB0,B0,receiver\nB2,B2,receiver\n"

    private func solved(_ scenario: ScenarioText) async throws -> (status: Int32, document: JSONTree) {
        let folder = try TemporaryFolder()
        let path = try scenario.write(to: folder)
        let run = try await Product.run("solve", path, "--json", "--no-margins", "--seconds", "10")
        return (run.status, try run.document())
    }

    @Test func `a plan that does nothing is no proof that there is none`() async throws {
        // The helper asks for 3.68 more than all taxes there are: nothing can be paired, and that is a plan. The solver, which is
        // told the rows in shares of variables, calls them contradictory.
        let (status, document) = try await solved(
            ScenarioText(files: [
                "scenario.yaml":
                    "format: 1\nid: t\nbase_year: 2024\npairing:\n  helpers_per_receiver: {min: 0, max: 1}\n",
                "counties.csv": Self.counties,
                "helpers.csv": "code,pairs_min,pairs_max,min_benefit\nA1,0,1,440000003.68\n",
                "modes.csv":
                    "mode_id,setup_cost,annual_cost,paid_by,tax_share_helper,tax_share_years\nm1,0,0,fund,1,2\n",
                "pairs.csv": "helper,receiver,value,cost\nA1,B0,39,0\nA1,B2,21,0.000003\n",
                "projects.csv":
                    "project_id,points,mode_id,tax_total\np0,9.075,m1,10000\np4,0.0004,m1,10000\np5,10,m1,2000\n",
            ])
        )
        #expect(status != 3, "\(document)")
        #expect(["optimal", "feasible"].contains(document["status"]?.text))
        #expect(document["objective"]?.points == 0)
    }

    @Test func `what no rounding can lift is optimal however far apart the needs are`() async throws {
        let (status, document) = try await solved(
            ScenarioText(files: [
                "scenario.yaml":
                    "format: 1\nid: t\nbase_year: 2024\nobjective:\n  mode: priorities\n  priorities: [pairs, projects, total]\n",
                "counties.csv": "code,name,role\nA0,A0,helper\nB0,B0,receiver\n",
                "pairs.csv": "helper,receiver,value\nA0,B0,10\n",
                "pools.csv": "pool,amount\nguidance_fund,150000.000001\n",
                "projects.csv": "project_id,points,fund_need\np0,5,150000\np1,5,0.000001\n",
            ])
        )
        #expect(status == 0 && document["status"]?.text == "optimal", "\(document)")
        #expect(document["objective"]?.points == 200_000)
        #expect(document["stages"]?.elements?.compactMap { $0["bound"]?.number } == [1, 2, 20])
    }
}
