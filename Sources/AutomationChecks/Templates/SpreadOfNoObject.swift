internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// The value of a `spreadValue()` key renders to no object.
  public static let spreadOfNoObject = DiagnosticCode(
    "T006", "spread-of-no-object",
    Explanation(
      what: "The value of a `spreadValue()` key renders to no object.",
      why: """
        `spreadValue()` puts the pairs of an object in its place. Given a text, a number or null, \
        the platform's template library throws an error: the run fails, and nothing is sent or \
        stored.
        """,
      example: """
        body:
          "{{ spreadValue() }}": "{{ .event.diff.after.properties.language }}"
        """,
      instead: """
        body:
          "{{ spreadValue() }}": "{{ .event.diff.after.properties }}"
        """))
}

/// Values under `spreadValue()` keys that can never be an object.
enum SpreadOfNoObject {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.strings.compactMap { string in
      guard string.isSpreadKey, case .key(let value) = string.role,
        let found = found(value, definition)
      else { return nil }
      return Diagnostic(
        .spreadOfNoObject, .error, "`spreadValue()` gets \(found), expected an object",
        at: value.opening, labels: [.init("spread by this key", at: string.string.span)],
        help: "put an object there, or a template that gives one, such as "
          + "`\(string.delimiters.opening) \(definition.object) \(string.delimiters.closing)`")
    }
  }

  /// What the value is when it is no object; `nil` when it may be one.
  private static func found(_ value: DocumentNode, _ definition: CheckedDefinition) -> String? {
    switch value.kind {
    case .object, .array: return nil
    case .null: return "null"
    case .bool, .number: return value.typeName.withArticle
    case .string(let text):
      let string = PayloadString(text, .value, path: [], definition.delimiters)
      guard case .success(let template) = string.template else { return nil }
      guard template.isWhole, let expression = PlacedExpression.templates(of: string).first else {
        return "a string"
      }
      guard let types = expression.query?.root.types, !types.isEmpty,
        types.isDisjoint(with: [.object, .array])
      else { return nil }
      return types.words
    }
  }
}

extension CheckedDefinition {
  /// The path of an object that its templates find.
  fileprivate var object: String {
    candidate.kind == .automation ? ".event\(lastState).properties" : ".inputs"
  }
}
