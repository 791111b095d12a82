internal import AutomationDefinitions
internal import JQ
internal import JSONValues
internal import SourceDiagnostics

/// Turns the nodes of an invocation method into a payload template.
struct PayloadCompiler {
  let delimiters: TemplateDelimiters

  /// Compiles a value, adding its expressions to a set.
  func compile(_ node: DocumentNode, adding expressions: inout JQExpressionSet) -> PayloadTemplate {
    switch node.kind {
    case .null, .bool, .number:
      return .literal(node.value)
    case .string(let string):
      switch read(string, &expressions) {
      case .none: return .literal(.string(string.text))
      case .some(.success(let text)): return .text(text)
      case .some(.failure(let error)): return .broken(error, string)
      }
    case .array(let elements):
      let compiled = elements.map { compile($0, adding: &expressions) }
      return .array(compiled)
    case .object(let members):
      let pairs = members.map { member in
        PayloadTemplate.Pair(
          key: compileKey(of: member, &expressions),
          value: compile(member.value, adding: &expressions), source: member.key)
      }
      return .object(pairs)
    }
  }

  private func compileKey(
    of member: DocumentNode.Member, _ expressions: inout JQExpressionSet
  ) -> PayloadTemplate.Key {
    let key = member.key
    if delimiters.isSpreadKey(key.text) { return .spread(member.value) }
    switch read(key, &expressions) {
    case .none: return .literal(key.text)
    case .some(.success(let text)): return .text(text)
    case .some(.failure(let error)): return .broken(error)
    }
  }

  /// The templates of a string; `nil` when it holds none.
  private func read(
    _ string: SourceString, _ expressions: inout JQExpressionSet
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
