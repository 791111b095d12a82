internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension InputForm {
  /// Fills in the defaults of inputs that are not given: first fixed ones, then those jq gives.
  mutating func fillInDefaults(_ evaluate: FormQuery) {
    var queried: [UserInput] = []
    for input in declaration.inputs where values[input.identifier.text] == nil {
      switch input.effectiveDefault {
      case .fixed(let node)?:
        if !node.isNull { fillIn(input, node.value, from: node.visibleSpan(under: nil)) }
      case .query?: queried.append(input)
      case nil: break
      }
    }
    while let next = queried.firstIndex(where: { $0.waits(for: queried) == false })
      ?? queried.indices.first
    {
      let input = queried.remove(at: next)
      guard case .query(let query)? = input.effectiveDefault else { continue }
      let name = input.identifier.text
      guard let value = value(of: query, "the default of input `\(name)`", evaluate) else {
        unknownDefaults.insert(name)
        continue
      }
      if !value.isNull { fillIn(input, value, from: query.visibleSpan) }
    }
  }

  private mutating func fillIn(_ input: UserInput, _ value: JSONValue, from place: SourceSpan) {
    values[input.identifier.text] = value
    defaultPlaces[input.identifier.text] = place
  }
}

extension UserInput {
  /// The default; that of an array may stand in its `items`.
  fileprivate var effectiveDefault: InputSetting? {
    if let defaultValue { return defaultValue }
    guard type == .array, case .fixed(let node)? = items?.defaultValue, node.elements != nil else {
      return nil
    }
    return .fixed(node)
  }

  /// Whether one of the others must be filled in before.
  fileprivate func waits(for others: [UserInput]) -> Bool {
    dependsOn.contains { name in
      others.contains {
        $0.identifier.text == name.text && $0.identifier.text != identifier.text
      }
    }
  }
}
