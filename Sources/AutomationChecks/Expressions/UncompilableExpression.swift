internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression does not compile, which the platform turns into null.
  public static let uncompilableExpression = DiagnosticCode(
    "J001", "uncompilable-expression",
    Explanation(
      what: "An expression does not compile, which the platform turns into null.",
      why: """
        The platform puts null where the value belongs and goes on. The run succeeds, while a \
        property is cleared, a text says `null`, or a condition never holds.
        """,
      example: """
        body:
          title: "{{ (.event.diff.after.title | ascii_upcase }}"
        """,
      instead: """
        body:
          title: "{{ .event.diff.after.title | ascii_upcase }}"
        """))
}

/// Expressions that the platform's jq refuses to compile.
///
/// Each fault has the code of the habit that led to it, so that one kind can be silenced alone.
enum UncompilableExpression {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.expressions.flatMap { expression -> [Diagnostic] in
      guard !expression.isGoTemplate, !expression.isMisspeltSpread, !expression.isCutShort
      else { return [] }
      return expression.parsed.errors.map { fault in
        Diagnostic(
          fault.code, .error, fault.message, at: expression.span(of: fault.range),
          label: expression.consequenceOfFailure, help: fault.help)
      }
    }
  }
}

extension PlacedExpression {
  /// What comes of it when the expression has no value.
  fileprivate var consequenceOfFailure: String? {
    switch purpose {
    case .condition: "an error counts as false"
    case .template(let string):
      string.isWhole ? "the platform puts null here" : "the platform prints `null` here"
    case .formSetting, .calculation: nil
    }
  }
}

extension JQSyntaxError {
  /// The code of the fault, by the habit that led to it or by what is unknown.
  package var code: DiagnosticCode {
    switch habit {
    case .missingDot: return .missingDot
    case .hyphenatedName: return .hyphenatedName
    case .numericPath: return .numericPath
    case .foreignSyntax: return .foreignSyntax
    case .singleQuotes: return .singleQuotes
    case .goTemplate: return .goTemplate
    case .otherVersion: return .missingBuiltin
    case nil: break
    }
    switch kind {
    case .undefinedFunction: return .unknownFunction
    case .undefinedVariable, .undefinedLabel: return .unknownVariable
    default: return .uncompilableExpression
    }
  }
}
