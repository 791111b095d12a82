internal import ArgumentParser
internal import AutomationEngine
internal import AutomationTesting
internal import HostSystem
internal import SourceDiagnostics

/// Whether it is measured what of the definitions is exercised, and what is made of it.
struct CoverageOptions: ParsableArguments {
  @Flag(help: "Show what of each definition nothing exercised.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "Fail when less than this share of a definition is exercised.", valueName: "percent"))
  var minCoverage: Int?

  @Option(
    help: ArgumentHelp(
      "Write pages that show the definitions in the colours of their coverage.",
      valueName: "folder"))
  var coverageHTML: String?

  mutating func validate() throws {
    if let minCoverage, !(0...100).contains(minCoverage) {
      throw ValidationError("`--min-coverage` is \(minCoverage), expected 0 to 100")
    }
  }

  /// Whether anything is to be measured.
  var isMeasured: Bool { coverage || minCoverage != nil || coverageHTML != nil }

  /// Writes the pages where they are asked for, and tells whether enough is exercised.
  func conclude(_ map: CoverageMap, for console: Console) throws -> Bool {
    if let coverageHTML { try write(CoveragePages(map), to: coverageHTML, for: console) }
    guard let minCoverage else { return true }
    for definition in map.definitions(below: minCoverage) {
      console.note(
        "error: the coverage of `\(definition.identifier.printable)` is"
          + " \(definition.share.text), expected at least \(minCoverage)%\n")
    }
    if map.definitions.isEmpty { console.note("error: there is nothing to measure coverage of\n") }
    return !map.definitions.isEmpty && map.definitions(below: minCoverage).isEmpty
  }

  private func write(_ pages: CoveragePages, to folder: String, for console: Console) throws {
    do {
      try Directory.create(folder)
      for page in pages.pages { try FileWriting.write(page.text, to: "\(folder)/\(page.name)") }
    } catch {
      throw console.refusal(error)
    }
  }
}
