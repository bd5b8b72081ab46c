import Counties
import Foundation
import ScenarioFiles
import Testing

@Suite struct ScenarioReaderTests {
    @Test func `a scenario of counties, values and settings is complete`() throws {
        let reading = ScenarioFixture().reading()
        #expect(reading.places == [])
        let scenario = try #require(reading.scenario)
        #expect(scenario.counties.map(\.code) == ["370101", "370102", "370201", "370202"])
        #expect(scenario.pairs.map { $0.value?.units } == [100_000, 15_000, -20_000, 72_500])
        #expect(scenario.fingerprint.count == 64)
    }

    @Test func `the five files of the contract load from a folder`() throws {
        var fixture = ScenarioFixture()
        fixture["pair_needs.csv"] = "helper,receiver,resource,amount\n370101,370201,资金,200\n"
        fixture["helper_resources.csv"] = "code,resource,amount,unit\n370101,资金,500,万元\n"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in fixture.files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        let reading = try ScenarioReader.read(folder: folder.path)
        #expect(reading.places == [])
        let scenario = try #require(reading.scenario)
        #expect(scenario.pairNeeds.map(\.amount.units) == [200_000_000])
        #expect(scenario.helperResources.map(\.unit) == ["万元"])
        #expect(reading.tables.filter(\.isOn).map(\.table) == ["counties", "pairs", "pair_needs", "helper_resources"])
    }
}
