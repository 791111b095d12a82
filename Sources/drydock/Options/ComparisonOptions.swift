internal import ArgumentParser

/// With which other definitions outcomes are compared.
struct ComparisonOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Tell what the definitions change against these ones, files and folders.",
      valueName: "other definitions"))
  var compare: [String] = []

  @Option(
    help: ArgumentHelp(
      "Tell what the definitions change against those of this revision of git.",
      valueName: "revision"))
  var compareRev: String?

  @Option(help: "How differences are printed.")
  var format: OutputFormat = .text

  mutating func validate() throws {
    if !compare.isEmpty, compareRev != nil {
      throw ValidationError("give `--compare` or `--compare-rev`, not both")
    }
  }

  /// Whether anything is compared.
  var isAskedFor: Bool { !compare.isEmpty || compareRev != nil }
}
