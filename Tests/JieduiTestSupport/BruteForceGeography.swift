import Foundation

public import Counties

/// Cities, journeys and ways of a scenario, worked out anew for comparison.
public struct BruteForceGeography: Sendable {
    private struct Route: Hashable {
        let from: CountyIndex
        let to: CountyIndex
    }

    private let counties: [County]
    private let legs: [Route: TravelLeg]

    /// Reads the places and the table `travel`.
    public init(scenario: Scenario) {
        counties = scenario.counties
        var legs: [Route: TravelLeg] = [:]
        for leg in scenario.travel { legs[Route(from: leg.from, to: leg.to)] = leg }
        self.legs = legs
    }

    /// Code of a county's city, as written.
    public func cityCode(of county: CountyIndex) -> String? { counties[county.position].cityCode }

    /// Whether two counties are in one city: by codes, else by names.
    public func areInOneCity(_ first: CountyIndex, _ second: CountyIndex) -> Bool? {
        let (one, other) = (counties[first.position], counties[second.position])
        let keys = [(one.cityCode, other.cityCode), (one.cityName, other.cityName)]
        return keys.compactMap { a, b in a.flatMap { a in b.map { a == $0 } } }.first
    }

    /// Way by road in km: as given in either direction, else 1.3 times the great circle.
    public func kilometres(from: CountyIndex, to: CountyIndex) -> Double? {
        leg(from, to)?.kilometres ?? greatCircle(from, to).map { $0 * 1.3 }
    }

    /// Journey in minutes: as given in either direction, else at 70 km/h.
    public func minutes(from: CountyIndex, to: CountyIndex) -> Double? {
        leg(from, to)?.minutes ?? kilometres(from: from, to: to).map { $0 / 70 * 60 }
    }

    private func leg(_ from: CountyIndex, _ to: CountyIndex) -> TravelLeg? {
        legs[Route(from: from, to: to)] ?? legs[Route(from: to, to: from)]
    }

    /// Great-circle distance in km by the angle between the two unit vectors, on a sphere of radius 6371.0088 km.
    private func greatCircle(_ from: CountyIndex, _ to: CountyIndex) -> Double? {
        guard let first = counties[from.position].coordinates, let second = counties[to.position].coordinates else {
            return nil
        }
        let radians = Double.pi / 180
        let chord = [first, second].map { place -> [Double] in
            let (longitude, latitude) = (place.longitude * radians, place.latitude * radians)
            return [cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)]
        }
        let length = zip(chord[0], chord[1]).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
        return 2 * 6371.0088 * asin(min(1, length / 2))
    }
}
