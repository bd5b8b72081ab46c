import Foundation
import Testing

@testable import WorkbookReading

@Suite struct ReadingDateTests {
    static let days: [(Double, String?)] = [
        (1.0, "1900-01-01"), (59, "1900-02-28"), (60, nil), (61, "1900-03-01"), (36_526, "2000-01-01"),
        (45_351, "2024-02-29"), (45_352, "2024-03-01"), (2_958_465, "9999-12-31"), (2_958_466, nil), (0, nil),
        (-1, nil),
        (45_351.9999999999, "2024-03-01"), (45_351.9, "2024-02-29"), (1e300, nil), (.infinity, nil), (.nan, nil),
    ]

    @Test(arguments: days)
    func `day numbers become days`(serial: Double, expected: String?) {
        #expect(SerialDate.text(serial: serial, parts: .date, system: .from1900) == expected)
    }

    @Test func `the 1904 calendar begins four years later and knows no day that never was`() {
        #expect(SerialDate.text(serial: 0, parts: .date, system: .from1904) == "1904-01-01")
        #expect(SerialDate.text(serial: 60, parts: .date, system: .from1904) == "1904-03-01")
        #expect(SerialDate.text(serial: 43_890, parts: .date, system: .from1904) == "2024-03-01")
        #expect(SerialDate.text(serial: 2_957_003, parts: .date, system: .from1904) == "9999-12-31")
        #expect(SerialDate.text(serial: 2_957_004, parts: .date, system: .from1904) == nil)
    }

    @Test func `times are rounded to seconds and carry into the day`() {
        let moment: DateParts = [.year, .month, .day, .time]
        #expect(SerialDate.text(serial: 45_352.354166667, parts: moment, system: .from1900) == "2024-03-01T08:30:00")
        #expect(SerialDate.text(serial: 45_351.999999, parts: moment, system: .from1900) == "2024-03-01T00:00:00")
        #expect(SerialDate.text(serial: 0.75, parts: .time, system: .from1900) == "18:00:00")
        #expect(SerialDate.text(serial: 45_352.5, parts: .time, system: .from1900) == "12:00:00")
        #expect(SerialDate.text(serial: 1.5, parts: [.time, .duration], system: .from1900) == "36:00:00")
    }

    @Test func `every day agrees with Foundation's calendar`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for serial in stride(from: 61, through: 2_958_465, by: 997) {
            let date = Date(timeIntervalSince1970: Double(serial - 25_569) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let days = SerialDate.civil(daysSinceEpoch: serial - 25_569)
            #expect(days.year == parts.year && days.month == parts.month && days.day == parts.day, "serial \(serial)")
        }
    }

    @Test func `a day that no calendar has is a value, not the end of the file`() throws {
        let package = ReadingPackage(
            rows: "<row><c s=\"1\"><v>60</v></c><c s=\"1\"><v>-3</v></c><c s=\"1\"><v>61</v></c></row>",
            formats: ["14"]
        )
        let values = try package.values()
        #expect(values["A1"] == .dateOutOfRange(serial: "60"))
        #expect(values["B1"] == .dateOutOfRange(serial: "-3"))
        #expect(values["C1"] == .date(DateValue(text: "1900-03-01", parts: .date, serial: "61")))
    }

    @Test func `a workbook says which calendar it counts by`() throws {
        let package = ReadingPackage(rows: "<row><c s=\"1\"><v>43890</v></c></row>", formats: ["yyyy-mm"], is1904: true)
        let value = try package.values()["A1"]
        #expect(value == .date(DateValue(text: "2024-03-01", parts: [.year, .month], serial: "43890")))
        if case .date(let date) = value { #expect(date.shownText == "2024-03") }
    }

    static let storedDates: [(String, String?)] = [
        ("2024-03-01", "2024-03-01"), ("2024-03-01T08:30", "2024-03-01T08:30:00"),
        ("2024-03-01T08:30:15.250Z", "2024-03-01T08:30:15"), ("08:30:00", "08:30:00"), ("2024-02-29", "2024-02-29"),
        ("2023-02-29", nil), ("2024-13-01", nil), ("2024-1-1", nil), ("", nil), ("T", nil), ("2024-03-01T25:00", nil),
        ("20240301", nil), ("2024-03-01T08:30:00+08:00", nil),
    ]

    @Test(arguments: storedDates)
    func `dates that are stored as text are checked`(text: String, expected: String?) {
        #expect(ISODate.parse(text)?.text == expected)
    }
}
