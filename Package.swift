// swift-tools-version: 6.2
import PackageDescription

/// One set of rules for every Swift target: the strictest the compiler knows.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "jiedui",
    products: [
        .executable(name: "jiedui", targets: ["jiedui"]),
        .library(name: "LinearModel", targets: ["LinearModel"]),
        .library(name: "GLPKSolver", targets: ["GLPKSolver"]),
        .library(name: "Assignment", targets: ["Assignment"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "CGLPKBridge",
            dependencies: ["CGLPK"],
            cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)],
            linkerSettings: [.linkedLibrary("glpk")]
        ),
        .target(name: "LinearModel", swiftSettings: house),
        .target(name: "GLPKSolver", dependencies: ["CGLPKBridge", "LinearModel"], swiftSettings: house),
        .target(name: "Assignment", swiftSettings: house),
        .target(name: "GeneralizedAssignment", swiftSettings: house),
        .target(name: "Counties", swiftSettings: house),
        .target(name: "Complementarity", dependencies: ["Counties"], swiftSettings: house),
        .target(
            name: "Pairing",
            dependencies: ["Assignment", "Complementarity", "Counties", "GeneralizedAssignment", "LinearModel"],
            swiftSettings: house
        ),
        .target(name: "PriceDecomposition", dependencies: ["Assignment", "LinearModel"], swiftSettings: house),
        .target(
            name: "Planning",
            dependencies: ["Complementarity", "Counties", "LinearModel", "Pairing", "PriceDecomposition"],
            swiftSettings: house
        ),
        .systemLibrary(name: "CLibZip", providers: [.apt(["libzip-dev"])]),
        .target(
            name: "WorkbookReading",
            dependencies: ["CLibZip"],
            swiftSettings: house,
            linkerSettings: [.linkedLibrary("zip")]
        ),
        .target(
            name: "ScenarioFiles",
            dependencies: [
                "Counties", "Workbook", "WorkbookReading", "Yams", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: house
        ),
        .target(name: "Workbook", dependencies: ["CXLSXWriter", "CZlib"], swiftSettings: house),
        .target(
            name: "Reports",
            dependencies: ["Complementarity", "Counties", "Pairing", "Planning", "Workbook"],
            swiftSettings: house
        ),
        .executableTarget(
            name: "jiedui",
            dependencies: [
                "Complementarity", "Counties", "GLPKSolver", "LinearModel", "Pairing", "Planning", "Reports",
                "ScenarioFiles", "Workbook",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: house
        ),
        .target(
            name: "JieduiTestSupport",
            dependencies: ["Counties", "LinearModel"],
            path: "Tests/JieduiTestSupport",
            swiftSettings: house
        ),
        .testTarget(
            name: "LinearModelTests",
            dependencies: ["JieduiTestSupport", "LinearModel"],
            swiftSettings: house
        ),
        .testTarget(
            name: "GLPKSolverTests",
            dependencies: ["GLPKSolver", "JieduiTestSupport", "LinearModel"],
            swiftSettings: house
        ),
        .testTarget(name: "AssignmentTests", dependencies: ["Assignment", "JieduiTestSupport"], swiftSettings: house),
        .testTarget(
            name: "PriceDecompositionTests",
            dependencies: ["GLPKSolver", "JieduiTestSupport", "LinearModel", "PriceDecomposition"],
            swiftSettings: house
        ),
        .testTarget(
            name: "GeneralizedAssignmentTests",
            dependencies: ["GeneralizedAssignment", "JieduiTestSupport"],
            swiftSettings: house
        ),
        .testTarget(name: "CountiesTests", dependencies: ["Counties", "JieduiTestSupport"], swiftSettings: house),
        .testTarget(
            name: "ComplementarityTests",
            dependencies: ["Complementarity", "Counties", "JieduiTestSupport"],
            swiftSettings: house
        ),
        .testTarget(
            name: "PairingTests",
            dependencies: [
                "Assignment", "Complementarity", "Counties", "GLPKSolver", "JieduiTestSupport", "LinearModel",
                "Pairing",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "PlanningTests",
            dependencies: [
                "Complementarity", "Counties", "GLPKSolver", "JieduiTestSupport", "LinearModel", "Pairing", "Planning",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "ScenarioFilesTests",
            dependencies: ["Counties", "JieduiTestSupport", "ScenarioFiles", "Workbook", "WorkbookReading"],
            swiftSettings: house
        ),
        .testTarget(name: "WorkbookTests", dependencies: ["Workbook"], swiftSettings: house),
        .testTarget(
            name: "WorkbookReadingTests",
            dependencies: ["JieduiTestSupport", "WorkbookReading"],
            swiftSettings: house
        ),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Complementarity", "Counties", "JieduiTestSupport", "Pairing", "Planning", "Reports", "Workbook",
            ],
            swiftSettings: house
        ),
        .testTarget(
            name: "JieduiCommandTests",
            dependencies: ["JieduiTestSupport", "Workbook", "jiedui"],
            swiftSettings: house
        ),
        .target(
            name: "HostileInput",
            dependencies: ["Counties", "Reports", "ScenarioFiles", "Workbook"],
            path: "Fuzzing/HostileInput",
            swiftSettings: house
        ),
        .testTarget(
            name: "HostileInputTests",
            dependencies: ["HostileInput", "JieduiTestSupport"],
            swiftSettings: house
        ),
    ]
)

// The fuzzer's program needs a library that only Scripts/fuzz.sh names to the linker.
if Context.environment["JIEDUI_FUZZING"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "jiedui-fuzz",
            dependencies: ["HostileInput"],
            path: "Fuzzing/Driver",
            swiftSettings: house
        )
    )
}
