internal import JSONTapes

extension NativeMachine {
  /// The text of a string with interpolations.
  mutating func interpolate(
    _ parts: ArraySlice<NodePlace>, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    var texts: [TapeText] = []
    texts.reserveCapacity(parts.count)
    var size = 0
    // libjq adds the parts up, and evaluates what is right of a plus first.
    for part in parts.reversed() {
      guard let value = try value(of: part, on: input) else { return nil }
      let text = try plainText(of: value)
      size += text.count
      texts.append(text)
    }
    guard size <= Self.maxSize else { throw .uncertain }
    try step()
    let start = memory.scratchPosition
    for text in texts.reversed() { memory.append(text) }
    return .text(memory.scratchText(from: start))
  }

  /// The text of a string, or the JSON of any other value.
  mutating func plainText(of value: TapeValue) throws(NativeEscape) -> TapeText {
    if case .text(let text) = value { return text }
    return try jsonText(of: value)
  }

  /// The JSON of a value as libjq writes it.
  mutating func jsonText(of value: TapeValue) throws(NativeEscape) -> TapeText {
    var output: [UInt8] = []
    try write(value, to: &output, levelsLeft: 200)
    try step()
    let start = memory.scratchPosition
    memory.append(output.span)
    return memory.scratchText(from: start)
  }

  private mutating func write(
    _ value: TapeValue, to output: inout [UInt8], levelsLeft: Int
  ) throws(NativeEscape) {
    guard levelsLeft > 0, output.count <= Self.maxSize else { throw .uncertain }
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): try output.append(contentsOf: digits(of: number).utf8)
    case .text(let text):
      // libjq also escapes what JavaScript does not.
      guard memory.withBytes(of: text, { Self.isPlain($0) }) else { throw .uncertain }
      output.append(UInt8(ascii: "\""))
      memory.writeEscaped(text, to: &output)
      output.append(UInt8(ascii: "\""))
    case .array(let array):
      output.append(UInt8(ascii: "["))
      var children = memory.elements(of: array)
      var isFirst = true
      while let element = memory.next(&children) {
        try step()
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        try write(element, to: &output, levelsLeft: levelsLeft - 1)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let object):
      output.append(UInt8(ascii: "{"))
      var children = memory.pairs(of: read(object))
      var isFirst = true
      while let (key, element) = memory.nextPair(&children) {
        try step()
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        try write(.text(key), to: &output, levelsLeft: levelsLeft)
        output.append(UInt8(ascii: ":"))
        try write(element, to: &output, levelsLeft: levelsLeft - 1)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] == 0x7F || bytes[index] == 0 { return false }
    return true
  }

  /// The digits of a number that every libjq writes alike.
  private func digits(of number: Double) throws(NativeEscape) -> String {
    if number.magnitude < 1e15, let integer = Int64(exactly: number) {
      guard integer != 0 || number.sign == .plus else { throw .uncertain }
      return String(integer)
    }
    guard number.magnitude < 1e15, number.magnitude >= 1e-3 else { throw .uncertain }
    return number.description
  }

  /// The number of a text that JSON, too, would take for one.
  mutating func parseNumber(_ value: TapeValue) throws(NativeEscape) -> TapeValue {
    switch value {
    case .number: return value
    case .text(let text):
      guard memory.withBytes(of: text, { Self.isDecimal($0) }),
        let number = Double(memory.string(text))
      else { throw .uncertain }
      return try self.number(number)
    default: throw raise(.value(value, "cannot be parsed as a number"))
    }
  }

  /// Whether bytes are digits, perhaps with a sign and a fraction.
  private static func isDecimal(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    if bytes.count > 0, bytes[0] == UInt8(ascii: "-") { index = 1 }
    var points = 0
    let start = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ".") {
        points += 1
        guard index > start, index + 1 < bytes.count, points == 1 else { return false }
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return false }
      }
      index += 1
    }
    return index > start && index - start <= 15
  }

  /// The text with the letters of a range of 26 in the other case.
  mutating func changeCase(
    of value: TapeValue, from first: UInt8
  ) throws(NativeEscape) -> TapeValue {
    guard case .text(let text) = value else {
      throw raise(.fixed("explode input must be a string"))
    }
    try step(text.count)
    let letters = first...first + 25
    let start = memory.scratchPosition
    for offset in 0..<text.count {
      let byte = memory.byte(offset, of: text)
      memory.append(letters.contains(byte) ? byte ^ 0x20 : byte)
    }
    return .text(memory.scratchText(from: start))
  }

  mutating func begins(_ value: TapeValue, with part: TapeValue) throws(NativeEscape) -> Bool {
    guard case (.text(let text), .text(let prefix)) = (value, part) else {
      throw raise(.fixed("startswith() requires string inputs"))
    }
    return text.count >= prefix.count && memory.isEqual(text.part(0..<prefix.count), prefix)
  }

  mutating func ends(_ value: TapeValue, with part: TapeValue) throws(NativeEscape) -> Bool {
    guard case (.text(let text), .text(let suffix)) = (value, part) else {
      throw raise(.fixed("endswith() requires string inputs"))
    }
    return text.count >= suffix.count
      && memory.isEqual(text.part(text.count - suffix.count..<text.count), suffix)
  }

  /// The parts of a text between separators; its characters where the separator is empty.
  mutating func split(_ text: TapeText, by separator: TapeText) throws(NativeEscape) -> TapeValue {
    var parts: [TapeValue] = []
    if text.count == 0 { return memory.makeArray([]) }
    try step(text.count)
    var start = 0
    if separator.count == 0 {
      for end in 1...text.count
      where end == text.count || memory.byte(end, of: text) & 0xC0 != 0x80 {
        parts.append(.text(text.part(start..<end)))
        start = end
      }
      return memory.makeArray(parts[...])
    }
    while let found = memory.offset(of: separator, in: text, from: start) {
      parts.append(.text(text.part(start..<found)))
      start = found + separator.count
    }
    parts.append(.text(text.part(start..<text.count)))
    return memory.makeArray(parts[...])
  }

  mutating func join(_ value: TapeValue, with separator: TapeValue) throws(NativeEscape)
    -> TapeValue
  {
    guard case .array(let array) = value else {
      throw failure(toEnter: value, .elements(of: value))
    }
    guard case .text(let between) = separator else { throw .uncertain }
    var texts: [TapeText] = []
    for element in try elements(of: array) {
      switch element {
      case .null: texts.append(TapeText(.constants, start: 0, count: 0))
      case .text(let text): texts.append(text)
      case .bool, .number: texts.append(try jsonText(of: element))
      case .array, .object: throw .raised
      }
    }
    let size = texts.reduce(0) { $0 + $1.count } + between.count * texts.count
    guard size <= Self.maxSize else { throw .uncertain }
    let start = memory.scratchPosition
    for (position, text) in texts.enumerated() {
      if position > 0 { memory.append(between) }
      memory.append(text)
    }
    return .text(memory.scratchText(from: start))
  }

  /// The text without the white space at its ends.
  mutating func trim(
    _ value: TapeValue, atStart: Bool, atEnd: Bool
  ) throws(NativeEscape) -> TapeValue {
    guard case .text(let text) = value else { throw .raised }
    var start = 0
    var end = text.count
    while atStart, start < end, try isSpace(memory.byte(start, of: text)) { start += 1 }
    while atEnd, end > start, try isSpace(memory.byte(end - 1, of: text)) { end -= 1 }
    return .text(text.part(start..<end))
  }

  /// Whether a byte is white space; that of other scripts is left to libjq.
  private func isSpace(_ byte: UInt8) throws(NativeEscape) -> Bool {
    guard byte < 0x80 else { throw .uncertain }
    return byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
