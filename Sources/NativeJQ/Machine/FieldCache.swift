internal import JSONTapes

/// The members of the document's objects that were looked up last.
///
/// Expressions of one definition and of many read the same few paths. A table with one place for each
/// pair of an object and a key; a newer one takes the place of an older.
struct FieldCache {
  private struct Entry {
    var generation = -1
    var object: Int32 = 0
    var key: UInt64 = 0
    var value = TapeValue.null
  }

  private static let size = 128

  private var entries = Array(repeating: Entry(), count: size)

  /// The value of a key that stays, in an object of the document; null where there is none.
  mutating func value(
    of key: TapeText, in object: TapeReference, _ memory: borrowing TapeMemory
  ) -> TapeValue {
    let place = Int(truncatingIfNeeded: object.index &* 31 &+ key.start) & (Self.size - 1)
    let entry = entries[place]
    if entry.generation == memory.generation, entry.object == object.index, entry.key == key.word {
      return entry.value
    }
    let value = memory.field(key, of: object) ?? .null
    entries[place] = Entry(
      generation: memory.generation, object: object.index, key: key.word, value: value)
    return value
  }
}
