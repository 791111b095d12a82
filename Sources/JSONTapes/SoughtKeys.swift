/// The keys that stay and were sought last, prepared to be compared.
///
/// A table with one place for each key; a newer one takes the place of an older.
struct SoughtKeys: ~Copyable {
  private static let size = 64

  private var keys = GrowingBuffer<SoughtKey>(repeating: none, count: size)

  /// No key has this word: texts that stay are not of the document.
  private static var none: SoughtKey {
    let nothing = TapeText(.document, start: 0, count: 0)
    return unsafe SoughtKey(nothing, UnsafeBufferPointer(start: nil, count: 0))
  }

  /// A key that was prepared; `nil` where it was not.
  func key(_ text: TapeText) -> SoughtKey? {
    let key = keys[Self.place(of: text)]
    return key.text == text ? key : nil
  }

  mutating func keep(_ key: SoughtKey) {
    keys[Self.place(of: key.text)] = key
  }

  private static func place(of text: TapeText) -> Int { Int(text.start) & (size - 1) }
}
