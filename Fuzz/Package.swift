// swift-tools-version: 6.2

import PackageDescription

// The folders of the main package are linked, not copied: here they belong to this package, so that
// their `package` symbols are at hand.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CLibJQ"),
    .systemLibrary(name: "CLibYAML"),
    .systemLibrary(name: "COniguruma"),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "JSONValues"),
    .target(name: "JSONTapes", dependencies: ["CSimdJSON", "JSONValues"]),
    .target(name: "SourceDiagnostics", dependencies: ["JSONValues"]),
    .target(name: "JQSyntax", dependencies: ["SourceDiagnostics"]),
    .target(name: "CWorkers"),
    .target(name: "WorkerProcesses", dependencies: ["CWorkers", "HostSystem"]),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CZstd"),
    .target(name: "HostSystem", dependencies: ["CZlib", "CZstd"]),
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
    .target(
      name: "RandomJQ", dependencies: ["JQ", "JQSyntax", "JSONTapes", "JSONValues", "NativeJQ"]),
    .target(name: "YAMLEvents", dependencies: ["CLibYAML"]),
    .target(
      name: "AutomationDefinitions",
      dependencies: ["JSONValues", "SourceDiagnostics", "JQSyntax", "YAMLEvents"]),
    .target(
      name: "FuzzProperties",
      dependencies: [
        "AutomationDefinitions", "JSONTapes", "JSONValues", "SourceDiagnostics", "JQSyntax",
        "RandomJQ",
      ]),
    .executableTarget(name: "FuzzAgreement", dependencies: ["FuzzProperties"]),
    .executableTarget(name: "FuzzEvents", dependencies: ["FuzzProperties"]),
    .executableTarget(name: "FuzzExpressions", dependencies: ["FuzzProperties"]),
    .executableTarget(name: "FuzzJSON", dependencies: ["FuzzProperties"]),
    .executableTarget(
      name: "FuzzStreams", dependencies: ["FuzzProperties", "HostSystem", "SourceDiagnostics"]),
    .executableTarget(name: "FuzzYAML", dependencies: ["FuzzProperties"]),
    .executableTarget(name: "FuzzTemplates", dependencies: ["FuzzProperties"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// `swift build` names the sanitizers one by one, of which only the last counts to the compiler, and
// without libFuzzer's there are no counters.
let counters: [SwiftSetting] = [.unsafeFlags(["-sanitize=address,fuzzer"])]

for target in package.targets where target.type != .system {
  target.swiftSettings = settings + counters
}
