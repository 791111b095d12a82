/// Reads YAML text into events.
package enum YAMLEventReader {
  /// Reads a text.
  ///
  /// A byte order mark is passed over. Offsets count from the first byte, mark included.
  ///
  /// - Returns: the events before the first error, and that error.
  package static func read(
    _ bytes: [UInt8], maxDepth: Int = 1_000, maxCount: Int = 2_000_000
  ) -> (events: [YAMLEvent], error: YAMLSyntaxError?) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let marks = MarkTable(bytes, from: start)
    let parser = YAMLParser(Array(bytes[start...]))
    var events: [YAMLEvent] = []
    var depth = 0
    while true {
      let event: RawEvent
      switch parser.next() {
      case .event(let next): event = next
      case .failure(let failure):
        return (events, failure.syntaxError(marks, start: start, count: bytes.count))
      }
      let range = marks.range(event.marks)
      guard events.count < maxCount else {
        return (
          events,
          YAMLSyntaxError(
            message: "more than \(maxCount) values or keys", range: range, context: nil,
            fault: .tooMany(limit: maxCount))
        )
      }
      switch event.kind {
      case .streamStart, .none: break
      case .streamEnd: return (events, nil)
      case .documentStart: events.append(YAMLEvent(kind: .documentStart, range: range))
      case .documentEnd: events.append(YAMLEvent(kind: .documentEnd, range: range))
      case .alias(let name): events.append(YAMLEvent(kind: .alias(name), range: range))
      case .scalar(let scalar): events.append(scalar.event(in: bytes, at: range))
      case .sequenceStart(let properties), .mappingStart(let properties):
        depth += 1
        guard depth <= maxDepth else {
          return (
            events,
            YAMLSyntaxError(
              message: "nested deeper than \(maxDepth) levels", range: range, context: nil,
              fault: .tooDeep)
          )
        }
        let isSequence = if case .sequenceStart = event.kind { true } else { false }
        events.append(
          YAMLEvent(
            kind: isSequence ? .sequenceStart(properties) : .mappingStart(properties),
            range: range))
      case .sequenceEnd:
        depth -= 1
        events.append(YAMLEvent(kind: .sequenceEnd, range: range))
      case .mappingEnd:
        depth -= 1
        events.append(YAMLEvent(kind: .mappingEnd, range: range))
      }
    }
  }
}
