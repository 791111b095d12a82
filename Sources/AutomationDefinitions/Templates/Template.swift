/// A string split into text and expressions.
public struct Template: Sendable {
  /// An expression and where it stands.
  public struct Expression: Sendable {
    /// The text between the delimiters.
    public let text: String

    /// Where that text stands, as UTF-8 offsets into the string.
    public let range: Range<Int>
  }

  /// A part of a template.
  public enum Segment: Sendable {
    case text(String)
    case expression(Expression)
  }

  /// The parts, in order; no text is empty.
  public let segments: [Segment]

  /// Whether the string is one template and nothing else but white space, so that the value keeps
  /// its JSON type.
  public let isWhole: Bool

  /// Whether there is any expression.
  public let containsTemplate: Bool

  /// The expressions, in order.
  public var expressions: [Expression] {
    segments.compactMap { segment in
      guard case .expression(let expression) = segment else { return nil }
      return expression
    }
  }
}
