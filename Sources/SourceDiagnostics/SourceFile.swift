/// One text an author wrote: a file, standard input or a text handed over by a caller.
///
/// A class so that every span into the text shares one copy of it.
public final class SourceFile: Sendable {
  /// The name shown to the author, normally the path as it was given.
  public let path: String

  /// The text as it was read.
  public let bytes: [UInt8]

  private let lineStarts: [Int]

  /// Creates a source from its bytes, which should be UTF-8.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.lineStarts = starts
  }

  /// Creates a source from text.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The place of a UTF-8 offset.
  public func position(atOffset offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(ofOffset: offset)
    var start = lineStarts[line]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    let scalars = bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line + 1, column: scalars + 1)
  }

  /// The text of a line, without its line break and byte order mark.
  public func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    var start = lineStarts[number - 1]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func lineIndex(ofOffset offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
