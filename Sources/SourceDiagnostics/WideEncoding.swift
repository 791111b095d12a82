extension Collection<UInt8> {
  /// The encoding of a text whose characters take two or four bytes, told by its beginning; `nil` for
  /// any other.
  package var wideEncoding: String? {
    let start = Array(prefix(4))
    if [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]].contains(start) { return "UTF-32" }
    if [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(start.prefix(2))) { return "UTF-16" }
    // JSON and YAML begin with a character of ASCII, of which the other bytes are NUL.
    let zeros = start.map { $0 == 0 }
    let isWide = [[false, true, false, true], [true, false, true, false]].contains(zeros)
    return isWide ? "UTF-16" : nil
  }
}
