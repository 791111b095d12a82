public import SourceDiagnostics

/// A template of a payload and what came of it.
public struct TracedTemplate: Sendable {
  /// What the template is in the payload.
  public enum Role: String, Sendable {
    /// The whole value, which keeps its JSON type.
    case value

    /// A part of a longer text.
    case text

    /// A key, or a part of one.
    case key
  }

  /// The place in the payload as a jq path; for a key that of its object.
  public let path: String

  /// What the template is there.
  public let role: Role

  /// The expression.
  public let expression: TracedExpression

  /// Whether the platform would swallow an error.
  public var isErrorSwallowed: Bool { expression.isFailed }
}

/// A pair that is in the definition and not in the payload.
public struct DroppedPair: Sendable, Equatable {
  /// Why it was dropped.
  public enum Reason: String, Sendable {
    case keyIsNull = "the key is null"
    case keyHasNoOutput = "the key has no output"
    case keyIsEmpty = "the key is empty"
    case valueHasNoOutput = "the value has no output"
  }

  /// The place in the payload of the pair, or of its object when the key is what drops it.
  public let path: String

  /// The key as written.
  public let key: String

  /// Why it was dropped.
  public let reason: Reason

  /// Where the key stands.
  public let span: SourceSpan
}
