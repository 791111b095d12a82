internal import JSONTapes

/// The keys with templates that were written of an effect, by the objects that they stand in.
///
/// The first of them stand in place, so that most effects allocate nothing.
struct WrittenKeys {
  private struct Key {
    let object: Int32
    let text: TapeText
  }

  private var inPlace: InlineArray<8, Key>
  private var more: [Key] = []
  private var count = 0

  init() {
    let nothing = TapeText(.scratch, start: 0, count: 0)
    inPlace = InlineArray(repeating: Key(object: -1, text: nothing))
  }

  /// The key that was written last.
  var last: TapeText? { count == 0 ? nil : self[count - 1].text }

  /// Whether a key stands in an object already.
  func contains(_ key: TapeText, in object: Int32, _ memory: borrowing TapeMemory) -> Bool {
    for index in 0..<count
    where self[index].object == object && memory.isEqual(self[index].text, key) {
      return true
    }
    return false
  }

  mutating func append(_ text: TapeText, in object: Int32) {
    let key = Key(object: object, text: text)
    if count < inPlace.count { inPlace[count] = key } else { more.append(key) }
    count += 1
  }

  private subscript(index: Int) -> Key {
    index < inPlace.count ? inPlace[index] : more[index - inPlace.count]
  }
}
