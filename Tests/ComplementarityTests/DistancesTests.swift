import Complementarity
import Counties
import Testing

private func scenario(_ places: [Coordinates?]) -> Scenario {
    var scenario = TinyScenario(counties: places.count).scenario
    for (position, place) in places.enumerated() { scenario.counties[position].coordinates = place }
    return scenario
}

private let jinan = Coordinates(longitude: 117.12, latitude: 36.65)
private let qingdao = Coordinates(longitude: 120.38, latitude: 36.07)

@Test(arguments: [
    (jinan, qingdao, 298.943405136),
    (Coordinates(longitude: 116, latitude: 36), Coordinates(longitude: 117, latitude: 36), 89.958315113),
    (Coordinates(longitude: 117, latitude: 36), Coordinates(longitude: 117, latitude: 37), 111.195080234),
    (Coordinates(longitude: 0, latitude: 0), Coordinates(longitude: 180, latitude: 0), 20015.114442036),
    (jinan, jinan, 0.0),
])
func `the great circle has the length of an independent computation`(
    start: Coordinates,
    end: Coordinates,
    kilometres: Double
) throws {
    let distances = Distances(scenario: scenario([start, end]))
    let way = try #require(distances.kilometres(from: CountyIndex(0), to: CountyIndex(1)))
    #expect(abs(way - 1.3 * kilometres) < 1e-6)
    let minutes = try #require(distances.minutes(from: CountyIndex(1), to: CountyIndex(0)))
    #expect(abs(minutes - 1.3 * kilometres / 70 * 60) < 1e-6)
}

@Test func `the table beats the great circle, cell by cell`() {
    var scenario = scenario([jinan, qingdao, nil])
    let indices = (0..<3).map(CountyIndex.init)
    scenario.travel = [
        TravelLeg(from: indices[0], to: indices[1], minutes: nil, kilometres: 350),
        TravelLeg(from: indices[0], to: indices[2], minutes: 95, kilometres: nil),
    ]
    let distances = Distances(scenario: scenario)
    #expect(distances.kilometres(from: indices[0], to: indices[1]) == 350)
    #expect(distances.minutes(from: indices[0], to: indices[1]) == 300)
    #expect(distances.minutes(from: indices[0], to: indices[2]) == 95)
    #expect(distances.kilometres(from: indices[0], to: indices[2]) == nil)
    #expect(distances.minutes(from: indices[1], to: indices[2]) == nil)
}

@Test func `a row counts in both directions unless both are given`() {
    var scenario = scenario([nil, nil, nil])
    let indices = (0..<3).map(CountyIndex.init)
    scenario.travel = [
        TravelLeg(from: indices[0], to: indices[1], minutes: 60, kilometres: 70),
        TravelLeg(from: indices[0], to: indices[2], minutes: 30, kilometres: nil),
        TravelLeg(from: indices[1], to: indices[0], minutes: 80, kilometres: nil),
    ]
    let distances = Distances(scenario: scenario)
    #expect(distances.minutes(from: indices[0], to: indices[1]) == 60)
    #expect(distances.minutes(from: indices[1], to: indices[0]) == 80)
    #expect(distances.kilometres(from: indices[1], to: indices[0]) == 70)
    #expect(distances.minutes(from: indices[2], to: indices[0]) == 30)
}

@Test func `distances of counties that do not exist and of odd figures are unknown, not traps`() {
    var scenario = scenario([jinan, Coordinates(longitude: .nan, latitude: 36)])
    let far = CountyIndex(.max)
    scenario.travel = [
        TravelLeg(from: far, to: CountyIndex(-1), minutes: 1, kilometres: 1),
        TravelLeg(from: CountyIndex(0), to: CountyIndex(1), minutes: .infinity, kilometres: .nan),
    ]
    let distances = Distances(scenario: scenario)
    #expect(distances.minutes(from: far, to: CountyIndex(0)) == nil)
    #expect(distances.minutes(from: CountyIndex(-1), to: far) == nil)
    #expect(distances.kilometres(from: CountyIndex(0), to: CountyIndex(1)) == nil)
}
