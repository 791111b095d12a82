import Foundation

/// The checkout that is tested, and the program built from it.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with the built `drydock`, beside the tests' own program.
  static let products = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Whether what is printed is to be taken for right.
  static let acceptsGoldenFiles: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return environment["GOLDEN"] == "accept" && environment["CI"] == nil
  }()

  /// Runs a command line; standard error stands where it was written within standard output.
  static func shell(
    _ command: String, environment: [String: String] = [:]
  ) throws -> (output: String, exitCode: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1; " + command]
    process.currentDirectoryURL = root
    process.environment = [
      "PATH": products.path + ":/usr/bin:/bin",
      "LC_ALL": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
      "LSAN_OPTIONS": ProcessInfo.processInfo.environment["LSAN_OPTIONS"] ?? "",
    ].merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  /// The names of the folders in a folder of the checkout.
  static func folders(in path: String) -> [String] {
    let url = root.appending(path: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
