extension SourceFile {
  /// Whether a word stands anywhere in the text.
  package func mentions(_ word: String) -> Bool { offsets(of: word, atMost: 1).first != nil }

  /// Whether a word stands in the text as a key: with nothing of a word before it, and a colon
  /// behind it and its quote.
  package func mentionsKey(_ word: String) -> Bool {
    offsets(of: word, atMost: .max).contains { offset in
      let before = offset == 0 ? 0x20 : bytes[offset - 1]
      guard before <= 0x20 || [0x22, 0x27, 0x7B, 0x2C].contains(before) else { return false }
      var rest = bytes[(offset + word.utf8.count)...]
      if let quote = rest.first, quote == 0x22 || quote == 0x27 { rest = rest.dropFirst() }
      return rest.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
    }
  }

  private func offsets(of word: String, atMost limit: Int) -> [Int] {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return [] }
    var found: [Int] = []
    for offset in 0...(bytes.count - word.count) where bytes[offset] == first {
      guard bytes[offset..<offset + word.count].elementsEqual(word) else { continue }
      found.append(offset)
      if found.count == limit { break }
    }
    return found
  }
}
