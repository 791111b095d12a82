internal import JSONTapes

extension NativeMachine {
  private static var noDateText: NativeError {
    .fixed("strptime/1 requires string inputs and arguments")
  }
  private static var noDateParts: NativeError {
    .fixed("strftime/1 requires parsed datetime inputs")
  }

  /// The instant that a text in the form of ISO 8601 names.
  mutating func instant(ofISO8601 value: TapeValue) throws(NativeEscape) -> TapeValue {
    guard case .text(let text) = value else { throw raise(Self.noDateText) }
    guard let seconds = memory.withBytes(of: text, { DateParts.secondsSince1970(ofISO8601: $0) })
    else { throw .uncertain }
    return .number(seconds)
  }

  /// The text of an instant in the form of ISO 8601.
  mutating func isoText(of value: TapeValue) throws(NativeEscape) -> TapeValue {
    var output: [UInt8] = []
    switch value {
    case .number(let seconds) where DateParts.writeISO8601(secondsSince1970: seconds, to: &output):
      return text(of: output)
    case .number, .array: throw .uncertain
    case .null, .bool, .text, .object: throw raise(Self.noDateParts)
    }
  }

  /// The parts of a date that a text names in a format.
  mutating func readDate(
    _ format: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    try readParts(format, on: input).map { list(of: $0) }
  }

  /// The instant of a date that a text names in a format, as if its parts had been listed.
  mutating func readInstant(
    _ format: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard let parts = try readParts(format, on: input) else { return nil }
    let numbers = parts.list
    guard let seconds = DateParts(numbers.span)?.secondsSince1970 else { throw .uncertain }
    return .number(seconds)
  }

  private mutating func readParts(
    _ format: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> DateParts? {
    guard let format = try value(of: format, on: input) else { return nil }
    guard case .text(let text) = input else { throw raise(Self.noDateText) }
    guard case .text(let format) = format,
      let parts = memory.withBytes(
        of: text,
        { text in
          memory.withBytes(of: format) { DateParts(text, format: $0) }
        })
    else { throw .uncertain }
    return parts
  }

  /// The text of a date, by its parts or its instant, in a format.
  mutating func writeDate(
    _ format: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    guard let format = try value(of: format, on: input) else { return nil }
    let parts =
      if case .number(let seconds) = input {
        DateParts(secondsSince1970: seconds)
      } else { try dateParts(of: input, otherwise: Self.noDateParts) }
    var output: [UInt8] = []
    guard case .text(let format) = format, let parts,
      memory.withBytes(of: format, { parts.write($0, to: &output) })
    else { throw .uncertain }
    return text(of: output)
  }

  /// The parts of the date at an instant.
  mutating func dateList(of value: TapeValue) throws(NativeEscape) -> TapeValue {
    guard case .number(let seconds) = value else {
      throw raise(.fixed("gmtime() requires numeric inputs"))
    }
    guard let parts = DateParts(secondsSince1970: seconds) else { throw .uncertain }
    return list(of: parts)
  }

  /// The instant of a date by its parts.
  mutating func instant(ofParts value: TapeValue) throws(NativeEscape) -> TapeValue {
    let parts = try dateParts(of: value, otherwise: .fixed("mktime requires array inputs"))
    guard let seconds = parts?.secondsSince1970 else { throw .uncertain }
    return .number(seconds)
  }

  private mutating func dateParts(
    of value: TapeValue, otherwise error: NativeError
  ) throws(NativeEscape) -> DateParts? {
    guard case .array(let array) = value else { throw raise(error) }
    var numbers = InlineArray<8, Double>(repeating: 0)
    var count = 0
    var children = memory.elements(of: array)
    while let element = memory.next(&children) {
      try step()
      guard case .number(let number) = element else { throw .uncertain }
      if count < numbers.count { numbers[count] = number }
      count += 1
    }
    return DateParts(numbers.span.extracting(first: count))
  }

  private mutating func list(of parts: DateParts) -> TapeValue {
    let numbers = parts.list
    let start = memory.open()
    for index in numbers.indices { memory.append(.number(numbers[index])) }
    return memory.closeArray(start)
  }

  private mutating func text(of bytes: [UInt8]) -> TapeValue {
    let start = memory.scratchPosition
    memory.append(bytes.span)
    return .text(memory.scratchText(from: start))
  }
}
