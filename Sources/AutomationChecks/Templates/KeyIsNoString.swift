internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A templated key renders to something else than a text or null.
  public static let keyIsNoString = DiagnosticCode(
    "T005", "key-is-no-string",
    Explanation(
      what: "A templated key renders to something else than a text or null.",
      why: """
        The platform's template library throws an error: the run fails, and nothing is sent or \
        stored. A key that renders to null, or to an empty text, drops its pair, which is how a \
        pair is made optional.
        """,
      example: """
        body:
          "{{ .event.diff.after.properties.replicas }}": replicas
        """,
      instead: """
        body:
          "{{ .event.diff.after.properties.replicas | tostring }}": replicas
        """))
}

/// Templated keys that can never be a text.
enum KeyIsNoString {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.compactMap { expression in
      guard case .template(let string) = expression.purpose, case .key = string.role,
        string.isWhole, let types = expression.query?.root.types, !types.isEmpty,
        types.isDisjoint(with: [.string, .null])
      else { return nil }
      return Diagnostic(
        .keyIsNoString, .error, "the key renders to \(types.words), expected a string or null",
        at: expression.span, help: "add `| tostring`, or give null to drop the pair")
    }
  }
}
