internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// A secret is written out in a definition.
  public static let secretInClear = DiagnosticCode(
    "B005", "secret-in-clear",
    Explanation(
      what: "A secret is written out in a definition.",
      why: """
        Everyone who may read the file, the action or its runs can use it. The platform keeps \
        secrets apart and puts them in where a template names them; one that stood in a file should \
        be replaced, since the history of the repository keeps it.
        """,
      example: """
        headers:
          Authorization: Bearer 8f3Kq0ZlWm2xT7
        """,
      instead: """
        headers:
          Authorization: Bearer {{ .secrets.CHAT_HOOK }}
        """))
}

extension ValuePreview {
  /// Quotes values without those that can be told to be secrets from their text alone.
  static let withoutSecrets = ValuePreview { text in
    WrittenSecret(in: text, under: nil, hasTemplate: true) == nil ? text : "***"
  }
}

/// Tokens, passwords and keys in what a definition sends.
enum SecretInClear {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.strings.compactMap { string in
      guard case .value = string.role,
        let secret = WrittenSecret(
          in: string.string.text, under: string.path.last, hasTemplate: string.hasTemplate)
      else { return nil }
      let opening = definition.delimiters.opening
      let closing = definition.delimiters.closing
      let span = string.string.span(of: secret.range)
      return Diagnostic(
        .secretInClear, .warning, "\(secret.noun) is written out in clear", at: span,
        hidden: [span],
        help: "keep it as a secret of the platform and write `\(opening) .secrets.NAME \(closing)`")
    }
  }
}
