import Counties
import Testing

@Suite struct FixedDecimalTests {
    @Test(arguments: [(0, "0"), (1, "0.0001"), (-2_500, "-0.25"), (170_000, "17"), (10_500, "1.05"), (-1, "-0.0001")])
    func `the text is the shortest exact decimal`(_ units: Int64, _ text: String) {
        #expect(Points(units: units).description == text)
    }

    @Test func `the smallest number has a text`() {
        #expect(Points(units: .min).description == "-922337203685477.5808")
    }

    @Test(arguments: [(0.00005, 1), (-0.00005, -1), (0.00004, 0), (1.5, 15_000)])
    func `halves are rounded away from zero`(_ number: Double, _ units: Int64) {
        #expect(Points(rounding: number)?.units == units)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 9.3e14]) func `what does not fit is nil`(
        _ number: Double
    ) {
        #expect(Points(rounding: number) == nil)
    }

    @Test func `decimals are ordered by value`() {
        #expect(Amount(units: -1) < .zero && Amount.zero < Amount(units: 1))
        #expect(Amount.unitsPerOne == 1_000_000)
    }
}
