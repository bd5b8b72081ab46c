import JieduiTestSupport

/// Scenarios with amounts of six digits beside amounts of a millionth.
enum FarApartScenario {
    /// A row needs a part of 10⁻⁷ of a variable.
    static let smallParts = ScenarioText(
        files: [
            "counties.csv": """
            code,name,role
            A0,A0,helper
            A1,A1,helper
            B0,B0,receiver
            B1,B1,receiver
            B2,B2,receiver
            B3,B3,receiver

            """,
            "factors.csv": """
            code,land_stock
            B0,0.000006
            B1,150000.000008
            B2,1000.00001
            B3,0

            """,
            "floors.csv": """
            name,receiver_group,points
            f,*,11

            """,
            "helper_resources.csv": """
            code,resource,amount
            A0,r,0
            A0,q,0.000012
            A1,r,150000.000011
            A1,q,151000.000008

            """,
            "helpers.csv": """
            code,pairs_min,pairs_max,talent_teams,land_transfer,money_year,min_benefit
            A0,0,4,3,416.666676,0.000054,
            A1,0,4,0,416.666676,900000.00006,

            """,
            "modes.csv": """
            mode_id,name,setup_cost,annual_cost,paid_by,min_projects,max_per_county,needs_helper_capability,tax_share_helper,tax_share_years
            m1,M,0.000003,0,helper,0,3,0,0.5,2

            """,
            "pair_needs.csv": """
            helper,receiver,resource,amount
            A0,B0,q,0.000012
            A0,B1,r,0.000012
            A0,B1,q,0.000006
            A0,B3,r,0.000002
            A0,B3,q,0.00001
            A1,B0,r,0.000008
            A1,B0,q,0.000006
            A1,B1,r,0.000001
            A1,B1,q,0.000005
            A1,B2,q,150000.000002
            A1,B3,r,150000.00001
            A1,B3,q,1000.000001

            """,
            "pairs.csv": """
            helper,receiver,value,cost
            A0,B0,10,0
            A0,B1,38,0
            A0,B2,10,0
            A0,B3,10,1000.000003
            A1,B0,10,0.00001
            A1,B1,37,0
            A1,B2,18,0.000006
            A1,B3,10,0.00001

            """,
            "pools.csv": """
            pool,amount
            guidance_fund,0.000022
            land_quota,500.000011
            teams_industry,1

            """,
            "projects.csv": """
            project_id,name,kind,mode_id,points,must,fund_need,land,teams_industry,tax_total
            p0,P0,invest,m1,5,0,0.000011,1000.000011,1,0
            p1,P1,invest,m1,7,0,0.000007,0.000009,3,0
            p2,P2,invest,m1,8,1,0.000009,0.000007,0,0
            p3,P3,invest,m1,5,0,0.000011,0.00001,0,0
            p4,P4,invest,m1,6,1,0.000006,0.000012,0,0
            p5,P5,invest,m1,9,1,0.000007,1000.000004,0,0

            """,
            "scenario.yaml": """
            format: 1
            id: t
            base_year: 2024
            years: 2
            pairing:
              receivers_per_helper: {min: 0, max: 4}

            """,
        ]
    )

    /// What helpers have is 10⁻⁵ above what some of their receivers need, and below what others need.
    static let exactMeans = ScenarioText(
        files: [
            "counties.csv": """
            code,name,role
            A0,A0,helper
            A1,A1,helper
            A2,A2,helper
            B0,B0,receiver
            B1,B1,receiver
            B2,B2,receiver
            B3,B3,receiver
            B4,B4,receiver
            B5,B5,receiver

            """,
            "factors.csv": """
            code,land_stock
            B0,0
            B1,0
            B2,0
            B3,0.000003
            B4,0.000009
            B5,0

            """,
            "helper_resources.csv": """
            code,resource,amount
            A0,r,0.000001
            A0,q,0.000001
            A1,r,0.000005
            A1,q,0.00001
            A2,q,150000.000024

            """,
            "helpers.csv": """
            code,pairs_min,pairs_max,talent_teams,land_transfer,money_year,min_benefit
            A0,0,6,3,0.00001,,1000.000007
            A1,0,6,0,0.00001,0.00003,
            A2,0,6,3,0.00001,,

            """,
            "modes.csv": """
            mode_id,name,setup_cost,annual_cost,paid_by,min_projects,max_per_county,needs_helper_capability,tax_share_helper,tax_share_years
            m1,M,0,0,fund,0,3,0,0.5,2

            """,
            "pair_needs.csv": """
            helper,receiver,resource,amount
            A0,B0,q,150000.000008
            A0,B1,r,0.000008
            A0,B2,r,1000.000008
            A0,B3,r,0.000002
            A0,B3,q,0.000005
            A0,B4,r,0.000001
            A0,B4,q,0.000001
            A0,B5,r,0.000006
            A0,B5,q,0.000012
            A1,B0,r,0.000002
            A1,B0,q,1000.000006
            A1,B1,r,0.000002
            A1,B3,r,0.000006
            A1,B3,q,0.00001
            A1,B4,r,0.000002
            A1,B4,q,0.000005
            A1,B5,r,150000.000004
            A1,B5,q,1000.000001
            A2,B0,q,0.000009
            A2,B1,r,0.000009
            A2,B1,q,0.000005
            A2,B2,q,0.000008
            A2,B3,q,0.000005
            A2,B4,r,0.000012
            A2,B4,q,150000.000005
            A2,B5,r,0.000008
            A2,B5,q,150000.00001

            """,
            "pairs.csv": """
            helper,receiver,value,cost
            A0,B0,10,0
            A0,B1,10,0
            A0,B2,15,0.000003
            A0,B3,39,0
            A0,B4,15,0.000009
            A0,B5,32,0
            A1,B0,22,0
            A1,B1,2,0.000003
            A1,B2,10,0.000006
            A1,B3,10,0
            A1,B4,13,0.000004
            A1,B5,10,0
            A2,B0,10,0
            A2,B1,10,0.000002
            A2,B2,10,0.000003
            A2,B3,10,0
            A2,B4,10,0.000009
            A2,B5,7,0

            """,
            "pools.csv": """
            pool,amount
            guidance_fund,0.000021
            land_quota,0.000018
            teams_industry,6

            """,
            "projects.csv": """
            project_id,name,kind,mode_id,points,must,fund_need,land,teams_industry,tax_total
            p0,P0,invest,m1,7,1,0.000009,0.000009,0,0
            p1,P1,invest,m1,3,0,0.00001,0.000002,1,0
            p2,P2,invest,m1,5,1,0.000005,0.00001,3,0
            p3,P3,invest,m1,6,1,0.000002,0.000009,0,0
            p4,P4,invest,m1,3,1,0.000005,0.000008,3,0

            """,
            "scenario.yaml": """
            format: 1
            id: t
            base_year: 2024
            years: 1
            pairing:
              receivers_per_helper: {min: 0, max: 6}

            """,
        ]
    )

    /// Neither GLPK nor the program's own search around it can tell what fits.
    static let beyond = ScenarioText(
        files: [
            "counties.csv": """
            code,name,role
            A0,A0,helper
            A1,A1,helper
            A2,A2,helper
            B0,B0,receiver
            B1,B1,receiver
            B2,B2,receiver
            B3,B3,receiver
            B4,B4,receiver

            """,
            "factors.csv": """
            code,land_stock
            B0,0.0003
            B1,0
            B2,0
            B3,0
            B4,150000.001

            """,
            "fund_response.csv": """
            pool,code,segment,width,slope
            guidance_fund,,1,1,0.01

            """,
            "helper_resources.csv": """
            code,resource,amount
            A0,q,1000.0001
            A1,r,1000.0012
            A2,r,0
            A2,q,0

            """,
            "helpers.csv": """
            code,pairs_min,pairs_max,talent_teams,land_transfer,money_year,min_benefit
            A0,0,5,2,277.778333,,1000.0001
            A1,0,5,3,277.778333,0.0012,
            A2,0,5,1,277.778333,,0.0012

            """,
            "modes.csv": """
            mode_id,name,setup_cost,annual_cost,paid_by,min_projects,max_per_county,needs_helper_capability,tax_share_helper,tax_share_years
            m1,M,0.001,0,helper,0,3,0,0.5,2

            """,
            "pair_needs.csv": """
            helper,receiver,resource,amount
            A0,B0,r,0.0003
            A0,B1,q,0.0003
            A0,B2,r,0.0002
            A0,B3,q,1000.0001
            A0,B4,r,0.001
            A0,B4,q,0.0002
            A1,B0,q,0.0001
            A1,B1,r,0.001
            A1,B1,q,0.0007
            A1,B2,r,150000.0006
            A1,B2,q,0.0006
            A1,B3,r,0.0004
            A1,B4,r,1000.0002
            A2,B0,r,0.001
            A2,B1,r,0.001
            A2,B2,r,0.0007
            A2,B2,q,0.0012
            A2,B3,q,1000.0002
            A2,B4,r,0.0004
            A2,B4,q,150000.0011

            """,
            "pairs.csv": """
            helper,receiver,value,cost
            A0,B0,10,0
            A0,B1,10,0.001
            A0,B2,10,0
            A0,B3,21,0
            A0,B4,10,0
            A1,B0,10,0.0005
            A1,B1,11,0
            A1,B2,10,0.0003
            A1,B3,10,0
            A1,B4,10,1000.0012
            A2,B0,10,0
            A2,B1,28,0.0009
            A2,B2,40,0.0004
            A2,B3,2,1000.0003
            A2,B4,10,0

            """,
            "pools.csv": """
            pool,amount
            guidance_fund,150000.0019
            land_quota,500.001
            teams_industry,4

            """,
            "projects.csv": """
            project_id,name,kind,mode_id,points,must,fund_need,land,teams_industry,tax_total
            p0,P0,invest,m1,4,1,0.0002,0.0002,1,0
            p1,P1,invest,m1,6,0,0.001,0.0005,1,0.0011
            p2,P2,invest,m1,4,1,0.0005,0.0004,0,0
            p3,P3,invest,m1,1,0,0.0012,150000.001,0,0.0003
            p4,P4,invest,m1,5,0,0.0012,0.0004,0,0
            p5,P5,invest,m1,4,1,150000.0007,0.0005,3,1
            p6,P6,invest,m1,4,1,0.0005,1000.0009,3,0.0001

            """,
            "scenario.yaml": """
            format: 1
            id: t
            base_year: 2024
            years: 1
            pairing:
              receivers_per_helper: {min: 0, max: 5}

            """,
        ]
    )

    /// Two projects take up the pool to 10⁻⁵; which of three small ones still fits is decided by what rounding leaves.
    static let pool = ScenarioText(
        files: [
            "counties.csv":
                "code,name,role\nA0,A0,helper\nA1,A1,helper\nB0,B0,receiver\nB1,B1,receiver\nB2,B2,receiver\n"
                + "B3,B3,receiver\nB4,B4,receiver\n",
            "helpers.csv": "code,pairs_min,pairs_max\nA0,0,2\nA1,0,3\n",
            "pairs.csv": """
            helper,receiver,value
            A0,B0,12.4604
            A0,B1,38.3555
            A0,B2,13.3301
            A0,B3,43.1237
            A0,B4,47.9361
            A1,B0,16.6659
            A1,B1,17.0131
            A1,B2,32.9126
            A1,B3,47.9566
            A1,B4,29.0130

            """,
            "pools.csv": "pool,amount\nguidance_fund,300000.00001\n",
            "projects.csv": """
            project_id,name,points,must,fund_need,land_county
            m0,m0,5.0000,1,150000,B1
            m1,m1,5.0000,1,150000,B4
            o0,o0,4.0868,0,0.00003,B1
            o1,o1,38.5363,0,0.00002,B3
            o2,o2,19.1665,0,0.00001,B0

            """,
            "scenario.yaml": "format: 1\nid: t\nbase_year: 2024\n",
        ]
    )
}
