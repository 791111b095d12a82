/// Writes JSON text as `JSON.stringify` does.
public struct JSONWriter: Sendable {
  /// Spaces per level; `nil` writes everything on one line without spaces.
  public var indentation: Int?

  /// How many levels the value stands below the margin, when it is written into a longer text.
  public var level: Int

  /// Creates a writer.
  public init(indentation: Int? = nil, level: Int = 0) {
    self.indentation = indentation
    self.level = level
  }

  /// The text of a value.
  public func text(of value: JSONValue) -> String {
    String(decoding: bytes(of: value), as: UTF8.self)
  }

  /// The text of a value as UTF-8.
  ///
  /// Nesting costs no stack.
  public func bytes(of value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    var levels: [Level] = []
    begin(value, &levels, &output)
    while let last = levels.indices.last {
      guard let child = levels[last].next() else {
        let level = levels.removeLast()
        breakLine(levels.count, &output)
        output.append(level.close)
        continue
      }
      if !child.isFirst { output.append(UInt8(ascii: ",")) }
      breakLine(levels.count, &output)
      if let key = child.key {
        Self.write(key, to: &output)
        output.append(contentsOf: (indentation == nil ? ":" : ": ").utf8)
      }
      begin(child.value, &levels, &output)
    }
    return output
  }

  /// A container whose children are being written.
  private enum Level {
    case array([JSONValue], position: Int)
    case object(JSONObject, position: Int)

    var close: UInt8 {
      if case .array = self { UInt8(ascii: "]") } else { UInt8(ascii: "}") }
    }

    mutating func next() -> (key: String?, value: JSONValue, isFirst: Bool)? {
      switch self {
      case .array(let elements, let position):
        guard position < elements.count else { return nil }
        self = .array(elements, position: position + 1)
        return (nil, elements[position], position == 0)
      case .object(let object, let position):
        guard position < object.count else { return nil }
        self = .object(object, position: position + 1)
        let pair = object[position]
        return (pair.key, pair.value, position == 0)
      }
    }
  }

  /// Writes a scalar or an empty container, or opens a container.
  private func begin(_ value: JSONValue, _ levels: inout [Level], _ output: inout [UInt8]) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): output.append(contentsOf: number.text.utf8)
    case .string(let text): Self.write(text, to: &output)
    case .array(let elements) where elements.isEmpty: output.append(contentsOf: "[]".utf8)
    case .object(let object) where object.isEmpty: output.append(contentsOf: "{}".utf8)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      levels.append(.array(elements, position: 0))
    case .object(let object):
      output.append(UInt8(ascii: "{"))
      levels.append(.object(object, position: 0))
    }
  }

  private func breakLine(_ level: Int, _ output: inout [UInt8]) {
    guard let indentation else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(
      contentsOf: repeatElement(UInt8(ascii: " "), count: (self.level + level) * indentation))
  }

  /// Appends a string with its quotes.
  public static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 { writeEscape(of: byte, to: &output) }
    output.append(UInt8(ascii: "\""))
  }

  /// Appends a byte of a string, escaped where JSON asks for it.
  @inline(__always)
  package static func writeEscape(of byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): output.append(contentsOf: #"\\"#.utf8)
    case 0x08: output.append(contentsOf: #"\b"#.utf8)
    case 0x0C: output.append(contentsOf: #"\f"#.utf8)
    case 0x0A: output.append(contentsOf: #"\n"#.utf8)
    case 0x0D: output.append(contentsOf: #"\r"#.utf8)
    case 0x09: output.append(contentsOf: #"\t"#.utf8)
    case 0..<0x20:
      output.append(contentsOf: #"\u00"#.utf8)
      output.append(contentsOf: [hexDigit(byte >> 4), hexDigit(byte & 0xF)])
    default: output.append(byte)
    }
  }

  /// Appends an integer.
  package static func write(_ integer: Int, to output: inout [UInt8]) {
    if integer < 0 { output.append(UInt8(ascii: "-")) }
    var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
    var first = digits.count
    var rest = integer.magnitude
    repeat {
      first -= 1
      digits[first] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for index in first..<digits.count { output.append(digits[index]) }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension JSONValue {
  /// The value on one line, as `JSON.stringify` prints it.
  public var jsonText: String { JSONWriter().text(of: self) }

  /// The value inside a longer text: a string as it is, anything else as JSON.
  package var plainText: String { stringValue ?? jsonText }
}
