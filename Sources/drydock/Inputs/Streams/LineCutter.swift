internal import HostSystem

/// Cuts a stream that has one event on each line.
struct LineCutter {
  private static let lineFeed = UInt8(ascii: "\n")

  /// Up to where the text was searched for the end of a line.
  private var position = 0

  /// How many ends of lines were found since bytes were dropped, and where the last of them stands.
  private(set) var breaks: (count: Int, last: Int?) = (0, nil)

  /// Adds the ranges of the lines that are complete, blank ones left out; tells where the rest begins.
  mutating func cut(
    _ bytes: [UInt8], upTo end: Int, isLast: Bool, into lines: inout [Range<Int>]
  ) -> Int {
    var start = 0
    while let lineBreak = ByteSearch.first(Self.lineFeed, in: bytes, position..<end) {
      add(start..<lineBreak, of: bytes, to: &lines)
      breaks = (breaks.count + 1, lineBreak)
      start = lineBreak + 1
      position = start
    }
    position = end
    guard isLast else { return start }
    add(start..<end, of: bytes, to: &lines)
    return end
  }

  /// Moves all places by what was taken away from the beginning of the text.
  mutating func drop(_ count: Int) {
    position -= count
    breaks = (0, nil)
  }

  private func add(_ line: Range<Int>, of bytes: [UInt8], to lines: inout [Range<Int>]) {
    let trimmed = line.trimmed(of: bytes)
    if !trimmed.isEmpty { lines.append(trimmed) }
  }
}

extension Range<Int> {
  /// The stretch without the blanks and controls at both ends; NUL bytes are none of them.
  func trimmed(of bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (lowerBound, upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  /// Whether the byte is a blank or control; a NUL tells of a file that was not written to its end.
  var isBlank: Bool { self <= 0x20 && self != 0 }
}
