public import JSONValues

/// A stretch of a stream is no event.
public enum EventFault: Error, Sendable, Hashable {
  /// It is no JSON; the place of the fault is told from its beginning.
  case notJSON(JSONFault)

  /// It is JSON that does not look like an event.
  case noEvent
}
