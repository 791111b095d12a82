// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "drydock",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "Drydock",
      targets: [
        "AutomationEngine", "AutomationChecks", "AutomationDefinitions", "SourceDiagnostics",
        "JSONValues",
      ]),
    .executable(name: "drydock", targets: ["drydock"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibJQ"),
    .systemLibrary(name: "CLibYAML"),
    .systemLibrary(name: "COniguruma"),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CZstd"),
    .target(name: "JSONValues"),
    .target(name: "JSONTapes", dependencies: ["CSimdJSON", "JSONValues"]),
    .target(name: "SourceDiagnostics", dependencies: ["JSONValues"]),
    .target(name: "JQSyntax", dependencies: ["SourceDiagnostics"]),
    .target(name: "CWorkers"),
    .target(name: "WorkerProcesses", dependencies: ["CWorkers", "HostSystem"]),
    .target(name: "RegularExpressions", dependencies: ["COniguruma"]),
    .target(
      name: "NativeJQ",
      dependencies: ["JQSyntax", "JSONTapes", "JSONValues", "RegularExpressions"]),
    .target(
      name: "JQ",
      dependencies: [
        "CLibJQ", "HostSystem", "JQSyntax", "JSONTapes", "JSONValues", "NativeJQ",
        "WorkerProcesses",
      ]),
    .target(name: "YAMLEvents", dependencies: ["CLibYAML"]),
    .target(
      name: "AutomationDefinitions",
      dependencies: ["JSONValues", "SourceDiagnostics", "JQSyntax", "YAMLEvents"]),
    .target(
      name: "AutomationChecks",
      dependencies: ["AutomationDefinitions", "JQSyntax", "JSONValues", "SourceDiagnostics"]),
    .target(
      name: "AutomationEngine",
      dependencies: [
        "AutomationChecks", "AutomationDefinitions", "JQ", "JSONTapes",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "AutomationTesting",
      dependencies: [
        "AutomationChecks", "AutomationDefinitions", "AutomationEngine", "JQ", "JQSyntax",
        "JSONValues", "SourceDiagnostics",
      ]),
    .target(name: "HostSystem", dependencies: ["CZlib", "CZstd"]),
    .executableTarget(
      name: "drydock",
      dependencies: [
        "AutomationChecks", "AutomationEngine", "AutomationTesting", "HostSystem", "JQ",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "TestTexts",
      dependencies: ["AutomationDefinitions", "HostSystem", "JSONValues", "SourceDiagnostics"],
      path: "Tests/TestTexts"),
    .testTarget(name: "JSONValuesTests", dependencies: ["JSONValues"]),
    .testTarget(name: "SourceDiagnosticsTests", dependencies: ["SourceDiagnostics"]),
    .testTarget(name: "JQSyntaxTests", dependencies: ["JQSyntax", "JSONValues", "TestTexts"]),
    .testTarget(
      name: "RegularExpressionsTests",
      dependencies: ["JQ", "JSONValues", "RegularExpressions", "TestTexts"]),
    .testTarget(
      name: "NativeJQTests",
      dependencies: ["JQ", "JQSyntax", "JSONTapes", "JSONValues", "NativeJQ", "TestTexts"]),
    .target(
      name: "RandomJQ", dependencies: ["JQ", "JQSyntax", "JSONTapes", "JSONValues", "NativeJQ"],
      path: "Tests/RandomJQ"),
    .testTarget(name: "JQTests", dependencies: ["JQ", "JQSyntax", "JSONTapes", "JSONValues"]),
    .testTarget(
      name: "IsolationTests",
      dependencies: [
        "AutomationDefinitions", "AutomationEngine", "HostSystem", "JQ", "JQSyntax", "JSONTapes",
        "JSONValues", "RandomJQ", "SourceDiagnostics", "TestTexts", "drydock",
      ]),
    .executableTarget(
      name: "soak",
      dependencies: [
        "AutomationDefinitions", "AutomationEngine", "JSONValues", "SourceDiagnostics",
        "TestTexts",
      ],
      path: "Tests/Soak"),
    .testTarget(name: "AgreementTests", dependencies: ["RandomJQ"]),
    .testTarget(name: "YAMLEventsTests", dependencies: ["YAMLEvents"]),
    .testTarget(
      name: "AutomationDefinitionsTests",
      dependencies: ["AutomationDefinitions", "JSONValues", "SourceDiagnostics", "TestTexts"]),
    .testTarget(name: "AutomationChecksTests", dependencies: ["AutomationChecks", "TestTexts"]),
    .testTarget(
      name: "AutomationEngineTests",
      dependencies: ["AutomationEngine", "AutomationTesting", "JQ", "TestTexts"]),
    .testTarget(name: "AutomationTestingTests", dependencies: ["AutomationTesting", "TestTexts"]),
    .testTarget(name: "EmbeddingTests", dependencies: ["AutomationEngine"]),
    .testTarget(name: "HostSystemTests", dependencies: ["HostSystem"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "drydock", "AutomationDefinitions", "AutomationEngine", "HostSystem", "SourceDiagnostics",
      ]),
    .testTarget(name: "GoldenTests", dependencies: ["drydock"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
