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

  /// Every construct of the tree, an outer one before those inside it; empty without a tree.
  let nodes: [JQNode]

  /// The paths that the expression reads from what it is evaluated against.
  let paths: [JQRootPath]

  init(_ purpose: Purpose, in source: SourceString, at range: Range<Int>, text: String) {
    self.purpose = purpose
    self.source = source
    self.range = range
    self.text = text
    parsed = JQQuery.parse(text)
    nodes = parsed.query?.nodes ?? []
    paths = parsed.query?.rootPaths ?? []
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

  /// What is read as a condition, as far as it is written as one: the whole expression where it is
  /// one, and the conditions of `if`, `select`, `and`, `or` and `not` in it.
  var conditions: [JQNode] {
    guard let query else { return [] }
    var conditions = isCondition ? [query.root] : []
    for node in nodes {
      switch node.kind {
      case .conditional(let conditional): conditions += conditional.branches.map(\.condition)
      case .and(let operands), .or(let operands): conditions += operands
      case .call(let call) where call.isBuiltin && call.function == JQFunction("select", 1):
        conditions += call.arguments
      case .pipe(let stages):
        for (stage, next) in zip(stages, stages.dropFirst()) {
          if case .call(let call) = next.kind, call.isBuiltin, call.function.name == "not" {
            conditions.append(stage)
          }
        }
      default: break
      }
    }
    return conditions
  }

  /// Whether the expression is the whole value of a key, which may be null without harm.
  var isWholeValue: Bool {
    guard case .template(let string) = purpose, case .value = string.role else { return false }
    return string.isWhole
  }

  /// Whether true or false is asked of the whole expression.
  var isCondition: Bool {
    switch purpose {
    case .condition: true
    case .formSetting(let key): key == "visible" || key == "disabled"
    case .template, .calculation: false
    }
  }

  /// The text of a stretch of the expression.
  func text(of range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
