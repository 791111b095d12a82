internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension InputForm {
  /// Reports values that differ from what their inputs declare.
  mutating func checkValues(_ evaluate: FormQuery) {
    for input in declaration.inputs {
      let name = input.identifier.text
      guard let value = values[name] else { continue }
      // That a required input is null is reported as a missing one.
      if value.isNull, diagnostics.contains(where: { $0.isMissing(input) }) { continue }
      var shape = shape(of: input, evaluate)
      // An empty text is how a form says that nothing was filled in.
      if value.stringValue == "" { shape.format = nil }
      let preview = preview(of: input)
      let defaultPlace = defaultPlaces[name]
      for fault in shape.faults(in: value, preview) {
        report(
          Diagnostic(
            fault.kind.inputCode, fault.kind == .unjudgedPattern ? .note : .error,
            "\(defaultPlace == nil ? "input" : "the default of input") "
              + "`\(name.element(fault.path))` \(fault.problem)",
            at: defaultPlace ?? input.identifier.span,
            label: defaultPlace == nil ? "declared here" : nil,
            help: fault.help(for: input.isQueried && defaultPlace != nil ? .template : .literal)))
      }
    }
  }

  /// What the value of an input must be, as far as its settings can be told.
  private mutating func shape(of input: UserInput, _ evaluate: FormQuery) -> ValueShape {
    let name = input.identifier.text
    var shape = ValueShape(type: input.type, format: input.format?.text)
    shape.takesEntities = shape.format == "entity"
    shape.enumeration = enumeration(input.enumeration, name, evaluate)
    shape.pattern = input.pattern.flatMap { pattern in
      value(of: pattern, "the pattern of input `\(name)`", evaluate)?.stringValue
    }
    shape.bounds = input.bounds.compactMap { bound in
      let purpose = "`\(bound.kind.rawValue)` of input `\(name)`"
      guard let value = value(of: bound.setting, purpose, evaluate) else { return nil }
      guard case .number(let limit) = value else {
        if case .query(let query) = bound.setting, !value.isNull {
          reportResult(of: query, purpose, value, expected: "a number")
        }
        return nil
      }
      return ValueBound(kind: bound.kind, limit: limit.value)
    }
    shape.hasUniqueItems = input.node["uniqueItems"]?.bool ?? false
    if let items = input.items {
      var element = ValueShape(type: items.type, format: items.format?.text)
      element.takesEntities = element.format == "entity"
      element.enumeration = enumeration(items.enumeration, name, evaluate)
      shape.items = .each(element)
    }
    return shape
  }

  /// The values that can be chosen; `nil` for any.
  private mutating func enumeration(
    _ setting: InputSetting?, _ name: String, _ evaluate: FormQuery
  ) -> [JSONValue]? {
    guard let setting else { return nil }
    let purpose = "the list of values of input `\(name)`"
    guard let value = value(of: setting, purpose, evaluate) else { return nil }
    if case .query(let query) = setting, value.arrayValue == nil, !value.isNull {
      reportResult(of: query, purpose, value, expected: "an array")
    }
    return value.arrayValue
  }
}

extension UserInput {
  /// Whether the default is jq.
  fileprivate var isQueried: Bool {
    if case .query = defaultValue { true } else { false }
  }
}

extension Diagnostic {
  fileprivate func isMissing(_ input: UserInput) -> Bool {
    code == .missingInput && span == input.identifier.span
  }
}

extension ValueFault.Kind {
  fileprivate var inputCode: DiagnosticCode {
    switch self {
    case .type: .inputType
    case .format: .inputFormat
    case .enumeration: .inputEnumeration
    case .pattern: .inputPattern
    case .bound, .duplicate: .inputOutOfBounds
    case .unjudgedPattern: .unjudgedInputPattern
    }
  }
}
