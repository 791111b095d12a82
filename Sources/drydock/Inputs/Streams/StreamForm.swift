internal import HostSystem

/// How the events of a stream stand in it.
enum StreamForm {
  /// Not told yet: what came so far is read as values.
  case unknown(ValueCutter)

  /// One on each line.
  case lines(LineCutter)

  /// In arrays, exports or objects that may spread over lines.
  case values(ValueCutter)

  /// The form of a stream of which nothing was read.
  static let initial = StreamForm.unknown(ValueCutter())

  /// Whether each event has a line of its own.
  var isLines: Bool {
    if case .lines = self { true } else { false }
  }

  /// Adds the ranges of the events that are complete; tells where the rest begins.
  mutating func cut(
    _ bytes: [UInt8], upTo end: Int, isLast: Bool, into events: inout [Range<Int>]
  ) -> Int {
    switch self {
    case .lines(var cutter):
      let rest = cutter.cut(bytes, upTo: end, isLast: isLast, into: &events)
      self = .lines(cutter)
      return rest
    case .values(var cutter):
      let rest = cutter.cut(bytes, upTo: end, isLast: isLast, into: &events)
      self = .values(cutter)
      return rest
    case .unknown(var cutter):
      cutter.cutFirst(bytes, upTo: end, isLast: isLast, into: &events)
      switch Self.isLines(bytes, upTo: end, isLast: isLast, cutter, events) {
      case nil:
        self = .unknown(cutter)
        // All is kept, since it may have to be read again.
        return 0
      case true?:
        events.removeAll(keepingCapacity: true)
        self = .lines(LineCutter())
        return cut(bytes, upTo: end, isLast: isLast, into: &events)
      case false?:
        self = .values(cutter)
        return cut(bytes, upTo: end, isLast: isLast, into: &events)
      }
    }
  }

  /// How many ends of lines stand before the end of what was cut, and where the last of them stands.
  ///
  /// To be asked behind `cut`, which tells the end, and before `drop`.
  func lineBreaks(_ bytes: [UInt8], upTo end: Int) -> (count: Int, last: Int?) {
    if case .lines(let cutter) = self { return cutter.breaks }
    return ByteSearch.count(of: Self.lineFeed, in: bytes, 0..<end)
  }

  /// Moves all places by what was taken away from the beginning of the text.
  mutating func drop(_ count: Int) {
    switch self {
    case .unknown: break
    case .lines(var cutter):
      cutter.drop(count)
      self = .lines(cutter)
    case .values(var cutter):
      cutter.drop(count)
      self = .values(cutter)
    }
  }

  /// Whether the text has one event on each line; `nil` while that cannot be told.
  private static func isLines(
    _ bytes: [UInt8], upTo end: Int, isLast: Bool, _ cutter: ValueCutter, _ events: [Range<Int>]
  ) -> Bool? {
    guard let start = bytes[..<end].firstIndex(where: { !$0.isBlank }) else {
      return isLast ? true : nil
    }
    if bytes[start] == UInt8(ascii: "[") { return false }
    guard bytes[start] == UInt8(ascii: "{") else { return true }
    // Only what stands up to the second line counts, so that it is the same wherever blocks end.
    let lineBreak = ByteSearch.first(lineFeed, in: bytes, start..<end)
    let lineEnd = lineBreak ?? end
    if let opened = cutter.openedAt, opened < lineEnd { return false }
    if let first = events.first, first.lowerBound == start, first.upperBound <= lineEnd {
      return true
    }
    guard let lineBreak else { return isLast ? true : nil }
    // A text cannot hold the end of a line.
    if isInsideText(bytes, at: lineBreak, from: start) { return true }
    // A line that breaks off behind one of these is the beginning of a value that goes on.
    let line = (start..<lineBreak).trimmed(of: bytes)
    if "{[,".utf8.contains(bytes[line.upperBound - 1]) { return false }
    guard let next = bytes[lineBreak..<end].first(where: { !$0.isBlank }) else {
      return isLast ? true : nil
    }
    return !",}]:".utf8.contains(next)
  }

  /// Whether a place lies between the quotes of a text.
  private static func isInsideText(_ bytes: [UInt8], at end: Int, from start: Int) -> Bool {
    var (isInside, isEscaped) = (false, false)
    for byte in bytes[start..<end] {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\"), isInside {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInside.toggle()
      }
    }
    return isInside
  }

  private static let lineFeed = UInt8(ascii: "\n")
}
