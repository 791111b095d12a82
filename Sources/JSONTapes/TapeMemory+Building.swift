package import JSONValues

extension TapeMemory {
  /// Appends a value to the document that is built.
  ///
  /// A number is as JSON carries it from one program to the next: an infinite one is null, and the
  /// negative zero is zero.
  mutating func build(_ value: JSONValue) {
    switch value {
    case .null: builtWords.append(TapeWord(.null).bits)
    case .bool(let flag): builtWords.append(TapeWord(flag ? .true : .false).bits)
    case .number(let number):
      guard number.value.isFinite else {
        builtWords.append(TapeWord(.null).bits)
        return
      }
      builtWords.append(TapeWord(.double).bits)
      builtWords.append((number.value + 0.0).bitPattern)
    case .string(let text): buildText(text)
    case .array(let elements):
      let start = open()
      for element in elements { build(element) }
      close(start, .openArray, .closeArray)
    case .object(let object):
      let start = open()
      for (key, value) in object {
        buildText(key)
        build(value)
      }
      close(start, .openObject, .closeObject)
    }
  }

  private mutating func buildText(_ text: String) {
    builtWords.append(TapeWord(.string, UInt64(builtStrings.count)).bits)
    let bytes = text.utf8.span
    let count = UInt32(bytes.count)
    for shift in [0, 8, 16, 24] { builtStrings.append(UInt8(truncatingIfNeeded: count >> shift)) }
    builtStrings.append(contentsOf: bytes)
  }

  private mutating func open() -> Int {
    builtWords.append(0)
    return builtWords.count - 1
  }

  private mutating func close(_ start: Int, _ opening: TapeWord.Tag, _ closing: TapeWord.Tag) {
    builtWords.append(TapeWord(closing, UInt64(start)).bits)
    builtWords[start] = TapeWord(opening, UInt64(builtWords.count)).bits
  }

  /// Makes an array of values.
  package mutating func makeArray(_ elements: ArraySlice<TapeValue>) -> TapeValue {
    let start = openScratch()
    for element in elements { appendWord(of: element) }
    return .array(closeScratch(start, .openArray, .closeArray))
  }

  /// Makes an object of pairs: keys and values in turn, no key twice.
  package mutating func makeObject(_ pairs: ArraySlice<TapeValue>) -> TapeValue {
    let start = openScratch()
    for part in pairs { appendWord(of: part) }
    return .object(closeScratch(start, .openObject, .closeObject))
  }

  private mutating func openScratch() -> Int {
    scratchWords.append(0)
    return scratchWords.count - 1
  }

  private mutating func closeScratch(
    _ start: Int, _ opening: TapeWord.Tag, _ closing: TapeWord.Tag
  ) -> TapeReference {
    scratchWords.append(TapeWord(closing, UInt64(start)).bits)
    scratchWords[start] = TapeWord(opening, UInt64(scratchWords.count)).bits
    return TapeReference(region: .scratch, index: Int32(start))
  }

  private mutating func appendWord(of value: TapeValue) {
    switch value {
    case .null: scratchWords.append(TapeWord(.null).bits)
    case .bool(let flag): scratchWords.append(TapeWord(flag ? .true : .false).bits)
    case .number(let number):
      scratchWords.append(TapeWord(.double).bits)
      scratchWords.append(number.bitPattern)
    case .text(let text):
      scratchWords.append(TapeWord(.text).bits)
      scratchWords.append(text.word)
    case .array(let reference), .object(let reference):
      scratchWords.append(TapeWord.link(reference).bits)
    }
  }

  /// Makes a value that stays until the next document is read.
  package mutating func make(_ value: JSONValue) -> TapeValue {
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
