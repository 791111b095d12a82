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
    .systemLibrary(name: "CLibYAML"),
    .target(name: "JSONValues"),
    .target(name: "SourceDiagnostics", dependencies: ["JSONValues"]),
    .target(name: "JQSyntax", dependencies: ["SourceDiagnostics"]),
    .target(name: "YAMLEvents", dependencies: ["CLibYAML"]),
    .target(
      name: "AutomationDefinitions",
      dependencies: ["JSONValues", "SourceDiagnostics", "JQSyntax", "YAMLEvents"]),
    .target(
      name: "FuzzProperties",
      dependencies: ["AutomationDefinitions", "JSONValues", "SourceDiagnostics", "JQSyntax"]),
    .executableTarget(name: "FuzzExpressions", dependencies: ["FuzzProperties"]),
    .executableTarget(name: "FuzzJSON", dependencies: ["FuzzProperties"]),
    .executableTarget(name: "FuzzYAML", dependencies: ["FuzzProperties"]),
    .executableTarget(name: "FuzzTemplates", dependencies: ["FuzzProperties"]),
  ],
  swiftLanguageModes: [.v6]
)

// `swift build` names the sanitizers one by one, of which only the last counts to the compiler, and
// without libFuzzer's there are no counters.
let counters: [SwiftSetting] = [.unsafeFlags(["-sanitize=address,fuzzer"])]

for target in package.targets where target.type != .system {
  target.swiftSettings = settings + counters
}
