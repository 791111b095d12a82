internal import JSONValues

extension Event {
  /// The events of a stretch of a stream, which is normally one.
  static func events(
    in bytes: borrowing [UInt8], _ range: Range<Int>
  ) throws(EventFault) -> [Event] {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: Array(bytes[range]))
    } catch {
      throw .notJSON(error)
    }
    guard let events = events(in: value) else { throw .noEvent }
    return events
  }
}
