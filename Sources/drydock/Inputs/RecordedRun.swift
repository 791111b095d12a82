internal import ArgumentParser
internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// A run that the platform recorded, to hold a dry run against.
struct RecordedRun {
  private let payload: JSONValue

  /// Reads the run object of the API, bare or as `{"ok": true, "run": {…}}`.
  init(_ value: JSONValue) throws {
    guard let payload = (value["run"] ?? value)["payload"], payload.objectValue != nil else {
      throw ValidationError("the recorded run has no `payload`")
    }
    self.payload = payload
  }

  /// Compares the payload of the outcome that has one; tells whether they differ.
  func report(
    comparing outcomes: [Outcome], format: OutputFormat, to console: Console
  ) throws -> Bool {
    let rendered = outcomes.filter { $0.payload != nil }
    guard rendered.count == 1, let outcome = rendered.first, let ours = outcome.payload else {
      throw ValidationError(
        "`--against` needs exactly one rendered payload, there are \(rendered.count);"
          + " choose one definition with `--only` and give one event")
    }
    let differences = JSONDifference.between(ours, payload)
    let text = DifferenceText(style: format == .text ? console.outputStyle : console.errorStyle)
      .text(of: differences, redactor: outcome.redactor)
    if format == .text { try console.print(text) } else { console.note(text) }
    return !differences.isEmpty
  }
}
