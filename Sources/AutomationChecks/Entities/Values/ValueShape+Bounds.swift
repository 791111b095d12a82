internal import AutomationDefinitions
internal import JSONValues

extension ValueShape {
  /// The bounds that a value breaks.
  func boundFaults(_ value: JSONValue, _ preview: ValuePreview) -> [ValueFault] {
    bounds.compactMap { bound in
      guard let measure = bound.measure(of: value), !bound.admits(measure) else { return nil }
      let limit = bound.limit.javaScriptText
      let problem =
        switch bound.kind {
        case .minLength: "has \(measure.counted("character")), expected at least \(limit)"
        case .maxLength: "has \(measure.counted("character")), expected at most \(limit)"
        case .minItems: "has \(measure.counted("element")), expected at least \(limit)"
        case .maxItems: "has \(measure.counted("element")), expected at most \(limit)"
        case .minimum: "is \(preview(value)), expected at least \(limit)"
        case .maximum: "is \(preview(value)), expected at most \(limit)"
        case .exclusiveMinimum: "is \(preview(value)), expected more than \(limit)"
        case .exclusiveMaximum: "is \(preview(value)), expected less than \(limit)"
        }
      return ValueFault(kind: .bound, problem: problem)
    }
  }
}

extension ValueBound {
  /// What of the value is bounded; `nil` when the bound is for another type.
  fileprivate func measure(of value: JSONValue) -> Double? {
    switch (kind, value) {
    case (.minLength, .string(let text)), (.maxLength, .string(let text)):
      Double(text.unicodeScalars.count)
    case (.minItems, .array(let elements)), (.maxItems, .array(let elements)):
      Double(elements.count)
    case (.minimum, .number(let number)), (.maximum, .number(let number)),
      (.exclusiveMinimum, .number(let number)), (.exclusiveMaximum, .number(let number)):
      number.value
    default: nil
    }
  }

  fileprivate func admits(_ measure: Double) -> Bool {
    switch kind {
    case .minLength, .minItems, .minimum: measure >= limit
    case .maxLength, .maxItems, .maximum: measure <= limit
    case .exclusiveMinimum: measure > limit
    case .exclusiveMaximum: measure < limit
    }
  }
}

extension Double {
  fileprivate func counted(_ noun: String) -> String {
    "\(javaScriptText) \(noun)\(self == 1 ? "" : "s")"
  }
}
