import Testing

@testable import ScenarioFiles

/// Months as people and spreadsheets write them.
@Suite struct WrittenMonthTests {
    @Test(arguments: [
        "2026-01", "2026-1", "2026/1", "2026/01", "2026/1/1", "2026/01/31", "2026-1-1", "2026-01-15", "2026年1月",
        "2026年01月", "2026年1月1日", "2026 年 1 月",
    ])
    func `the year first, then the month, can be read`(text: String) {
        #expect(WrittenMonth(text)?.months == 2026 * 12 + 1)
    }

    @Test(arguments: [
        "Jan-26", "26-Jan", "46023", "202601", "1/2026", "01/01/2026", "26-01", "2026-13", "2026-00", "2026/2/30",
        "2025-2-29", "2026-1/1", "2026.1", "2026年", "2026-0001", "2026-1-", "-2026-1", "2026--1", "1月2026年", "",
        "2026-1-1-1",
        "1899-12", "2101-01", "２０２６-1",
    ])
    func `nothing else is a month`(text: String) {
        #expect(WrittenMonth(text) == nil)
    }

    @Test func `a leap day is a day`() {
        #expect(WrittenMonth("2024/2/29")?.months == 2024 * 12 + 2)
        #expect(WrittenMonth("2000-2-29") != nil && WrittenMonth("2100-2-29") == nil)
    }
}
