public import SourceDiagnostics

/// Where and how a part of a rendered entity is written.
public struct EntityPlace: Sendable {
  /// The value, or the nearest thing around it.
  public let value: SourceSpan

  /// The key of the value; `nil` for an element of an array.
  public let name: SourceSpan?

  /// What stands there, if it is a text: a template or a literal.
  public let text: String?

  /// Whether the part is only a part of what the text renders to.
  public let isInside: Bool

  /// Creates a place.
  public init(
    value: SourceSpan, name: SourceSpan? = nil, text: String? = nil, isInside: Bool = false
  ) {
    self.value = value
    self.name = name
    self.text = text
    self.isInside = isInside
  }

  /// How the value came about.
  var origin: ValueOrigin {
    guard let text else { return .literal }
    return isInside ? .partOfTemplate : ValueOrigin(text)
  }
}
