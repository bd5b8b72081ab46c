public import Counties
import Foundation

/// How far counties lie from one another, by the best figure that the scenario has.
///
/// Minutes are `travel.minutes`, else `travel.km` at 70 km/h, else the way by road at 70 km/h; the way by road is
/// `travel.km`, else 1.3 times the great circle between the coordinates. A cell of the table counts in both
/// directions unless the other direction has a figure of its own.
public struct Distances: Sendable {
    /// Way by road over the great circle: 1.3.
    public static let roadFactor = 1.3
    /// Speed on the road, km/h.
    public static let speed = 70.0
    /// Mean radius of the earth (IUGG), km.
    public static let earthRadius = 6371.0088

    private struct Place: Sendable {
        var latitude: Double
        var longitude: Double
        var cosine: Double
    }

    /// Duration in minutes and length in km of one journey; nil means unknown.
    struct Leg: Sendable {
        var minutes: Double?
        var kilometres: Double?
    }

    private let places: [Place?]
    private let legs: CountyPairTable<Leg>

    /// Prepares the figures of a scenario.
    ///
    /// - Complexity: O(n + t log t) for n counties and t rows of `travel`.
    public init(scenario: Scenario) {
        places = scenario.counties.map { county in
            guard let coordinates = county.coordinates, coordinates.latitude.isFinite, coordinates.longitude.isFinite
            else { return nil }
            let latitude = coordinates.latitude * .pi / 180
            return Place(latitude: latitude, longitude: coordinates.longitude * .pi / 180, cosine: cos(latitude))
        }
        // A pair's own rows stand before those of the other direction, and the first figure found counts.
        var entries: [CountyPairTable<Leg>.Entry] = []
        for leg in scenario.travel {
            let value = Leg(minutes: leg.minutes?.knownQuantity, kilometres: leg.kilometres?.knownQuantity)
            entries.append(.init(first: leg.from, second: leg.to, value: value))
        }
        entries += entries.map { .init(first: $0.second, second: $0.first, value: $0.value) }
        legs = CountyPairTable(countyCount: scenario.counties.count, entries: entries)
    }

    /// Duration of the journey, minutes; nil when neither the table nor the coordinates tell it.
    ///
    /// - Complexity: O(log t) for t rows of `travel` from one county.
    public func minutes(from: CountyIndex, to: CountyIndex) -> Double? { journey(from: from, to: to).minutes }

    /// Length of the way by road, km; nil when neither the table nor the coordinates tell it.
    ///
    /// - Complexity: O(log t) for t rows of `travel` from one county.
    public func kilometres(from: CountyIndex, to: CountyIndex) -> Double? { journey(from: from, to: to).kilometres }

    /// Duration and length together.
    func journey(from: CountyIndex, to: CountyIndex) -> Leg {
        var journey = Leg()
        for row in legs.rows(from, to) {
            journey.minutes = journey.minutes ?? row.value.minutes
            journey.kilometres = journey.kilometres ?? row.value.kilometres
        }
        journey.kilometres = journey.kilometres ?? greatCircle(from, to).map { $0 * Self.roadFactor }
        journey.minutes = journey.minutes ?? journey.kilometres.map { $0 / Self.speed * 60 }
        return journey
    }

    /// Length of the great circle between two counties by the haversine formula, km; nil without coordinates.
    func greatCircle(_ from: CountyIndex, _ to: CountyIndex) -> Double? {
        guard places.indices.contains(from.position), places.indices.contains(to.position),
            let start = places[from.position], let end = places[to.position]
        else { return nil }
        let latitudeSine = sin((end.latitude - start.latitude) / 2)
        let longitudeSine = sin((end.longitude - start.longitude) / 2)
        let haversine =
            latitudeSine * latitudeSine + start.cosine * end.cosine * longitudeSine * longitudeSine
        return 2 * Self.earthRadius * asin(haversine.bounded(to: FigureLimit.share).squareRoot())
    }
}
