/// What encloses an expression in a template.
public enum TemplateDelimiters: String, Sendable, CaseIterable {
  /// `{{ … }}`, the platform's.
  case braces
  /// `<< … >>`.
  case angles

  /// The text before an expression.
  public var opening: String { self == .braces ? "{{" : "<<" }

  /// The text after an expression.
  public var closing: String { self == .braces ? "}}" : ">>" }

  /// The words for both, as error messages use them.
  var name: String { self == .braces ? "braces" : "angle brackets" }
}
