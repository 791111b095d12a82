internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// A compiled invocation method: the tree of its literals, templates and templated keys.
indirect enum PayloadTemplate: Sendable {
  /// A value that no template touches.
  case literal(JSONValue)

  /// A string that holds templates.
  case text(TemplateText)

  /// A string whose templates cannot be told apart; rendering it fails.
  case broken(TemplateSyntaxError, SourceString)

  case array([PayloadTemplate])
  case object([Pair])

  /// A key and its value, in the order of the definition.
  struct Pair: Sendable {
    let key: Key
    let value: PayloadTemplate
    let source: SourceString
  }

  /// What becomes of a key; most are literal, so that other kinds stand in a box.
  enum Key: Sendable {
    case literal(String)
    indirect case text(TemplateText)
    indirect case broken(TemplateSyntaxError)

    /// `{{ spreadValue() }}`: the pairs of the value, which stands at the node, are merged in place.
    indirect case spread(DocumentNode)
  }
}

extension PayloadTemplate {
  /// The expressions that are evaluated whatever they give, in order: what stands under a key with
  /// templates may be dropped with it.
  var certainExpressions: [JQExpressionSet.ID] {
    switch self {
    case .literal, .broken: []
    case .text(let text): text.expressions
    case .array(let elements): elements.flatMap(\.certainExpressions)
    case .object(let pairs):
      pairs.flatMap { pair in
        if case .text(let text) = pair.key {
          text.expressions
        } else {
          pair.value.certainExpressions
        }
      }
    }
  }
}

/// A string with templates in it.
struct TemplateText: Sendable {
  enum Segment: Sendable {
    case text(String)
    case expression(JQExpressionSet.ID, range: Range<Int>, readsSecrets: Bool)
  }

  let segments: [Segment]

  /// Whether the string is one template, whose result keeps its JSON type.
  let isWhole: Bool

  let source: SourceString
}

extension TemplateText {
  fileprivate var expressions: [JQExpressionSet.ID] {
    segments.compactMap { if case .expression(let id, _, _) = $0 { id } else { nil } }
  }
}
