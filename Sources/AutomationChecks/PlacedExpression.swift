internal import AutomationDefinitions
internal import JQSyntax
internal import SourceDiagnostics

/// A jq expression of a definition: where it stands, what it is for, and its tree.
struct PlacedExpression: Sendable {
  /// What the expression is for, which also tells what it is evaluated against.
  enum Purpose: Sendable {
    /// One of an automation's conditions, over the bare event.
    case condition

    /// A template of a payload, over the trigger data.
    case template(in: PayloadString)

    /// A setting of a form, by its key, over the form, the entity and the user.
    case formSetting(key: String)

    /// A calculation property of a blueprint, over the entity; with the type it declares.
    case calculation(type: ValueType?)
  }

  let purpose: Purpose

  /// The string that holds the expression.
  let source: SourceString

  /// Where the expression stands in the decoded text of that string.
  let range: Range<Int>

  /// The expression as it is written.
  let text: String

  /// The tree, or why there is none.
  let parsed: JQParseResult

  init(_ purpose: Purpose, in source: SourceString, at range: Range<Int>, text: String) {
    self.purpose = purpose
    self.source = source
    self.range = range
    self.text = text
    parsed = JQQuery.parse(text)
  }

  init(_ purpose: Purpose, _ source: SourceString) {
    self.init(purpose, in: source, at: 0..<source.text.utf8.count, text: source.text)
  }

  /// The tree; `nil` when the platform refuses the expression.
  var query: JQQuery? { parsed.query }

  /// The place in the file of a stretch of the expression, at least one character wide.
  func span(of range: Range<Int>) -> SourceSpan {
    let start = self.range.lowerBound + range.lowerBound
    return source.span(of: start..<start + max(range.count, 1))
  }

  /// The place in the file of the expression without the blanks around it.
  var span: SourceSpan {
    let bytes = text.utf8
    let start = bytes.prefix { $0 <= 0x20 }.count
    let end = bytes.count - bytes.reversed().prefix { $0 <= 0x20 }.count
    return start < end ? span(of: start..<end) : source.span(of: range)
  }

  /// The text of a stretch of the expression.
  func text(of range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
