internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension ValueShape {
  /// What the value of an input must be, as far as fixed settings tell.
  init(filledIn input: UserInput) {
    self.init(
      type: input.type, format: input.format?.text,
      enumeration: input.enumeration?.fixedValue?.arrayValue)
    pattern = input.pattern?.fixedValue?.stringValue
    bounds = input.bounds.compactMap { bound in
      guard case .number(let limit)? = bound.setting.fixedValue else { return nil }
      return ValueBound(kind: bound.kind, limit: limit.value)
    }
    hasUniqueItems = input.node["uniqueItems"]?.bool ?? false
    if let items = input.items {
      self.items = .each(
        ValueShape(
          type: items.type, format: items.format?.text,
          enumeration: items.enumeration?.fixedValue?.arrayValue))
    }
  }
}

extension InputSetting {
  /// The value that the file gives; `nil` for jq.
  fileprivate var fixedValue: JSONValue? {
    if case .fixed(let node) = self { node.value } else { nil }
  }
}
