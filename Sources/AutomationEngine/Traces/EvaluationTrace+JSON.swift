internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension EvaluationTrace {
  /// The trace as JSON, with secrets hidden.
  func json(_ redactor: Redactor) -> JSONValue {
    let writer = TraceJSON(redactor: redactor)
    var object = JSONObject()
    if !trigger.isEmpty { object["trigger"] = .array(trigger.map(writer.value)) }
    if !inputs.isEmpty { object["inputs"] = .array(inputs.map(writer.value)) }
    if let combinator {
      object["condition"] = [
        "combinator": .string(combinator.rawValue),
        "expressions": .array(conditions.map { .object(writer.object(of: $0)) }),
      ]
    }
    object["rules"] = search.map { writer.value($0) }
    object["templates"] = .array(templates.map(writer.value))
    object["dropped"] = .array(dropped.map(writer.value))
    return .object(object)
  }
}

/// Writes the parts of a trace as JSON.
private struct TraceJSON {
  /// The longest value that is written whole, in bytes of its JSON text.
  private static let longest = 1_000

  let redactor: Redactor

  func value(_ field: TracedField) -> JSONValue {
    [
      "field": .string(field.name.rawValue), "expected": .string(field.expected),
      "found": JSONValue(field.found), "matches": .bool(field.matches),
      "from": .array(field.places.map(value)),
    ]
  }

  func value(_ input: TracedInput) -> JSONValue {
    var object: JSONObject = [
      "name": .string(input.name), "origin": .string(input.origin.rawValue),
    ]
    set(input.isEncrypted ? input.value.map { _ in "***" } : input.value, in: &object)
    return .object(object)
  }

  func value(_ template: TracedTemplate) -> JSONValue {
    var object: JSONObject = [
      "path": .string(redactor.text(template.path)), "role": .string(template.role.rawValue),
      "swallowed": .bool(template.isErrorSwallowed),
    ]
    for (key, value) in self.object(of: template.expression) where key != "role" {
      object[key] = value
    }
    return .object(object)
  }

  func value(_ pair: DroppedPair) -> JSONValue {
    var object: JSONObject = [
      "path": .string(redactor.text(pair.path)), "key": .string(pair.key),
      "reason": .string(pair.reason.rawValue),
    ]
    add(pair.span, to: &object)
    return .object(object)
  }

  func object(of expression: TracedExpression) -> JSONObject {
    var object: JSONObject = ["expression": .string(expression.text)]
    if expression.role != .whole { object["role"] = .string(expression.role.rawValue) }
    switch expression.result {
    case .value(let value): set(value, in: &object)
    case .none(let error): set(error: error, in: &object)
    case .failure(let error): set(error: error, in: &object)
    }
    if expression.role == .operand { object["reached"] = .bool(expression.isReached) }
    object["reads"] = .array(expression.reads.map(value))
    if !expression.parts.isEmpty {
      object["parts"] = .array(expression.parts.map { .object(self.object(of: $0)) })
    }
    add(expression.span, to: &object)
    return object
  }

  func value(_ read: TracedRead) -> JSONValue {
    var object: JSONObject = ["path": .string(read.path)]
    set(read.value, in: &object)
    object["missing"] = read.missing.map(value)
    return .object(object)
  }

  private func value(_ missing: MissingStep) -> JSONValue {
    var object: JSONObject = [
      "step": .string(missing.step), "parent": .string(missing.parent),
    ]
    switch missing.reason {
    case .noKey(let keys): object["keys"] = .array(keys.map { .string(redactor.text($0)) })
    case .noElement(let count): object["count"] = .number(Double(count))
    case .noContainer(let type): object["type"] = .string(type)
    }
    object["suggestion"] = missing.suggestion.map { .string(redactor.text($0)) }
    return .object(object)
  }

  func value(_ group: SearchGroupOutcome) -> JSONValue {
    let rules = group.rules.map { rule -> JSONValue in
      switch rule {
      case .group(let group): value(group)
      case .comparison(let comparison): value(comparison)
      }
    }
    return [
      "combinator": .string(group.combinator.rawValue), "verdict": .string(group.verdict.rawValue),
      "rules": .array(rules),
    ]
  }

  private func value(_ comparison: SearchComparisonOutcome) -> JSONValue {
    var object: JSONObject = [
      "expression": .string(comparison.expression), "verdict": .string(comparison.verdict.rawValue),
    ]
    set(comparison.value, in: &object)
    object["operand"] = comparison.operand.map(redactor.value)
    object["reason"] = comparison.reason.map { .string(redactor.text($0)) }
    add(comparison.span, to: &object)
    return .object(object)
  }

  /// Sets `value`, or `shortened` where it is long; neither where there is none.
  private func set(_ value: JSONValue?, in object: inout JSONObject) {
    guard let value = value.map(redactor.value) else { return }
    let text = value.jsonText
    if text.utf8.count <= Self.longest {
      object["value"] = value
    } else {
      object["shortened"] = .string(text.shortened(to: Self.longest))
    }
  }

  private func set(error: String?, in object: inout JSONObject) {
    object["error"] = error.map { .string(redactor.text($0)) }
  }

  private func add(_ span: SourceSpan, to object: inout JSONObject) {
    object["file"] = .string(span.file.path)
    object["line"] = .number(Double(span.start.line))
    object["column"] = .number(Double(span.start.column))
    object["endLine"] = .number(Double(span.end.line))
    object["endColumn"] = .number(Double(span.end.column))
  }
}
