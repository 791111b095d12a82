internal import AutomationEngine
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// A stream of events cannot be read to its end.
  static let damagedStream = DiagnosticCode(
    "D107", "damaged-stream",
    Explanation(
      what: "A stream of events cannot be read to its end.",
      why: """
        The compressed data is cut short or damaged, or an event is longer than what can be held. \
        What came before was replayed, and nothing behind it, so that the counts are those of a \
        part. The command ends with exit code 1.
        """,
      example:
        "$ head -c 1000000 audit.ndjson.gz > part.ndjson.gz\n$ drydock replay automations --events part.ndjson.gz",
      instead:
        "$ zcat audit.ndjson.gz | head -n 10000 > part.ndjson\n$ drydock replay automations --events part.ndjson"
    ))
}

extension Diagnostic {
  /// A stretch of a stream, at a place among the events of a chunk, is no event.
  static func badEvent(
    _ fault: EventFault, at place: Int, of chunk: borrowing EventChunk
  ) -> Diagnostic {
    let event = chunk.events[place]
    let (file, offset) = chunk.source(of: event)
    let name = chunk.isLines ? "the line" : "event \(chunk.firstEvent + place)"
    switch fault {
    case .notJSON(let fault):
      let range = offset + fault.range.lowerBound..<offset + fault.range.upperBound
      return Diagnostic(
        .noEvent, .error, "\(name) is no JSON: \(fault)",
        at: SourceSpan(file: file, range: range),
        help: chunk.isLines ? "write an event on each line, or all into one array" : nil)
    case .noEvent:
      return .noEvent(
        at: SourceSpan(file: file, range: offset..<offset + event.count), "\(name) is no event")
    }
  }

  /// A stream could not be read to its end.
  static func unreadableStream(_ error: StreamError) -> Diagnostic {
    switch error {
    case .refused(let error): .unreadableFile(error)
    case .damaged(let subject, let reason):
      Diagnostic(
        .damagedStream, .error, "`\(subject)` cannot be read further: \(reason)", at: nil,
        help: "put a whole file in its place; what came before was replayed")
    }
  }
}
