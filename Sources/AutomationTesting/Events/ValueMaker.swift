internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues

/// Makes values that properties and inputs can have.
struct ValueMaker {
  private let now: Instant
  private var generator: SeededGenerator
  private var words: SampleWords

  /// How often a value is made anew that a bound or pattern refuses.
  private static let attempts = 24

  init(now: Instant, _ generator: SeededGenerator) {
    self.now = now
    self.generator = generator
    words = SampleWords(generator.part("words"))
  }

  /// A value of a shape, by chance; `nil` when none is found.
  mutating func value(of shape: ValueShape) -> JSONValue? {
    for _ in 0..<Self.attempts {
      if let value = candidate(for: shape), shape.faults(in: value, ValuePreview()).isEmpty {
        return value
      }
    }
    return nil
  }

  private mutating func candidate(for shape: ValueShape) -> JSONValue? {
    if let enumeration = shape.enumeration, shape.type != .array { return choice(enumeration) }
    switch shape.type {
    case .string, nil: return text(of: shape).map(JSONValue.string)
    case .number: return number(between: NumberRange(shape.bounds))
    case .boolean: return .bool(generator.number(below: 2) == 1)
    case .array: return elements(of: shape).map(JSONValue.array)
    case .object: return object(of: shape.format)
    }
  }

  private mutating func choice(_ values: [JSONValue]) -> JSONValue? {
    generator.element(of: values)
  }

  private mutating func text(of shape: ValueShape) -> String? {
    if let pattern = shape.pattern {
      var chooser = generator
      _ = generator.next()
      return TextPattern.example(of: pattern) { chooser.number(below: $0) }
    }
    switch shape.format {
    case "date-time": return words.instant(within: 90, before: now).description
    case "timer": return words.instant(within: 14, after: now).description
    case "url": return words.url()
    case "email", "idn-email", "user": return words.email()
    case "team": return words.team()
    case "ipv4": return words.ipv4()
    case "ipv6": return words.ipv6()
    case "yaml": return "name: \(words.name())\n"
    case "proto": return "syntax = \"proto3\";\n\nmessage \(words.thing().asTitle) {}\n"
    case "markdown": return "# \(words.name().asTitle)\n\nSee \(words.url()).\n"
    case "multi-line": return "\(words.name().asTitle).\n\(words.name().asTitle)."
    default: return plainText(within: shape.bounds)
    }
  }

  private mutating func plainText(within bounds: [ValueBound]) -> String {
    var text = words.name()
    while text.unicodeScalars.count < Int(clamping: bounds.limit(.minLength) ?? 0) {
      text += "-\(words.name())"
      // Nobody reads a text of a million letters.
      guard text.utf8.count < 10_000 else { break }
    }
    guard let most = bounds.limit(.maxLength) else { return text }
    return String(text.prefix(Int(clamping: most)))
  }

  private mutating func number(between range: NumberRange) -> JSONValue {
    guard let integers = range.integers else { return .number(range.middle) }
    let count = Int(clamping: integers.upperBound - integers.lowerBound + 1)
    return .number(integers.lowerBound + Double(generator.number(below: count)))
  }

  private mutating func elements(of shape: ValueShape) -> [JSONValue]? {
    let least = Int(clamping: shape.bounds.limit(.minItems) ?? 1)
    let most = Int(clamping: shape.bounds.limit(.maxItems) ?? Double(max(least, 3)))
    guard least <= 1_000 else { return nil }
    let count = least + generator.number(below: min(most - least, 2) + 1)
    let element: ValueShape = if case .each(let shape) = shape.items { shape } else { ValueShape() }
    var elements: [JSONValue] = []
    for _ in 0..<count * 4 where elements.count < count {
      guard let value = value(of: element) else { return least == 0 ? [] : nil }
      // A list that says the same twice is of little use, unless nothing else can be said.
      if !elements.contains(value) { elements.append(value) }
    }
    while elements.count < least, let first = elements.first { elements.append(first) }
    return elements
  }

  private mutating func object(of format: String?) -> JSONValue {
    format == "labeled-url"
      ? ["url": .string(words.url()), "displayText": .string(words.name().asTitle)]
      : ["name": .string(words.name())]
  }
}
