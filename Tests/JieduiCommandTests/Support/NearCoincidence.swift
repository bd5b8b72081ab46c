import JieduiTestSupport

/// A helper asks for 212.0001 of which one receiver can give 212: rows that differ by half a millionth.
enum NearCoincidence {
    static let scenario = ScenarioText(
        files: [
            "counties.csv": """
            code,role
            370101,helper
            370102,helper
            370103,helper
            370104,helper
            370201,receiver
            370202,receiver
            370203,receiver
            370204,receiver
            370205,receiver

            """,
            "factors.csv": """
            code,bond_cap,off_nox
            370202,0.9999,
            370204,,2
            370205,2.9999,5.9999

            """,
            "helper_resources.csv": """
            code,resource,amount
            370101,officials,4
            370104,officials,8
            370101,rooms,4
            370103,rooms,9

            """,
            "helpers.csv": """
            code,min_benefit,energy_transfer
            370101,212.0001,
            370104,,1315

            """,
            "modes.csv": """
            mode_id,paid_by,tax_share_helper,tax_share_years,tax_share_cap,min_land
            m0,receiver,0.5,5,212,
            m1,,0.3,4,0,67

            """,
            "pair_mode_benefit.csv": """
            helper,receiver,mode_id,benefit
            370104,370202,m0,4

            """,
            "pair_needs.csv": """
            helper,receiver,resource,amount
            370101,370202,officials,5
            370101,370205,officials,9
            370104,370201,officials,9
            370104,370202,officials,2
            370104,370203,officials,9
            370104,370204,officials,8
            370101,370203,rooms,6
            370103,370201,rooms,5
            370103,370205,rooms,8

            """,
            "pairs.csv": """
            helper,receiver,value,status
            370101,370201,0.6,
            370101,370202,0.2,
            370101,370203,3.3,
            370101,370204,1.2187,
            370101,370205,1.4125,
            370102,370201,0.1361,
            370102,370202,1.1683,
            370102,370203,4,
            370102,370204,3,
            370102,370205,4,
            370103,370201,3.7797,
            370103,370202,1.2396,
            370103,370203,,forbid
            370103,370204,0.4952,
            370103,370205,4.7061,allow
            370104,370201,2.4,
            370104,370202,2.4675,
            370104,370203,-0.7824,allow
            370104,370204,3.4082,
            370104,370205,-0.4,

            """,
            "pools.csv": """
            pool,amount,code,min
            teams_digital,0,,
            teams_digital,1,370205,
            teams_vc,10,,2

            """,
            "projects.csv": """
            project_id,mode_id,invest,land,nox,teams_digital,tax_total,points,source_helper,energy,bond_need,bond_eligible,teams_vc
            p01,,0,11,,,,2.1,370101,304,,,
            p03,m1,14.22,36,,,0.1651,3,,0,,,
            p06,m1,16.12,97,6,1,0.1553,4.5714,,0,,,
            p07,,10.93,,1,,0.0757,,,872,,,
            p10,m0,8.95,95,,,0.0048,3.0308,370104,,1,1,
            p13,,7.11,80,,,0.1019,-0.4072,370101|370104,,1,1,1
            p16,m0,0,11,,,0.0412,7.2,,,1,1,
            p18,m1,0,90,,,,5,,170,,1,3

            """,
            "scenario.yaml": """
            format: 1
            id: near
            pairing:
              receivers_per_helper:
                max: 2

            """,
        ]
    )
}
