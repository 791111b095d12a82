internal import AutomationDefinitions
internal import JQSyntax
internal import SourceDiagnostics

extension PlacedExpression {
  /// The conditions of an automation.
  static func conditions(of definition: DocumentNode) -> [PlacedExpression] {
    let strings = definition["trigger"]?["condition"]?["expressions"]?.strings ?? []
    return strings.map { PlacedExpression(.condition, $0) }
  }

  /// The calculation properties of a blueprint.
  static func calculations(of definition: DocumentNode) -> [PlacedExpression] {
    (definition["calculationProperties"]?.members ?? []).compactMap { member in
      guard let text = member.value["calculation"]?.string else { return nil }
      let type = member.value["type"]?.string.flatMap { ValueType(rawValue: $0.text) }
      return PlacedExpression(.calculation(type: type), text)
    }
  }

  /// The templates of a string, up to where its delimiters do not match up.
  static func templates(of string: PayloadString) -> [PlacedExpression] {
    guard !string.isSpreadKey else { return [] }
    return string.expressions.map {
      PlacedExpression(
        .template(in: string), in: string.string, at: $0.range, text: $0.text)
    }
  }

  /// The jq of a form: every `{"jqQuery": …}`, with the key that it is the value of.
  static func formQueries(of definition: DocumentNode) -> [PlacedExpression] {
    guard let form = definition["trigger"]?["userInputs"] ?? definition["userInputs"] else {
      return []
    }
    var found: [PlacedExpression] = []
    var pending: [(node: DocumentNode, key: String)] = [(form, "userInputs")]
    while let (node, key) = pending.popLast() {
      switch node.kind {
      case .object(let members):
        if let query = node["jqQuery"]?.string {
          found.append(PlacedExpression(.formSetting(key: key), query))
        }
        pending.append(contentsOf: members.reversed().map { ($0.value, $0.key.text) })
      case .array(let elements):
        pending.append(contentsOf: elements.reversed().map { ($0, key) })
      case .string, .null, .bool, .number: break
      }
    }
    return found
  }
}
