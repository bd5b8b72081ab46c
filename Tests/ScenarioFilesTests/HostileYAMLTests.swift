import Counties
import ScenarioFiles
import Testing

@Suite struct HostileYAMLTests {
    private func reading(_ text: String) -> ScenarioReading { ScenarioFixture().with("scenario.yaml", text).reading() }

    @Test(.timeLimit(.minutes(1))) func `an alias bomb is refused before the library sees it`() {
        var text = "format: 1\nid: x\na: &a [x,x,x,x,x,x,x,x,x]\n"
        for letter in "bcdefghijklmnop" { text += "\(letter): &\(letter) [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n" }
        #expect(reading(text).places.contains("E702 scenario.yaml:3:4"))
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
            String(repeating: "{a: ", count: 50_000), String(repeating: "? ", count: 100_000),
            (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
            String(repeating: "a", count: 1_000_000),
            String(repeating: "a: b: ", count: 100_000), String(repeating: "'", count: 500_000),
        ]
    ) func `hostile texts end with a fault, quickly`(_ text: String) {
        #expect(reading("format: 1\nid: x\ntitle: " + text).hasErrors)
        #expect(reading(text).hasErrors)
    }

    @Test(
        arguments: [
            "- \"k\": |\n  text\n  b: &x y\n", "- a: |\n b: &x y\n", "a: |\n  t\n b: &x y\n",
            "a: >-\n\n  t\nb: !!str y\n",
            "[a,#]\nb, &x c]\n", "a: {b: \"]\", c: &x d}\n", "{\"a\":&x b}\n", "-\t&x a\n", "a: b\n  \"c\nd: &x e\n",
            "a:\u{85}&x b\n", "- - &x a\n", "? &x a\n", "a: [b,&x c]\n", "\"a\": &x b\n", "'a' : &x b\n",
            "a: |2\n   t\n",
        ]
    ) func `no disguise brings an anchor past the guard`(_ text: String) {
        let places = reading("format: 1\nid: x\n" + text).places
        #expect(places.contains { $0.hasPrefix("E702") || $0.hasPrefix("E701") }, "\(places)")
        #expect(!places.contains { $0.hasPrefix("E704") }, "the library saw it: \(places)")
    }

    @Test(
        arguments: [
            "title: 强县 & 弱县 * 共同 ! 发展", "title: \"& * ! %\"", "title: '&a *b'",
            "title: a#b, c: d".replacing(": d", with: ":d"),
            "title: |\n  &a *b !c\n  <<: %", "title: >\n  - text\n  # no comment", "title: {zh: 甲, en: 'it''s'} # &a",
            "---".isEmpty ? "" : "# & * !", "roles:\n\npairing: {}",
        ]
    ) func `signs inside of texts are no features`(_ line: String) {
        #expect(reading("format: 1\nid: x\n" + line + "\n").places == [])
    }

    @Test func `one mark at the beginning is no further document`() {
        #expect(reading("---\nformat: 1\nid: x\n").places == [])
    }

    @Test func `scalars are read as text`() throws {
        let scenario = try #require(reading("format: 1\nid: no\ntitle: 1:30\n").scenario)
        #expect(scenario.id == "no")
        #expect(scenario.title.zh == "1:30")
    }

    @Test func `a partial map keeps the other defaults`() throws {
        let text = """
            format: 1
            id: x
            pairing:
              receivers_per_helper: {max: none}
              max_minutes: 8小时
              keep_current: {changes_max: 3}
            solve: {seconds: 2 分钟}
            """
        let scenario = try #require(reading(text).scenario)
        #expect(scenario.pairing.receiversPerHelper == PartnerBounds(min: 0, max: nil))
        #expect(scenario.pairing.helpersPerReceiver == PartnerBounds(min: 1, max: 1))
        #expect(scenario.pairing.maxMinutes == 480)
        #expect(scenario.pairing.changesMax == 3)
        #expect(scenario.pairing.keepBonus == .zero)
        #expect(scenario.solve.seconds == 120)
        #expect(scenario.solve.gap == 0)
    }

    @Test func `an unknown setting is answered with the nearest name`() throws {
        let reading = reading("format: 1\nid: x\npairing: {max_minuets: 3}\n")
        #expect(try #require(reading.diagnostics.first).help.zh.hasPrefix("是不是“pairing.max_minutes”？"))
    }
}
