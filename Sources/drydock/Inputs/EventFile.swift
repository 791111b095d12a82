internal import AutomationDefinitions
internal import AutomationEngine
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// An event file, or a line of one, holds no event.
  static let noEvent = DiagnosticCode(
    "D103", "no-event",
    Explanation(
      what: "An event file, or a line of one, holds no event.",
      why: """
        An event looks like a row of the platform's audit log: `action` and `resourceType` decide \
        which triggers it concerns. Without them no automation can be matched, so the value is \
        left out.
        """,
      example: #"{"blueprint": "service", "identifier": "checkout-api"}"#,
      instead: """
        {"action": "UPDATE", "resourceType": "entity",
         "context": {"blueprintIdentifier": "service"},
         "diff": {"before": null, "after": {"identifier": "checkout-api"}}}
        """))
}

/// The events of a file: one, several, an export of the audit log, or one on each line.
struct EventFile {
  private(set) var events: [Event] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads all events of a text; a bad line is reported and the others are read.
  init(_ file: SourceFile) {
    let format = DocumentFormat(path: file.path) ?? .json
    let whole = DocumentReader.read(file, format: format)
    let isFaulty = whole.diagnostics.contains { $0.severity == .error }
    if isFaulty, format == .json, let lines = Self.lines(of: file) {
      for line in lines { readLine(line, of: file) }
    } else {
      diagnostics = whole.diagnostics
      if !isFaulty { for root in whole.roots { add(root.value, at: root.span) } }
    }
    if events.isEmpty, diagnostics.isEmpty {
      diagnostics = [
        Diagnostic(.noEvent, .warning, "`\(file.path)` holds no event", at: nil)
      ]
    }
  }

  /// The lines of a text that holds one JSON value on each; `nil` when its first line is none.
  private static func lines(of file: SourceFile) -> [Range<Int>]? {
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<offset)
      start = offset + 1
    }
    lines.append(start..<file.bytes.count)
    lines.removeAll { line in file.bytes[line].allSatisfy(\.isBlank) }
    guard lines.count > 1, let first = lines.first,
      (try? JSONValue(parsing: Array(file.bytes[first]))) != nil
    else { return nil }
    return lines
  }

  private mutating func readLine(_ line: Range<Int>, of file: SourceFile) {
    do {
      add(
        try JSONValue(parsing: Array(file.bytes[line])), at: SourceSpan(file: file, range: line))
    } catch {
      let start = line.lowerBound
      let range = start + error.range.lowerBound..<start + error.range.upperBound
      diagnostics.append(
        Diagnostic(
          .noEvent, .error, "the line is no JSON: \(error)",
          at: SourceSpan(file: file, range: range)))
    }
  }

  private mutating func add(_ value: JSONValue, at span: SourceSpan) {
    if let found = Event.events(in: value) {
      events += found
    } else {
      diagnostics.append(.noEvent(at: span))
    }
  }
}

extension Diagnostic {
  /// A JSON value is no event.
  static func noEvent(at span: SourceSpan, _ message: String = "this is no event") -> Diagnostic {
    let start = span.range.lowerBound
    return Diagnostic(
      .noEvent, .error, message, at: SourceSpan(file: span.file, range: start..<start + 1),
      help: "an event has `action` and `resourceType`; it may be wrapped as `{\"event\": …}`,"
        + " or stand in an array, `audits` or `events`")
  }
}
