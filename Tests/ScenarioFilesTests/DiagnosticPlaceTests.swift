import Counties
import ScenarioFiles
import Testing

@Suite struct DiagnosticPlaceTests {
    static let chains: [String: String] = [
        "chains.csv": "chain_id,name\nli,锂电\n",
        "nodes.csv": "node_id,chain_id\na,li\nb,li\n",
    ]

    @Test(arguments: files + grammar + numbers + words) func `a fault of a cell is reported where it stands`(
        _ fault: FaultCase
    ) {
        expect(fault)
    }

    @Test(arguments: references + judgements + settings + policy) func `a fault of content is reported where it stands`(
        _ fault: FaultCase
    ) {
        expect(fault)
    }

    private func expect(_ fault: FaultCase) {
        let reading = fault.fixture.reading()
        #expect(reading.places.contains(fault.place), "\(reading.places)")
        for diagnostic in reading.diagnostics {
            #expect(!diagnostic.message.zh.isEmpty && !diagnostic.help.en.isEmpty)
            #expect(DiagnosticCode(rawValue: diagnostic.code)?.severity == diagnostic.severity)
        }
        let isFault = fault.code.severity == .error
        if isFault { #expect(reading.scenario == nil) }
    }

    /// Codes that only a folder, bytes or a plan can yield have tests of their own.
    private static let elsewhere: Set<DiagnosticCode> = [
        .notARegularFile, .linkLeavesFolder, .fileTooLarge, .unreadableFile, .missingFile, .badEncoding, .badPlan,
        .otherFormat, .damagedWorkbook, .doubledSheet, .unknownSheet, .mergedCells, .tableNote, .cellBesideTable,
    ]

    @Test func `every code has an input that yields it`() {
        let tested = Set(
            (Self.files + Self.grammar + Self.numbers + Self.words + Self.references + Self.judgements + Self.settings
                + Self.policy).map(\.code)
        )
        #expect(Set(DiagnosticCode.allCases).subtracting(tested).subtracting(Self.elsewhere) == [])
    }
}

extension DiagnosticPlaceTests {
    static let files: [FaultCase] = [
        FaultCase(.emptyFile, "pairs.csv", "⟦", .line),
        FaultCase(.emptyFile, "pairs.csv", "⟦\n\n", .line),
        FaultCase(.binaryFile, "pairs.csv", "helper,receiver\n⟦3701\u{0}01,370201\n", .line),
        FaultCase(.binaryFile, "pairs.csv", "⟦PK\u{3}\u{4}", .line),
        FaultCase(.headerOnly, "pairs.csv", "⟦helper,receiver,value\n", .line),
        FaultCase(.unknownFile, "paris.csv", "⟦helper,receiver\n", .file),
    ]

    static let grammar: [FaultCase] = [
        FaultCase(.unclosedQuote, "pairs.csv", "helper,receiver,reason\n370101,370201,⟦\"无\n370102,370201,x\n"),
        FaultCase(.strayQuote, "pairs.csv", "helper,receiver,reason\n370101,370201,⟦他说\"好\"\n"),
        FaultCase(.strayQuote, "pairs.csv", "helper,receiver,reason\n370101,370201,⟦\"好\"的\n"),
        FaultCase(.loneReturn, "pairs.csv", "helper,receiver,⟦value\r370101,370201,1\n"),
        FaultCase(.raggedRow, "pairs.csv", "helper,receiver,value\n⟦370101,370201\n", .line),
        FaultCase(.raggedRow, "pairs.csv", "helper,receiver\n370101,370201,⟦7\n"),
        FaultCase(.doubledHeader, "pairs.csv", "helper,receiver,⟦强县\n370101,370201,1\n"),
        FaultCase(.missingColumn, "pairs.csv", "⟦helper,value\n370101,1\n", .line),
        FaultCase(.headerUnit, "counties.csv", "code,⟦gdp（亩）\n370101,1\n"),
        FaultCase(.unknownColumn, "pairs.csv", "helper,receiver,⟦valeu\n370101,370201,1\n"),
        FaultCase(.fullWidth, "pairs.csv", "helper,receiver,value\n370101,370201,⟦１２\n"),
    ]

    static let numbers: [FaultCase] = [
        FaultCase(.notANumber, "counties.csv", "code,name,role,gdp\n370101,甲,helper,⟦12O\n"),
        FaultCase(.notANumber, "counties.csv", "code,gdp\n370101,⟦nan\n"),
        FaultCase(.notANumber, "counties.csv", "code,gdp\n370101,⟦inf\n"),
        FaultCase(.notANumber, "counties.csv", "code,gdp\n370101,⟦0x1F\n"),
        FaultCase(.cellError, "counties.csv", "code,gdp\n370101,⟦#DIV/0!\n"),
        FaultCase(.otherKind, "counties.csv", "code,gdp\n370101,⟦2025/1/2\n"),
        FaultCase(.otherKind, "counties.csv", "code,gdp\n370101,⟦#DATE? 2025-01-02\n"),
        FaultCase(.codeWithoutDigits, "counties.csv", "code,gdp\n370101,1\n370102,1\n⟦济南市,2\n"),
        FaultCase(.formulaWithoutValue, "counties.csv", "code,gdp\n370101,⟦#VALUE?\n"),
        FaultCase(.thousandsSeparator, "counties.csv", "code,gdp\n370101,⟦\"1,234.5\"\n"),
        FaultCase(.outOfRange, "counties.csv", "code,gdp\n370101,⟦1e999\n"),
        FaultCase(.outOfRange, "counties.csv", "code,lon,lat\n370101,117,⟦91\n"),
        FaultCase(.outOfRange, "pairs.csv", "helper,receiver,value\n370101,370201,⟦1000000000.0001\n"),
        FaultCase(.wrongDimension, "counties.csv", "code,gdp\n370101,⟦800 亩\n"),
        FaultCase(.unknownUnit, "counties.csv", "code,gdp\n370101,⟦800 贯\n"),
        FaultCase(.notWhole, "counties.csv", "code,gdp_rank\n370101,⟦1.5\n"),
        FaultCase(
            .tooManyDecimals,
            "pair_needs.csv",
            "helper,receiver,resource,amount\n370101,370201,资金,⟦0.1234567\n"
        ),
        FaultCase(.unusualScale, "counties.csv", "code,gdp\n370101,⟦90000\n"),
        FaultCase(.unusualScale, "counties.csv", "code,gdp,pop\n370101,⟦20,60\n"),
        FaultCase(.roundedValue, "pairs.csv", "helper,receiver,value\n370101,370201,⟦1.23456\n"),
        FaultCase(.badDate, "pairs.csv", "helper,receiver,since\n370101,370201,⟦21\n"),
        FaultCase(.badDate, "projects.csv", "project_id,start_earliest\np1,⟦Jan-26\n"),
    ]

    static let words: [FaultCase] = [
        FaultCase(.unknownWord, "pairs.csv", "helper,receiver,status\n370101,370201,⟦forbidden\n"),
        FaultCase(.unknownWord, "pairs.csv", "helper,receiver,current\n370101,370201,⟦maybe\n"),
        FaultCase(.missingCell, "pairs.csv", "helper,receiver,value\n370101,⟦,3\n"),
        FaultCase(.damagedCode, "counties.csv", "code,name\n⟦370102.0,乙\n"),
        FaultCase(.damagedCode, "pairs.csv", "helper,receiver,value\n370101,⟦3.70201E+05,3\n"),
        FaultCase(.badText, "counties.csv", "code,name\n⟦province,乙\n"),
        FaultCase(.badText, "counties.csv", "code,name\n⟦a|b,乙\n"),
        FaultCase(.badText, "counties.csv", "code,name\n370101,⟦乙\u{7}\n"),
        FaultCase(.badText, "counties.csv", "code,name\n⟦\(String(repeating: "3", count: 65)),乙\n"),
        FaultCase(.badGroup, "quotas.csv", "name,helper_group,max\nq,⟦3701,1\n"),
        FaultCase(.cellWithoutHeader, "pairs.csv", "helper,,receiver\n370101,⟦x,370201\n"),
    ]
}
