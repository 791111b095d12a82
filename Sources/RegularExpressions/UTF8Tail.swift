/// The last character of a text.
enum UTF8Tail {
  /// Whether no character is cut off at the end: oniguruma would read on behind it.
  static func isComplete(_ text: Span<UInt8>) -> Bool {
    var index = text.count - 1
    while index >= 0, text.count - index <= 3 {
      let byte = text[index]
      if byte < 0x80 { return true }
      if byte >= 0xC0 {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        return text.count - index >= length
      }
      index -= 1
    }
    return true
  }
}
