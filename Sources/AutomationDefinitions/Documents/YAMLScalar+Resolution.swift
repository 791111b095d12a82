import JSONValues
public import SourceDiagnostics
import YAMLEvents

extension DiagnosticCode {
  /// A tag is unknown, or does not fit the value behind it.
  public static let unknownTag = DiagnosticCode(
    "D015", "unknown-tag",
    Explanation(
      what: "A tag is unknown, or does not fit the value behind it.",
      why: """
        Tags such as `!Sub` are instructions to other tools. JSON has none, so the platform gets \
        the value as it stands, and nobody carries the instruction out.
        """,
      example: """
        body:
          text: !Sub A service of ${Team} was updated
        """,
      instead: """
        body:
          text: A service of payments was updated
        """))
}

extension YAMLScalar {
  /// The text with the place of each part.
  func sourceString(at span: SourceSpan) -> SourceString {
    SourceString(
      text: text, span: span,
      anchors: offsets.map { SourceString.Anchor(decoded: $0.decoded, source: $0.source) })
  }

  /// The value of the scalar under YAML 1.2's core schema.
  func node(_ string: SourceString) -> (DocumentNode, Diagnostic?) {
    let span = string.span
    func node(_ kind: DocumentNode.Kind) -> DocumentNode { DocumentNode(kind, span: span) }

    guard let tag else {
      let kind = isPlainImplicit ? DocumentNode.Kind(plain: text) : nil
      return (node(kind ?? .string(string)), nil)
    }
    // The tag `!` alone says: no type but the text itself.
    if tag == "!" { return (node(.string(string)), nil) }
    guard tag.hasPrefix(corePrefix), let wanted = coreTypes[String(tag.dropFirst(corePrefix.count))]
    else { return (node(.string(string)), .unknownTag(tag, at: span)) }
    let kind = wanted == "string" ? .string(string) : DocumentNode.Kind(plain: text)
    guard let kind, node(kind).typeName == wanted else {
      let finding = Diagnostic(
        .unknownTag, .error, "`\(text.shortened(to: 40))` is not \(wanted.withArticle)",
        at: SourceSpan.tag(in: span),
        help: "remove the tag `!!\(tag.dropFirst(corePrefix.count))`")
      return (node(.string(string)), finding)
    }
    return (node(kind), nil)
  }
}

private let corePrefix = "tag:yaml.org,2002:"

private let coreTypes = [
  "str": "string", "int": "number", "float": "number", "bool": "boolean", "null": "null",
  "merge": "string",
]

extension Diagnostic {
  static func unknownTag(_ tag: String, at span: SourceSpan) -> Diagnostic {
    let written = tag.hasPrefix(corePrefix) ? "!!" + tag.dropFirst(corePrefix.count) : tag
    return Diagnostic(
      .unknownTag, .warning,
      "unknown tag `\(written.shortened(to: 60))`; the value is read without it",
      at: .tag(in: span), help: "remove the tag")
  }
}

extension SourceSpan {
  /// The `!tag` before a value; the whole span when there is none.
  fileprivate static func tag(in span: SourceSpan) -> SourceSpan {
    let bytes = span.file.bytes
    let isWordEnd: (UInt8) -> Bool = { $0 <= 0x20 || ",]}".utf8.contains($0) }
    var start = span.range.lowerBound
    while start < span.range.upperBound, bytes[start] != UInt8(ascii: "!") {
      // An anchor may stand before the tag.
      if bytes[start] > 0x20, bytes[start] != UInt8(ascii: "&") { return span }
      start = bytes[start...].firstIndex { $0 <= 0x20 } ?? bytes.count
      start = bytes[start...].firstIndex { $0 > 0x20 } ?? bytes.count
    }
    guard start < span.range.upperBound else { return span }
    let end = bytes[start...].firstIndex(where: isWordEnd) ?? bytes.count
    return SourceSpan(file: span.file, range: start..<end)
  }
}

extension DocumentNode.Kind {
  /// What a plain scalar stands for when that is no string.
  ///
  /// Source: YAML 1.2.2, section 10.3.2. Infinities and NaN stay strings, since JSON has none.
  fileprivate init?(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    default:
      guard let number = JSONNumber(yaml: text) else { return nil }
      self = .number(number)
    }
  }
}

extension JSONNumber {
  /// Reads a number of YAML's core schema; digits that JSON could not hold are rewritten.
  fileprivate init?(yaml text: String) {
    if text.hasPrefix("0o") {
      self.init(text.dropFirst(2), radix: 8)
    } else if text.hasPrefix("0x") {
      self.init(text.dropFirst(2), radix: 16)
    } else {
      self.init(yamlDecimal: text)
    }
  }

  private init?(_ digits: Substring, radix: Int) {
    guard !digits.isEmpty else { return nil }
    var value = 0.0
    for digit in digits {
      guard let digit = digit.hexDigitValue, digit < radix else { return nil }
      value = value * Double(radix) + Double(digit)
    }
    self.init(value)
  }

  private init?(yamlDecimal text: String) {
    var rest = Array(text.utf8)[...]
    func takeDigits() -> ArraySlice<UInt8> {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits
    }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let whole = takeDigits()
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = takeDigits()
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var exponent = ""
    if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
      exponent = String(decoding: rest, as: UTF8.self)
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard !takeDigits().isEmpty else { return nil }
    }
    guard rest.isEmpty else { return nil }
    let canonical = whole.drop { $0 == UInt8(ascii: "0") }
    let digits =
      (isNegative ? "-" : "")
      + (canonical.isEmpty ? "0" : String(decoding: canonical, as: UTF8.self))
      + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)) + exponent
    self.init(digits: Substring(digits))
  }
}
