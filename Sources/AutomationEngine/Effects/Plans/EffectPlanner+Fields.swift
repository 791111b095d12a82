internal import AutomationDefinitions
internal import JQ
internal import JSONTapes
internal import JSONValues
internal import SourceDiagnostics

extension EffectPlanner {
  /// Plans a text that is not empty.
  mutating func requiredText(
    _ template: PayloadTemplate, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    place(of: template, &set).map { add(.requiredText($0)) }
  }

  /// Plans a text as one segment of a URL's path.
  mutating func urlSegment(
    _ template: PayloadTemplate, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    switch template {
    case .literal(.string(let text)): text.isEmpty ? nil : bytes(text.urlSegment, &set)
    case .text(let text): place(of: text, &set).map { add(.part(.urlSegment($0))) }
    case .literal, .broken, .array, .object: nil
    }
  }

  /// Plans the method of a request, where it is written out.
  mutating func method(
    _ template: PayloadTemplate?, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    switch template {
    case nil: literal("POST", &set)
    case .literal(let value): literal(.string(value.stringValue?.uppercased() ?? "POST"), &set)
    case .text, .broken, .array, .object: nil
    }
  }

  /// Plans an object whose values are texts, whatever they render to; without one, it is empty.
  mutating func texts(
    _ template: PayloadTemplate?, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    switch template {
    case nil, .literal: return literal([:], &set)
    case .object(let pairs): return object(pairs, &set) { $0.plainText($2, &$3) }
    case .text, .broken, .array: return nil
    }
  }

  private mutating func plainText(
    _ template: PayloadTemplate, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    switch template {
    case .literal(let value): return literal(.string(value.plainText), &set)
    case .text(let text):
      guard let place = place(of: text, &set) else { return nil }
      return text.soleExpression.map { add(.part(.plainText($0))) } ?? place
    case .broken: return nil
    case .array, .object: return place(of: template, &set).map { add(.part(.embedded($0))) }
    }
  }

  /// Plans a body, or the run message where the definition has none.
  mutating func body(
    _ template: PayloadTemplate?, takesNull: Bool, _ definition: CompiledDefinition,
    _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    guard let template else { return message(of: definition, &set) }
    if case .literal(.null) = template, !takesNull { return message(of: definition, &set) }
    guard case .text(let text) = template, let id = text.soleExpression else {
      return place(of: template, &set)
    }
    return text.readsSecrets ? nil : add(.part(.present(id, takesNull: takesNull)))
  }

  /// Plans a switch that may be written as a boolean or as a text.
  mutating func flag(
    _ template: PayloadTemplate?, otherwise: Bool, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    switch template {
    case .literal(.bool(let flag)): literal(.bool(flag), &set)
    case .literal(.string(let text)): literal(.bool(text == "true"), &set)
    case nil, .literal: literal(.bool(otherwise), &set)
    case .text(let text):
      text.readsSecrets
        ? nil : text.soleExpression.map { add(.part(.flag($0, otherwise: otherwise))) }
    case .broken, .array, .object: nil
    }
  }

  /// Plans the name of a branch; where it is strict, nothing but null stands for none.
  mutating func ref(
    _ template: PayloadTemplate?, isStrict: Bool, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place? {
    switch template {
    case nil, .literal(.null): return literal("main", &set)
    case .literal(.string(let text)):
      return text.isEmpty && isStrict ? nil : literal(.string(text), &set)
    case .literal: return isStrict ? nil : literal("main", &set)
    case .text(let text):
      guard let place = place(of: text, &set) else { return nil }
      if let id = text.soleExpression { return add(.part(.branch(id, isStrict: isStrict))) }
      return isStrict ? add(.requiredText(place)) : place
    case .broken, .array, .object: return nil
    }
  }

  /// Plans the run message of an automation.
  private mutating func message(
    of definition: CompiledDefinition, _ set: inout JQExpressionSet
  ) -> EffectPlans.Place {
    let message = RunMessage(
      definition: definition.node, identifier: definition.identifier.text,
      blueprint: definition.blueprintIdentifier, triggerData: JSONObject())
    return place(of: message.json, at: [], &set)
  }

  /// Plans a part of a run message.
  private mutating func place(
    of value: JSONValue, at path: [String], _ set: inout JQExpressionSet
  ) -> EffectPlans.Place {
    if let way = RunMessage.partsOfTriggerData[path] {
      return add(.part(.member(self.way(way, &set))))
    }
    guard RunMessage.partsOfTriggerData.keys.contains(where: { $0.starts(with: path) }) else {
      return literal(value, &set)
    }
    var pairs: [EffectPlans.Pair] = []
    for (key, value) in value.objectValue ?? JSONObject() {
      pairs.append(pair(key, place(of: value, at: path + [key], &set), &set))
    }
    return add(.object(add(pairs)))
  }

  /// Keeps the keys on the way to a part of the trigger data.
  mutating func way(_ keys: [String], _ set: inout JQExpressionSet) -> Range<Int> {
    for key in keys { plans.names.append(set.text(key)) }
    return plans.names.count - keys.count..<plans.names.count
  }

  /// Plans a string of parts that are written without quotes.
  mutating func joined(_ parts: [EffectPlans.Place]) -> EffectPlans.Place {
    add(.part(.joined(add(parts))))
  }

  /// Plans bytes that need no escapes, without quotes.
  mutating func bytes(_ text: String, _ set: inout JQExpressionSet) -> EffectPlans.Place {
    add(.bytes(set.text(text)))
  }
}

extension PayloadTemplate.Pair {
  /// The key where it is written out.
  var literalKey: String? {
    guard case .literal(let key) = key else { return nil }
    return key
  }
}
