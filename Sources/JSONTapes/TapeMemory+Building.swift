public import JSONValues

extension TapeMemory {
  private typealias Tag = TapeWord.Tag

  /// Appends a value to the document that is built.
  ///
  /// A number is as JSON carries it from one program to the next: an infinite one is null, and the
  /// negative zero is zero.
  mutating func build(_ value: JSONValue) {
    switch value {
    case .null: builtWords.append(TapeWord(Tag.null).bits)
    case .bool(let flag): builtWords.append(TapeWord(flag ? Tag.true : Tag.false).bits)
    case .number(let number):
      guard number.value.isFinite else {
        builtWords.append(TapeWord(Tag.null).bits)
        return
      }
      builtWords.append(TapeWord(Tag.double).bits)
      builtWords.append((number.value + 0.0).bitPattern)
    case .string(let text): buildText(text)
    case .array(let elements):
      let start = openBuilt()
      for element in elements { build(element) }
      close(start, Tag.openArray, Tag.closeArray)
    case .object(let object):
      let start = openBuilt()
      for (key, value) in object {
        buildText(key)
        build(value)
      }
      close(start, Tag.openObject, Tag.closeObject)
    }
  }

  private mutating func buildText(_ text: String) {
    builtWords.append(TapeWord(Tag.string, UInt64(builtStrings.count)).bits)
    let bytes = text.utf8.span
    let count = UInt32(bytes.count)
    for shift in [0, 8, 16, 24] { builtStrings.append(UInt8(truncatingIfNeeded: count >> shift)) }
    builtStrings.append(contentsOf: bytes)
  }

  private mutating func openBuilt() -> Int {
    builtWords.append(0)
    return builtWords.count - 1
  }

  private mutating func close(_ start: Int, _ opening: UInt8, _ closing: UInt8) {
    builtWords.append(TapeWord(closing, UInt64(start)).bits)
    builtWords[start] = TapeWord(opening, UInt64(builtWords.count)).bits
  }

  /// Makes an array of values.
  public mutating func makeArray(_ elements: ArraySlice<TapeValue>) -> TapeValue {
    let start = open()
    for element in elements { append(element) }
    return closeArray(start)
  }

  /// Makes an object of pairs: keys and values in turn, no key twice.
  public mutating func makeObject(_ pairs: ArraySlice<TapeValue>) -> TapeValue {
    let start = open()
    for part in pairs { append(part) }
    return closeObject(start)
  }

  /// Begins an array or object, whose parts are appended until it is closed by what this returns.
  public mutating func open() -> Int {
    scratchWords.append(0)
    return scratchWords.count - 1
  }

  /// Ends an array.
  public mutating func closeArray(_ start: Int) -> TapeValue {
    .array(closeScratch(start, Tag.openArray, Tag.closeArray))
  }

  /// Ends an object.
  public mutating func closeObject(_ start: Int) -> TapeValue {
    .object(closeScratch(start, Tag.openObject, Tag.closeObject))
  }

  private mutating func closeScratch(
    _ start: Int, _ opening: UInt8, _ closing: UInt8
  ) -> TapeReference {
    scratchWords.append(TapeWord(closing, UInt64(start)).bits)
    scratchWords[start] = TapeWord(opening, UInt64(scratchWords.count)).bits
    return TapeReference(region: .scratch, index: Int32(start))
  }

  /// Appends an element, a key or the value of a key.
  public mutating func append(_ value: TapeValue) {
    switch value {
    case .null: scratchWords.append(TapeWord(Tag.null).bits)
    case .bool(let flag): scratchWords.append(TapeWord(flag ? Tag.true : Tag.false).bits)
    case .number(let number):
      scratchWords.append(TapeWord(Tag.double).bits)
      scratchWords.append(number.bitPattern)
    case .text(let text):
      scratchWords.append(TapeWord(Tag.text).bits)
      scratchWords.append(text.word)
    case .array(let reference), .object(let reference):
      scratchWords.append(TapeWord.link(reference).bits)
    }
  }

  /// Makes a value that stays until the next document is read.
  public mutating func make(_ value: JSONValue) -> TapeValue {
    switch value {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .number(let number): return number.value.isFinite ? .number(number.value + 0.0) : .null
    case .string(let text): return .text(makeText(text))
    case .array(let elements):
      var parts: [TapeValue] = []
      for element in elements { parts.append(make(element)) }
      return makeArray(parts[...])
    case .object(let object):
      var parts: [TapeValue] = []
      for (key, value) in object {
        parts.append(.text(makeText(key)))
        parts.append(make(value))
      }
      return makeObject(parts[...])
    }
  }
}
