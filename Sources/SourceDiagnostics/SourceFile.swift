/// One text an author wrote: a file, standard input or a text handed over by a caller.
///
/// A class so that every span into the text shares one copy of it.
public final class SourceFile: Sendable {
  /// The name shown to the author, normally the path as it was given.
  public let path: String

  /// The text as it was read.
  public let bytes: [UInt8]

  /// Where the text begins, when it is a part of a longer one.
  let start: SourcePosition

  private let lineStarts: [Int]

  /// How many scalars stand before each block of bytes, so that places in long lines are found fast.
  private let scalarCounts: [Int]

  private static let blockSize = 512

  /// Creates a source from its bytes, which should be UTF-8.
  public convenience init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, start: SourcePosition(line: 1, column: 1))
  }

  /// Creates a source from a part of a longer text, which begins at a place of that.
  package init(path: String, bytes: [UInt8], start: SourcePosition) {
    self.path = path
    self.bytes = bytes
    self.start = start
    var starts = [0]
    var counts: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.blockSize == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x0A { starts.append(offset + 1) }
    }
    if bytes.count % Self.blockSize == 0 { counts.append(count) }
    lineStarts = starts
    scalarCounts = counts
  }

  /// Creates a source from text.
  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The place of a UTF-8 offset.
  public func position(atOffset offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = self.start.line + lineIndex(ofOffset: offset)
    let start = min(lineRange(line).lowerBound, offset)
    return SourcePosition(
      line: line,
      column: scalars(before: offset) - scalars(before: start) + firstColumn(ofLine: line))
  }

  /// The text of a line, without its line break and byte order mark.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[lineRange(number)], as: UTF8.self)
  }

  /// The column of the first scalar that there is of a line.
  func firstColumn(ofLine number: Int) -> Int { number == start.line ? start.column : 1 }

  /// How many scalars a line has.
  func scalarCount(ofLine number: Int) -> Int {
    let range = lineRange(number)
    return scalars(before: range.upperBound) - scalars(before: range.lowerBound)
  }

  /// Some scalars of a line, counted from 0; never more than are asked for.
  func scalars(ofLine number: Int, _ columns: Range<Int>) -> [Unicode.Scalar] {
    let line = lineRange(number)
    let first = scalars(before: line.lowerBound)
    let start = max(offset(behind: first + columns.lowerBound), line.lowerBound)
    let end = min(offset(behind: first + columns.upperBound), line.upperBound)
    let text = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    return Array(text.unicodeScalars.prefix(columns.count))
  }

  /// A line without its line break and byte order mark; empty for a line that is not there.
  func lineRange(_ number: Int) -> Range<Int> {
    let index = number - self.start.line
    guard lineStarts.indices.contains(index) else { return 0..<0 }
    var start = lineStarts[index]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    return scalarCounts[block]
      + bytes[block * Self.blockSize..<offset].count { $0 & 0xC0 != 0x80 }
  }

  /// The offset behind a number of scalars, counted from the beginning of the text.
  private func offset(behind count: Int) -> Int {
    var low = 0
    var high = scalarCounts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if scalarCounts[middle] <= count { low = middle } else { high = middle }
    }
    var offset = low * Self.blockSize
    var left = count - scalarCounts[low]
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      offset += 1
    }
    return offset
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
