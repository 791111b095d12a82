package import AutomationDefinitions
package import JSONValues

/// A value of another type than expected.
package struct TypeMismatch {
  let expected: ValueType
  let found: JSONValue

  package init(expected: ValueType, found: JSONValue) {
    self.expected = expected
    self.found = found
  }

  /// The instruction that mends it.
  package func help(for origin: ValueOrigin) -> String? {
    if case .string = found, expected != .string, origin == .mixedText {
      return "let the template stand alone to keep its type"
    }
    let isTemplate = origin == .template
    let isLiteral = origin == .literal
    switch (expected, found) {
    case (_, .null): return isLiteral ? "write a value" : "give it a default, as `… // \"\"`"
    case (.number, .string(let text)) where Double(text) != nil:
      return isLiteral ? "leave out the quotes" : conversion("tonumber", isTemplate)
    case (.boolean, .string("true")), (.boolean, .string("false")):
      return isLiteral ? "leave out the quotes" : comparison(isTemplate)
    case (.string, .number), (.string, .bool):
      return isLiteral ? "put it in quotes" : conversion("tostring", isTemplate)
    case (.string, .object) where found["identifier"]?.stringValue != nil:
      return "take its `.identifier`"
    case (.string, .array): return "take one element, or join them with `join(\", \")`"
    case (.string, _): return "take a part of it that is a string"
    case (.array, _): return "write an array, also for one value"
    case (.object, _): return "write an object"
    case (.number, _): return "write a number"
    case (.boolean, _): return "write `true` or `false`"
    }
  }

  private func conversion(_ function: String, _ isTemplate: Bool) -> String {
    isTemplate ? "add `| \(function)`" : "convert it with `\(function)`"
  }

  private func comparison(_ isTemplate: Bool) -> String {
    isTemplate ? "add `== \"true\"`" : "convert it with `== \"true\"`"
  }
}
