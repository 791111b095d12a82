internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// Turns the nodes of an invocation method into a payload template.
struct PayloadCompiler {
  let delimiters: TemplateDelimiters
  private(set) var expressions: JQExpressionSet

  init(delimiters: TemplateDelimiters, adding expressions: consuming JQExpressionSet) {
    self.delimiters = delimiters
    self.expressions = expressions
  }

  mutating func compile(_ node: DocumentNode) -> PayloadTemplate {
    switch node.kind {
    case .null, .bool, .number:
      return .literal(node.value)
    case .string(let string):
      switch read(string) {
      case .none: return .literal(.string(string.text))
      case .some(.success(let text)): return .text(text)
      case .some(.failure(let error)): return .broken(error, string)
      }
    case .array(let elements):
      let compiled = elements.map { compile($0) }
      return .array(compiled)
    case .object(let members):
      let pairs = members.map { member in
        PayloadTemplate.Pair(
          key: compileKey(member.key), value: compile(member.value), source: member.key,
          valueNode: member.value)
      }
      return .object(pairs)
    }
  }

  private mutating func compileKey(_ key: SourceString) -> PayloadTemplate.Key {
    if delimiters.isSpreadKey(key.text) { return .spread }
    switch read(key) {
    case .none: return .literal(key.text)
    case .some(.success(let text)): return .text(text)
    case .some(.failure(let error)): return .broken(error)
    }
  }

  /// The templates of a string; `nil` when it holds none.
  private mutating func read(
    _ string: SourceString
  ) -> Result<TemplateText, TemplateSyntaxError>? {
    let template: Template
    do {
      template = try Template.parse(string.text, delimiters: delimiters)
    } catch {
      return .failure(error)
    }
    guard template.containsTemplate else { return nil }
    let segments = template.segments.map { segment -> TemplateText.Segment in
      switch segment {
      case .text(let text): return .text(text)
      case .expression(let expression):
        let id = expressions.insert(expression.text)
        return .expression(
          id, range: expression.range, readsSecrets: expressions.mentions("secrets", id))
      }
    }
    return .success(
      TemplateText(segments: segments, isWhole: template.isWhole, source: string))
  }
}
