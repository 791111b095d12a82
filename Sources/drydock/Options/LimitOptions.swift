internal import ArgumentParser
internal import AutomationEngine

/// How much an evaluation may take, and where it runs.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The time one expression may take, such as 500ms.", valueName: "time"),
    transform: Duration.argument)
  var timeout: Duration?

  @Option(
    help: ArgumentHelp("The memory it may use, such as 64MiB.", valueName: "size"),
    transform: ByteCount.argument)
  var memory: ByteCount?

  @Option(
    help: ArgumentHelp("The size of a rendered payload, such as 1MiB.", valueName: "size"),
    transform: ByteCount.argument)
  var maxOutput: ByteCount?

  @Option(
    help: ArgumentHelp("How deep a result may be nested.", valueName: "levels"))
  var maxDepth: Int?

  @Option(
    help: ArgumentHelp(
      "Give an expression up that broke limits on so many inputs (default: 3).",
      valueName: "number"))
  var giveUpAfter: Int?

  @Flag(help: "Trust the definitions: run libjq in this process, where only some limits hold.")
  var inProcess = false

  mutating func validate() throws {
    if let maxDepth, !(1...10_000).contains(maxDepth) {
      throw ValidationError("`--max-depth` is 1 to 10000")
    }
    if let giveUpAfter, giveUpAfter < 1 {
      throw ValidationError("`--give-up-after` is 1 or more")
    }
  }

  /// The limits; the platform's where none are given.
  var limits: EvaluationLimits {
    var limits = EvaluationLimits()
    if let timeout { limits.time = timeout }
    if let memory { limits.memory = memory.bytes }
    if let maxOutput { limits.payloadSize = maxOutput.bytes }
    if let maxDepth { limits.depth = maxDepth }
    return limits
  }

  /// Where libjq runs: in workers wherever the system has them, unless definitions are trusted.
  func isolation() throws -> Isolation {
    if inProcess { return .inProcess }
    do {
      return try .workers(patience: giveUpAfter ?? 3)
    } catch .unsupported {
      return .inProcess
    }
  }
}

/// A number of bytes on the command line.
struct ByteCount {
  let bytes: Int

  /// Reads a size: a number of bytes, or one with a unit such as `KiB`.
  static func argument(_ text: String) throws -> ByteCount {
    let units = ["GiB": 1 << 30, "MiB": 1 << 20, "KiB": 1 << 10, "": 1]
    guard let bytes = text.amount(in: units), bytes > 0 else {
      throw ValidationError("`\(text)` is no size such as 64MiB")
    }
    return ByteCount(bytes: bytes)
  }
}

extension Duration {
  /// Reads a time from the command line: a number with the unit `ms` or `s`.
  static func argument(_ text: String) throws -> Duration {
    guard let milliseconds = text.amount(in: ["ms": 1, "s": 1000]), milliseconds > 0 else {
      throw ValidationError("`\(text)` is no time such as 500ms or 5s")
    }
    return .milliseconds(milliseconds)
  }
}

extension String {
  /// The number that the text begins with times the unit that follows; `nil` where it is no such text.
  fileprivate func amount(in units: [String: Int]) -> Int? {
    let digits = prefix(while: \.isNumber)
    guard let number = Int(digits), let unit = units[String(self[digits.endIndex...])] else {
      return nil
    }
    let (amount, isTooLarge) = number.multipliedReportingOverflow(by: unit)
    return isTooLarge ? nil : amount
  }
}
