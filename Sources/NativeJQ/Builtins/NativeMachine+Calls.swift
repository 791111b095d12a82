internal import JSONTapes

extension NativeMachine {
  /// Calls a builtin whose arguments have at most one output each.
  mutating func call(
    _ builtin: NativeBuiltin, _ first: NodePlace, _ second: NodePlace, _ third: NodePlace,
    on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    switch builtin {
    case .emptyArray: return memory.makeArray([])
    case .empty: return nil
    case .not: return .bool(!input.isTruthy)
    case .length: return try length(of: input)
    case .utf8ByteLength:
      guard case .text(let text) = input else { throw .raised }
      return .number(Double(text.count))
    case .type: return .text(memory.makeText(input.typeName))
    case .toString: return .text(try plainText(of: input))
    case .toNumber: return try parseNumber(input)
    case .toJSON: return .text(try jsonText(of: input))
    case .lowercase: return try changeCase(of: input, from: UInt8(ascii: "A"))
    case .uppercase: return try changeCase(of: input, from: UInt8(ascii: "a"))
    case .keys: return try keys(of: input, areSorted: true)
    case .unsortedKeys: return try keys(of: input, areSorted: false)
    case .toEntries: return try entries(of: input)
    case .fromEntries: return try object(ofEntries: input)
    case .add: return try sumOfElements(input)
    case .floor: return .number(try number(of: input).rounded(.down))
    case .reverse: return try reverse(input)
    case .trim: return try trim(input, atStart: true, atEnd: true)
    case .trimStart: return try trim(input, atStart: true, atEnd: false)
    case .trimEnd: return try trim(input, atStart: false, atEnd: true)
    case .round: return .number(try number(of: input).rounded(.toNearestOrAwayFromZero))
    case .ceiling: return .number(try number(of: input).rounded(.up))
    case .squareRoot: return try number(try number(of: input).squareRoot())
    case .magnitude: return .number(try number(of: input).magnitude)
    case .flatten: return try flatten(input)
    case .fromJSON: return try parseJSON(input)
    case .base64: return try base64(input)
    case .uriEscaped: return try uriEscaped(input)
    case .has:
      guard let key = try value(of: first, on: input),
        let container = try value(of: second, on: input)
      else { return nil }
      return .bool(try has(key, in: container))
    case .contains:
      guard let part = try value(of: first, on: input),
        let whole = try value(of: second, on: input)
      else { return nil }
      return .bool(try contains(part, in: whole))
    case .startsWith:
      guard let part = try value(of: first, on: input) else { return nil }
      return .bool(try begins(input, with: part))
    case .endsWith:
      guard let part = try value(of: first, on: input) else { return nil }
      return .bool(try ends(input, with: part))
    case .removePrefix:
      guard let part = try value(of: first, on: input) else { return nil }
      guard try begins(input, with: part), case .text(let text) = input,
        case .text(let prefix) = part
      else { return input }
      return .text(text.part(prefix.count..<text.count))
    case .removeSuffix:
      guard let part = try value(of: first, on: input) else { return nil }
      guard try ends(input, with: part), case .text(let text) = input,
        case .text(let suffix) = part
      else { return input }
      return .text(text.part(0..<text.count - suffix.count))
    case .split:
      guard let separator = try value(of: first, on: input) else { return nil }
      guard case (.text(let text), .text(let by)) = (input, separator) else {
        throw raise(.fixed("split input and separator must be strings"))
      }
      return try split(text, by: by)
    case .join:
      guard let separator = try value(of: first, on: input) else { return nil }
      return try join(input, with: separator)
    case .test: return try test(first, second, on: input)
    case .capture: return try capture(first, second, on: input)
    case .splitByPattern: return try split(first, second, on: input)
    case .substitute: return try substitute(first, second, third, all: false, on: input)
    case .substituteAll: return try substitute(first, second, third, all: true, on: input)
    case .instantOfText: return try instant(ofISO8601: input)
    case .textOfInstant: return try isoText(of: input)
    case .readDate: return try readDate(first, on: input)
    case .readInstant: return try readInstant(first, on: input)
    case .writeDate: return try writeDate(first, on: input)
    case .dateOfInstant: return try dateList(of: input)
    case .instantOfDate: return try instant(ofParts: input)
    case .index, .lastIndex, .indices:
      guard let part = try value(of: first, on: input) else { return nil }
      guard let found = try indices(of: part, in: input) else { return .null }
      if builtin == .indices { return memory.makeArray(found.map { .number(Double($0)) }[...]) }
      let index = builtin == .index ? found.first : found.last
      return index.map { .number(Double($0)) } ?? .null
    case .first: return try firstOutput(of: first, on: input)
    case .last: return try lastOutput(of: first, on: input)
    case .anyOutput: return .bool(try hasOutput(true, first, on: input))
    case .allOutputs: return .bool(try !hasOutput(false, first, on: input))
    case .sort: return try sort(input, by: first)
    case .group: return try group(input, by: first)
    case .distinct: return try distinct(input, by: first)
    case .least: return try extreme(input, by: first, isLeast: true)
    case .greatest: return try extreme(input, by: first, isLeast: false)
    }
  }

  private mutating func number(of value: TapeValue) throws(NativeEscape) -> Double {
    guard case .number(let number) = value else { throw raise(.value(value, "number required")) }
    return number
  }

  mutating func firstOutput(
    of place: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    if programs.isSingle(place) { return try value(of: place, on: input) }
    var output: TapeValue?
    _ = try each(place, on: input) { _, value in
      output = value
      return false
    }
    return output
  }

  private mutating func lastOutput(
    of place: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> TapeValue? {
    var output: TapeValue?
    _ = try each(place, on: input) { _, value in
      output = value
      return true
    }
    return output
  }

  /// Whether an output counts as true, or as false, up to the first that does.
  private mutating func hasOutput(
    _ truth: Bool, _ place: NodePlace, on input: TapeValue
  ) throws(NativeEscape) -> Bool {
    try !each(place, on: input) { _, value in value.isTruthy != truth }
  }
}

extension TapeValue {
  /// The name of the value's type.
  var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .text: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
