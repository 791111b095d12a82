/// The members of the document's objects that were looked up last.
///
/// Expressions of one definition and of many read the same few paths. A table with one place for each
/// pair of an object and a key; a newer one takes the place of an older.
struct FieldCache: ~Copyable {
  /// What was found.
  ///
  /// Not private: the compiler cannot make a buffer of private types for other files.
  struct Entry: BitwiseCopyable {
    var generation = -1
    var object: Int32 = 0
    var key: UInt64 = 0
    var value: TapeValue?
  }

  private static let size = 128

  private var entries = GrowingBuffer(repeating: Entry(), count: size)

  /// Where the pair of a key and an object has its entry.
  @inline(__always)
  static func place(of key: TapeText, in object: TapeReference) -> Int {
    Int(truncatingIfNeeded: object.index &* 31 &+ key.start) & (size - 1)
  }

  /// Whether an entry tells of a key in an object of a document.
  @inline(__always)
  func holds(
    _ key: TapeText, of object: TapeReference, _ generation: Int, at place: Int
  ) -> Bool {
    let entry = entries[place]
    return entry.generation == generation && entry.object == object.index && entry.key == key.word
  }

  /// What was found; `nil` where the object has no such key.
  subscript(place: Int) -> TapeValue? { entries[place].value }

  /// Keeps what was found.
  mutating func keep(
    _ value: TapeValue?, of key: TapeText, in object: TapeReference, _ generation: Int,
    at place: Int
  ) {
    entries[place] = Entry(
      generation: generation, object: object.index, key: key.word, value: value)
  }
}
