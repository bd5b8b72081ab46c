import JieduiTestSupport
import Testing

/// Scenarios whose figures brought the solver, or what is done around it, to a wrong answer.
@Suite struct HardFigureTests {
    /// Every stock of energy is what one project that must land and two others need, to the last decimal.
    private static let exactStocks = ScenarioText(
        files: [
            "counties.csv": """
            code,name,role
            H0,NH0,helper
            H1,NH1,helper
            H2,NH2,helper
            H3,NH3,helper
            R0,NR0,receiver
            R1,NR1,receiver
            R2,NR2,receiver
            R3,NR3,receiver

            """,
            "factors.csv": """
            code,energy_limit
            R0,47536285.22
            R1,46228985.01
            R2,45050432.3
            R3,47662729.23

            """,
            "pairs.csv": """
            helper,receiver,value
            H0,R0,3
            H0,R1,2
            H0,R2,5
            H0,R3,2
            H1,R0,8
            H1,R1,8
            H1,R2,8
            H1,R3,7
            H2,R0,4
            H2,R1,2
            H2,R2,8
            H2,R3,1
            H3,R0,7
            H3,R1,7
            H3,R2,1
            H3,R3,8

            """,
            "pools.csv": """
            pool,amount
            guidance_fund,390

            """,
            "projects.csv": """
            project_id,name,land_county,points,veto,status,energy,must,fund_need
            m0,m0,R0,1,none,reserve,47535347.32,1,
            a0,a0,R0,11.7,none,reserve,513.51,,67
            b0,b0,R0,10.4,none,reserve,424.39,,64
            c0,c0,R0,7.6,none,reserve,917.9,,56
            m1,m1,R1,1,none,reserve,46228157.82,1,
            a1,a1,R1,5.1,none,reserve,493.7,,51
            b1,b1,R1,10.1,none,reserve,333.49,,51
            c1,c1,R1,8.4,none,reserve,807.19,,84
            m2,m2,R2,1,none,reserve,45049418.63,1,
            a2,a2,R2,12.4,none,reserve,588.76,,74
            b2,b2,R2,9.3,none,reserve,424.91,,63
            c2,c2,R2,9.6,none,reserve,993.67,,96
            m3,m3,R3,1,none,reserve,47661871.7,1,
            a3,a3,R3,9.3,none,reserve,481.16,,83
            b3,b3,R3,12.8,none,reserve,376.37,,98
            c3,c3,R3,12.1,none,reserve,837.53,,81

            """,
            "scenario.yaml": """
            format: 1
            id: f4-seed1
            title: {zh: "t", en: "t"}
            base_year: 2024
            years: 1

            """,
        ]
    )

    /// Amounts of six digits and four decimals; a node is called infeasible by one configuration of the solver and solved by another.
    private static let disputedNode = ScenarioText(
        files: [
            "counties.csv": """
            code,name,city_code,role,budget_rev,main_tax,main_tax_growth,fiscal_capacity,debt_ratio,flags,chain_cap
            370101,县370101,370100,helper,36.01,9.39,6.17,,,,
            370102,县370102,370100,helper,9.47,18.12,1.58,7.42,53.9,hill,
            370103,县370103,370100,helper,11.51,,,,,hill,
            370201,县370201,370100,receiver,13.43,9.13,4.32,,71,,2
            370202,县370202,370100,receiver,3.6,7.3,-0.27,,7.5,,1
            370203,县370203,370100,receiver,20.72,9.63,4.98,,94.9,old,3
            370204,县370204,370100,receiver,12.6,0,-2.59,4.13,112.3,hill|old,2
            370205,县370205,370100,receiver,23.9,0,-3.81,0.82,21,,2

            """,
            "factors.csv": """
            code,water,talent_local,bond_cap
            370201,21691.3381,9081.1726,
            370202,21691.3382,7469.4548,261.9234
            370203,21691.3381,21980.6205,261.9234
            370204,89328.399,20382.1991,
            370205,89328.399,9081.1726,

            """,
            "helpers.csv": """
            code,money_year,talent_people,min_benefit,modes
            370103,101016.4192,9081.1726,138874.2854,m0

            """,
            "modes.csv": """
            mode_id,setup_cost,paid_by,tax_share_helper,tax_share_years,benefit,min_land,min_projects
            m0,57047.5662,receiver,0.25,5,-2.7,,
            m1,54419.7463,receiver,1,4,1,13977.6575,1

            """,
            "pairs.csv": """
            helper,receiver,value,cost,current,since
            370101,370201,1,,,
            370101,370202,2.9453,,,
            370101,370203,0,,,
            370101,370204,4.2592,,,
            370101,370205,3.7,,,
            370102,370201,5,,,
            370102,370202,4.1,0,,
            370102,370203,2.8596,,,
            370102,370204,1.1738,38650.3151,1,2021
            370102,370205,3.2,,,
            370103,370201,4,,1,2021
            370103,370202,4.2539,,,
            370103,370203,0.3,,,
            370103,370204,4.1248,,,
            370103,370205,-0.5,,,

            """,
            "pools.csv": """
            pool,year,amount,code,min,max
            guidance_fund,2026,252082.7283,,,
            guidance_fund,2027,320608.6741,,,
            guidance_fund,2026,,370201,0.1,144010.014
            guidance_fund,,,370204,,
            special_bond,,261.9234,,,261.9234
            energy_quota,,434201.2025,,,
            energy_quota,2027,,370205,,163954.5315

            """,
            "projects.csv": """
            project_id,kind,mode_id,source_helper,invest,fund_need,bond_need,bond_eligible,self_raised,loan,other,land,two_high,talent,teams_industry,jobs,output,tax_total,start_latest,months,v_econ,v_eco,v_soc,land_county,energy,cod,voc,v_ind,teams_digital,tax_main,status,start_earliest,water,nh3n,teams_vc,nox
            p00,tourism,m0,370102|370103,14.06,52570.0647,192.7893,1,7.03,4.218,0,6974.5959,1,9627.1424,3,246,24.85,3.0419,2026-09,7,24.8,31.6,98.3,,,,,,,,,,,,,
            p01,park_infra,m1,,10.37,144010.014,,1,,,,14685.5854,,,,,16.05,4.629,,11,84.3,94,31.4,370203,277160.0838,18425.301,9661.3907,43.6,,,,,,,,
            p02,tourism,m1,,16.06,23428.7159,,,,,,10469.1446,1,0,,85,,,,2,32.2,79.3,60.6,,,,,87.9,2,0.0111,,,,,,
            p03,invest,m0,,15.83,83179.7461,,,,,,9243.3327,1,7469.4548,,289,,,,8,0,,78.9,370201|370205,143282.7125,,,29.2,,,started,,,,,
            p04,finance,,370101|370102,11.52,117664.7102,,,,,,16983.9752,,,3,,,14.2086,2027-08,17,16.6,36.3,40.1,,163954.5315,,,53.1,3,,,,,,,
            p05,tech,,,17.41,,261.9234,1,,,,,,,1,167,,6.7141,2026-11,22,0,51.5,8,,,13571.6227,19266.0262,99.5,,,started,2025-12,,,,
            p06,supply,,,0,108072.7143,,,,,,0,,13995.6429,,108,,18.4206,,,26.9,90.6,,370202,290918.49,,,10.9,,,,,89328.399,6996.9917,,
            p07,,,,6.2,,,,,,,17074.2721,,,,183,17.93,18.156,,5,,,0,,83030.0582,,13669.644,53.5,2,0.0441,,,,12964.2021,3,
            p08,invest,m1,,7.72,124028.5955,,1,,,,11062.7815,,9081.1726,,40,0,2.1103,2027-06,25,,17.7,50,370203,,,,19.2,,,,2027-05,21691.3382,,,10082.706
            p09,tech,,,3.45,76219.1983,0,1,3.795,1.035,0,25858.9799,,9915.2556,,201,28.82,3.9708,2028-06,,0,47.1,91.3,370202|370205,,,,94.1,,0.0422,,,,,,0
            p10,,m1,370101,12.74,93816.5864,,,,,,29098.1019,,10466.9435,,196,20.84,10.279,,,80.8,,36.6,,240999.6641,,0,66.3,,0.0018,producing,2026-01,,4518.4509,,4134.9647
            p11,tourism,m1,,2.01,54294.9485,,1,,,,,1,11513.677,,,18.49,15.4584,,11,13.4,2.4,0,,,,,36.4,1,,,,,,,9724.2395

            """,
            "quotas.csv": """
            name,helper_group,receiver_group,relation
            q0,code:370101|370102,*,any

            """,
            "scenario.yaml": """
            format: 1
            id: seed-50639
            pairing:
              receivers_per_helper:
                max: 2
            projects:
              two_high_ratio: 1.1
              points: 7
              weights:
                econ: 0.4
                ind: 0.3
                eco: 0.2
                soc: 0.1
            objective:
              mode: priorities
              priorities: [worst]
            base_year: 2025
            years: 2

            """,
        ]
    )

    @Test func `what a large stock leaves is used to the last decimal`() async throws {
        let folder = try TemporaryFolder()
        let run = try await Product.run("solve", try Self.exactStocks.write(to: folder), "--json", "--no-margins")
        #expect(run.status == 0, "\(run.errorText)")
        // Known from a dynamic program over all choices, in whole numbers.
        #expect(try run.document()["objective"]?.number == 92.8)
    }

    @Test func `a node that two configurations judge apart is searched on`() async throws {
        let folder = try TemporaryFolder()
        let run = try await Product.run("solve", try Self.disputedNode.write(to: folder), "--json", "--no-margins")
        #expect(run.status == 0, "\(run.errorText)")
        // The optimum of HiGHS for both stages, one after the other.
        #expect(try run.document()["objective"]?.number == 91.663)
    }
}
