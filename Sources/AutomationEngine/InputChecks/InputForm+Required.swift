internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A required input has no value.
  public static let missingInput = DiagnosticCode(
    "E402", "missing-input",
    Explanation(
      what: "A required input has no value.",
      why: """
        The platform does not start a run until every required input is filled in, be it by a \
        person or by a default. An input that the form hides can be filled in by its default \
        alone.
        """,
      example: """
        userInputs:
          properties:
            language: {type: string}
          required: [language]
        $ drydock invoke scaffold.yaml
        """,
      instead: """
        userInputs:
          properties:
            language: {type: string}
          required: [language]
        $ drydock invoke scaffold.yaml -i language=Go
        """))
}

extension InputForm {
  /// Reports required inputs without a value.
  mutating func checkRequired(_ evaluate: FormQuery) {
    let names = requiredNames(evaluate)
    for input in declaration.inputs {
      let name = input.identifier.text
      guard let required = names.first(where: { $0.name.hasSameBytes(as: name) }),
        values[name]?.isNull ?? true, !unknownDefaults.contains(name)
      else { continue }
      let isHidden = isHidden(input, evaluate)
      report(
        Diagnostic(
          .missingInput, isHidden ? .warning : .error,
          "input `\(name)` is required, but \(values[name] == nil ? "not given" : "null")"
            + (isHidden ? "; the form hides it" : ""),
          at: input.identifier.span, label: "declared here",
          labels: [Diagnostic.Label("required here", at: required.span)],
          help: isHidden ? "give it a default" : "give it with `-i \(name)=…`, or give it a default"
        ))
    }
  }

  private mutating func requiredNames(
    _ evaluate: FormQuery
  ) -> [(name: String, span: SourceSpan)] {
    switch declaration.required {
    case .named(let names): return names.map { ($0.text, $0.span) }
    case .query(let query):
      let purpose = "the list of required inputs"
      guard let value = value(of: query, purpose, evaluate) else { return [] }
      guard let elements = value.arrayValue else {
        if !value.isNull { reportResult(of: query, purpose, value, expected: "an array of names") }
        return []
      }
      return elements.compactMap(\.stringValue).map { ($0, query.span) }
    }
  }

  /// Whether the form hides the input, or the step that it stands on.
  private mutating func isHidden(_ input: UserInput, _ evaluate: FormQuery) -> Bool {
    let name = input.identifier.text
    let step = declaration.steps?.first { $0.order.contains { $0.text.hasSameBytes(as: name) } }
    for visible in [input.visible, step?.visible] {
      guard let visible else { continue }
      if value(of: visible, "whether input `\(name)` is visible", evaluate)?.isFalseOrNull ?? false
      {
        return true
      }
    }
    return false
  }
}

extension JSONValue {
  fileprivate var isFalseOrNull: Bool { self == .bool(false) || isNull }
}
