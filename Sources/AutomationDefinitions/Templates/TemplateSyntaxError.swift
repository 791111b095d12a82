/// A string whose template delimiters do not match up.
public struct TemplateSyntaxError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// A closing pair without an opening one.
    case unopened
    /// An opening pair without a closing one.
    case unclosed
    /// An opening pair inside a template.
    case nested
  }

  /// What is wrong.
  public let kind: Kind

  /// The platform's message, which counts in UTF-16.
  public let message: String

  /// The pair at fault, as UTF-8 offsets into the string.
  public let range: Range<Int>

  /// The quote inside an unclosed template that hides what follows, as a UTF-8 offset.
  public let openQuote: Int?

  /// The delimiters looked for.
  public let delimiters: TemplateDelimiters
}
