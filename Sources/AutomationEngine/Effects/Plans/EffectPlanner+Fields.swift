internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues
internal import SourceDiagnostics

extension EffectPlanner {
  /// Adds a text as one segment of a URL's path.
  mutating func addSegment(
    _ template: PayloadTemplate?, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    switch template {
    case .literal(.string(let text)) where !text.isEmpty: writer.add(json: text.urlSegment)
    case .text?:
      writer.add(.startOfRequired)
      if let template { try addText(template, &set) }
      writer.add(.field(.urlSegment))
    default: throw UnplannedEffect()
    }
  }

  /// Adds the method of a request, where it is written out.
  mutating func addMethod(_ template: PayloadTemplate?) throws(UnplannedEffect) {
    switch template {
    case nil: writer.add(json: "\"POST\"")
    case .literal(let value):
      writer.add(json: JSONValue.string(value.stringValue?.uppercased() ?? "POST").jsonText)
    case .text, .broken, .array, .object: throw UnplannedEffect()
    }
  }

  /// Adds an object whose values are texts, whatever they render to; without one, it is empty.
  mutating func addTexts(
    _ template: PayloadTemplate?, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    switch template {
    case nil, .literal: writer.add(json: "{}")
    case .object(let pairs): try addObject(pairs, as: .plainText, &set)
    case .text, .broken, .array: throw UnplannedEffect()
    }
  }

  /// Adds JSON inside a string.
  mutating func addEmbedded(
    _ template: PayloadTemplate, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    writer.add(.startOfRequired)
    try add(template, as: .unchecked, &set)
    writer.add(.field(.embedded))
  }

  /// Adds a body, or the run message where the definition has none.
  mutating func addBody(
    _ template: PayloadTemplate?, takesNull: Bool, _ definition: CompiledDefinition,
    _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    switch template {
    case nil: addMessage(of: definition, &set)
    case .literal(.null) where !takesNull: addMessage(of: definition, &set)
    case .some(let template):
      guard let expression = try expression(of: template) else {
        return try add(template, as: .unchecked, &set)
      }
      writer.add(expression, .field(.present(expression, takesNull: takesNull)))
    }
  }

  /// Adds a switch that may be written as a boolean or as a text.
  mutating func addFlag(
    _ template: PayloadTemplate?, otherwise: Bool
  ) throws(UnplannedEffect) {
    switch template {
    case .literal(.bool(let flag)): writer.add(json: "\(flag)")
    case .literal(.string(let text)): writer.add(json: "\(text == "true")")
    case nil, .literal: writer.add(json: "\(otherwise)")
    case .some(let template):
      guard let expression = try expression(of: template) else { throw UnplannedEffect() }
      writer.add(expression, .field(.flag(expression, otherwise: otherwise)))
    }
  }

  /// Adds the name of a branch; where it is strict, nothing but null stands for none.
  mutating func addBranch(
    _ template: PayloadTemplate?, isStrict: Bool, _ set: inout JQExpressionSet
  ) throws(UnplannedEffect) {
    switch template {
    case nil, .literal(.null): writer.add(json: "\"main\"")
    case .literal(.string(let text)) where !text.isEmpty || !isStrict:
      writer.add(json: JSONValue.string(text).jsonText)
    case .literal where !isStrict: writer.add(json: "\"main\"")
    case .text?:
      guard let template else { return }
      if let expression = try expression(of: template) {
        writer.add(expression, .field(.branch(expression, isStrict: isStrict)))
      } else if isStrict {
        try addRequired(template, &set)
      } else {
        try add(template, as: .unchecked, &set)
      }
    default: throw UnplannedEffect()
    }
  }

  /// Adds the run message of an automation.
  private mutating func addMessage(
    of definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) {
    let message = RunMessage(
      definition: definition.node, identifier: definition.identifier.text,
      blueprint: definition.blueprintIdentifier, triggerData: JSONObject())
    add(message.json, at: [], &set)
  }

  /// Adds a part of a run message.
  private mutating func add(
    _ value: JSONValue, at path: [String], _ set: inout JQExpressionSet
  ) {
    if let way = RunMessage.partsOfTriggerData[path] {
      let way = way.map { set.text($0) }
      return writer.add(way) { .member($0) }
    }
    guard let object = value.objectValue,
      RunMessage.partsOfTriggerData.keys.contains(where: { $0.starts(with: path) })
    else { return writer.add(json: value.jsonText) }
    writer.add(json: "{")
    for (index, pair) in object.enumerated() {
      writer.add(json: (index > 0 ? "," : "") + JSONValue.string(pair.key).jsonText + ":")
      add(pair.value, at: path + [pair.key], &set)
    }
    writer.add(json: "}")
  }
}
