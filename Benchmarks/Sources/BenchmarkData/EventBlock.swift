/// Events in memory, as a replay reads them from a file.
public struct EventBlock: Sendable {
  /// The events, with room behind the last one that a reader may look into.
  public let bytes: [UInt8]

  /// Where each event stands.
  public let lines: [Range<Int>]

  /// Makes events.
  public init(of mapping: Mapping, size: EventSize, count: Int) throws {
    var events = try RunEvents(for: mapping, size: size)
    var bytes: [UInt8] = []
    var lines: [Range<Int>] = []
    for _ in 0..<count {
      let start = bytes.count
      events.appendNext(to: &bytes)
      lines.append(start..<bytes.count - 1)
    }
    self.bytes = bytes + [UInt8](repeating: 0, count: 64)
    self.lines = lines
  }
}
