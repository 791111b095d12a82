internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A templated key renders to something else than a text or null.
  public static let keyIsNoString = DiagnosticCode("T005", "key-is-no-string")
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
