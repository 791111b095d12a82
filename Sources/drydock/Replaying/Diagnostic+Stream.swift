internal import AutomationEngine
internal import HostSystem
internal import JSONValues
internal import SourceDiagnostics

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
        at: SourceSpan(file: file, range: range))
    case .noEvent:
      return .noEvent(
        at: SourceSpan(file: file, range: offset..<offset + event.count), "\(name) is no event")
    }
  }

  /// A stream could not be read to its end.
  static func unreadableFile(_ error: StreamError) -> Diagnostic {
    Diagnostic(
      .unreadableFile, .error, "cannot read `\(error.subject)`: \(error.reason)", at: nil)
  }
}
