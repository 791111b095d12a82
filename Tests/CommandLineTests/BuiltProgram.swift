import Foundation

/// The `drydock` that was built beside the tests, run as a shell runs it.
enum BuiltProgram {
  /// What a command printed and how it ended.
  struct Ending {
    let output: String
    let errors: String

    /// The exit code, or as a shell tells it 128 more than the number of the signal.
    let code: Int32
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let products = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// Runs a command line of the shell in a folder, for a minute at most.
  static func shell(
    _ command: String, in folder: URL = root, variables: [String: String] = [:]
  ) throws -> Ending {
    let process = try start(command, in: folder, variables: variables)
    process.task.waitUntilExit()
    return try process.ending()
  }

  /// A command that was started.
  struct Running {
    let task: Process
    let outputs: TemporaryFolder

    func ending() throws -> Ending {
      Ending(
        output: try outputs.text("output"), errors: try outputs.text("errors"),
        code: task.terminationReason == .exit
          ? task.terminationStatus : 128 + task.terminationStatus)
    }
  }

  static func start(
    _ command: String, in folder: URL = root, variables: [String: String] = [:]
  ) throws -> Running {
    let outputs = try TemporaryFolder()
    // The shell is replaced by what it runs last, so that signals reach that.
    let process = Process()
    // The threads of tests block signals, which a shell's programs do not expect.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "--default-signal", "timeout", "--foreground", "60", "/bin/bash", "-c", command,
    ]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": products.path + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
      "LSAN_OPTIONS": ProcessInfo.processInfo.environment["LSAN_OPTIONS"] ?? "",
    ].merging(variables) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try outputs.handle("output")
    process.standardError = try outputs.handle("errors")
    try process.run()
    return Running(task: process, outputs: outputs)
  }
}
