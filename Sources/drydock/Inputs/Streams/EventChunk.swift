internal import HostSystem
internal import SourceDiagnostics

/// Whole events of a stream, as many as came at once.
struct EventChunk {
  /// The bytes of the events, and more behind them: readers of eight words at once may look beyond
  /// the last one.
  var bytes: [UInt8] = []

  /// Where each event stands in the bytes.
  var events: [Range<Int>] = []

  /// The place of the first event in its stream, from 0.
  var firstEvent = 0

  /// The file of the events.
  var path = ""

  /// The place of the first byte in the file.
  var start = SourcePosition(line: 1, column: 1)

  /// Whether each event has a line of its own.
  var isLines = true

  /// How many bytes of the stream's files were read, compressed as they may be.
  var bytesRead = 0

  /// Why the file could not be read on behind the events.
  var failure: StreamError?

  /// How many bytes there are at least behind the last event.
  static let padding = 64

  /// The text around an event as far as it is in the chunk: whole lines where it can be told.
  func source(of event: Range<Int>) -> (file: SourceFile, offset: Int) {
    let (count, lastBreak) = ByteSearch.count(
      of: UInt8(ascii: "\n"), in: bytes, 0..<event.lowerBound)
    let lineStart = lastBreak.map { $0 + 1 } ?? 0
    let position = SourcePosition(
      line: start.line + count, column: count == 0 ? start.column : 1)
    let file = SourceFile(
      path: path, bytes: Array(bytes[lineStart..<event.upperBound]), start: position)
    return (file, event.lowerBound - lineStart)
  }
}
