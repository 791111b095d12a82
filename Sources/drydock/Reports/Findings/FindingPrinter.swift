internal import ArgumentParser
internal import AutomationChecks
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

/// Prints findings in a format.
struct FindingPrinter {
  let console: Console

  /// From which severity on a finding fails the command.
  let failingFrom: Diagnostic.Severity

  /// Whether nothing is shown but what fails the command.
  let isQuiet: Bool

  /// How long it took.
  let seconds: Double

  /// The root of the repository, from which other programs name files.
  let root: AbsolutePath

  func print(_ report: FindingReport, as format: FindingFormat) throws(SystemError) {
    let shown =
      isQuiet ? report.findings.filter { $0.severity >= failingFrom } : report.findings
    let naming: @Sendable (String) -> String = { [root, paths = report.paths] in
      paths.name(of: $0, from: root)
    }
    var output = BlockOutput(console)
    switch format {
    case .text: try printText(shown, of: report, to: &output)
    case .json: try printJSON(shown, of: report, to: &output)
    case .github:
      let renderer = GitHubRenderer(naming: naming)
      for finding in shown { try output.write(renderer.text(of: finding)) }
    case .sarif: try printSARIF(shown, naming, to: &output)
    case .junit: try printJUnit(shown, of: report, to: &output)
    }
    try output.flush()
  }

  private func printText(
    _ shown: [Diagnostic], of report: FindingReport, to output: inout BlockOutput
  ) throws(SystemError) {
    if isQuiet, shown.isEmpty { return }
    let renderer = TextRenderer(style: console.outputStyle)
    for finding in shown { try output.write(renderer.text(of: finding) + "\n") }
    let isWatched = StandardStream.output.isTerminal
    let summary = FindingSummaryText(
      style: console.outputStyle, seconds: isWatched ? seconds : nil)
    try output.write(summary.line(of: report))
  }

  private func printJSON(
    _ shown: [Diagnostic], of report: FindingReport, to output: inout BlockOutput
  ) throws(SystemError) {
    let writer = JSONWriter(indentation: 2, level: 2)
    try output.write("{\n  \"diagnostics\": [")
    for (index, finding) in shown.enumerated() {
      let value = json(of: finding, in: report.places)
      try output.write((index == 0 ? "\n    " : ",\n    ") + writer.text(of: value))
    }
    let summary = JSONWriter(indentation: 2, level: 1).text(of: report.summary)
    try output.write((shown.isEmpty ? "" : "\n  ") + "],\n  \"summary\": \(summary)\n}\n")
  }

  /// A finding with its place inside the definition.
  private func json(of finding: Diagnostic, in places: DefinitionPlaces) -> JSONValue {
    let value = JSONRenderer.value(of: finding)
    guard var object = value.objectValue else { return value }
    let place = finding.span.flatMap(places.place)
    object["definition"] = place?.definition.map { .string($0) } ?? .null
    object["path"] = place.map { .string($0.path) } ?? .null
    return .object(object)
  }

  private func printSARIF(
    _ shown: [Diagnostic], _ naming: @escaping @Sendable (String) -> String,
    to output: inout BlockOutput
  ) throws(SystemError) {
    var renderer = SARIFRenderer(
      for: shown, version: Drydock.configuration.version, naming: naming)
    try output.write(renderer.opening)
    for finding in shown { try output.write(renderer.text(of: finding)) }
    try output.write(renderer.closing)
  }

  private func printJUnit(
    _ shown: [Diagnostic], of report: FindingReport, to output: inout BlockOutput
  ) throws(SystemError) {
    let renderer = JUnitRenderer(failingFrom: failingFrom)
    let found = Dictionary(grouping: shown) { $0.span?.file.path ?? "" }
    var names = report.files.map(\.path)
    let known = Set(names)
    names += found.keys.filter { !known.contains($0) }.sorted()
    let suites = names.map { ($0.isEmpty ? "drydock" : $0, found[$0] ?? []) }
    try output.write(renderer.opening(suites: suites.map(\.1)))
    for (name, findings) in suites { try output.write(renderer.suite(named: name, findings)) }
    try output.write(renderer.closing)
  }
}
