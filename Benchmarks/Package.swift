// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let drydock: Target.Dependency = .product(name: "Drydock", package: "drydock")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A set of benchmarks, which the plugin finds in the folder of this name.
func benchmarks(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      "BenchmarkData", drydock, .product(name: "Benchmark", package: "package-benchmark"),
    ],
    path: "Benchmarks/\(name)",
    plugins: [.plugin(name: "BenchmarkPlugin", package: "package-benchmark")])
}

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "drydock", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // Without its traits there is no interposer between the program and malloc.
    .package(url: "https://github.com/ordo-one/package-benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "BenchmarkData", dependencies: [drydock]),
    .target(name: "MeasuredProcesses"),
    .executableTarget(name: "generate", dependencies: ["BenchmarkData", arguments]),
    .executableTarget(
      name: "compare", dependencies: ["BenchmarkData", "MeasuredProcesses", arguments]),
    .executableTarget(name: "parse-lines", linkerSettings: [.linkedLibrary("simdjson")]),
    benchmarks("Catalogs"),
    benchmarks("Replays"),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

for target in package.targets { target.swiftSettings = settings }
