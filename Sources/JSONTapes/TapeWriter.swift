internal import JSONValues

extension TapeMemory {
  /// How deep a value may be nested that is written in place; deeper ones take another way.
  public static let maxWrittenDepth = 1_000

  /// Appends a value as JSON, as `JSON.stringify` writes it.
  ///
  /// - Returns: `false` when it is nested too deep; what was appended is then to be taken back.
  public mutating func write(_ value: TapeValue, to output: inout [UInt8]) -> Bool {
    write(value, to: &output, levelsLeft: Self.maxWrittenDepth)
  }

  private mutating func write(
    _ value: TapeValue, to output: inout [UInt8], levelsLeft: Int
  ) -> Bool {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): Self.write(number, to: &output)
    case .text(let text):
      output.append(UInt8(ascii: "\""))
      writeEscaped(text, to: &output)
      output.append(UInt8(ascii: "\""))
    case .array(let reference):
      guard levelsLeft > 0 else { return false }
      output.append(UInt8(ascii: "["))
      var children = elements(of: reference)
      var isFirst = true
      while let element = next(&children) {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        guard write(element, to: &output, levelsLeft: levelsLeft - 1) else { return false }
      }
      output.append(UInt8(ascii: "]"))
    case .object(let reference):
      guard levelsLeft > 0 else { return false }
      output.append(UInt8(ascii: "{"))
      var children = pairs(of: ordered(reference))
      var isFirst = true
      while let (key, element) = nextPair(&children) {
        output.append(contentsOf: (isFirst ? "\"" : ",\"").utf8)
        isFirst = false
        writeEscaped(key, to: &output)
        output.append(contentsOf: "\":".utf8)
        guard write(element, to: &output, levelsLeft: levelsLeft - 1) else { return false }
      }
      output.append(UInt8(ascii: "}"))
    }
    return true
  }

  /// Appends a value inside a string of JSON: a text as it is, anything else as JSON, escaped.
  public mutating func writeInside(_ value: TapeValue, to output: inout [UInt8]) -> Bool {
    if case .text(let text) = value {
      writeEscaped(text, to: &output)
      return true
    }
    let start = scratchPosition
    var written: [UInt8] = []
    guard write(value, to: &written) else { return false }
    append(written.span)
    writeEscaped(scratchText(from: start), to: &output)
    return true
  }

  private static func write(_ number: Double, to output: inout [UInt8]) {
    if number.magnitude < 1e15, let integer = Int(exactly: number) {
      JSONWriter.write(integer, to: &output)
    } else {
      output.append(contentsOf: number.javaScriptText.utf8)
    }
  }

  /// Appends the bytes of a text as they are.
  public func writeBytes(of text: TapeText, to output: inout [UInt8]) {
    unsafe output.append(contentsOf: bytes(of: text))
  }

  /// Appends a text with the escapes that JSON needs, without quotes.
  public func writeEscaped(_ text: TapeText, to output: inout [UInt8]) {
    let bytes = unsafe bytes(of: text)
    var start = 0
    while true {
      let end = unsafe Self.endOfPlainBytes(bytes, from: start)
      if end > start {
        unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
      }
      guard end < bytes.count else { return }
      unsafe JSONWriter.writeEscape(of: bytes[end], to: &output)
      start = end + 1
    }
  }

  /// The place of the first byte that must be escaped, eight bytes at a time.
  private static func endOfPlainBytes(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while index + 8 <= bytes.count {
      let word = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index)
        .loadUnaligned(as: UInt64.self)
      // A byte is zero where it equals the one looked for; subtracting one then sets its highest bit.
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let control = (word &- (ones &* 0x20)) & ~word
      let found =
        (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control) & highs
      if found != 0 { break }
      index += 8
    }
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
      index += 1
    }
    return bytes.count
  }
}
