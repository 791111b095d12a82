public import JSONValues

/// A path that an expression reads, and what stands there.
public struct TracedRead: Sendable, Equatable {
  /// The path as in jq: `.diff.after.properties.language`.
  public let path: String

  /// What stands there; null when there is nothing.
  public let value: JSONValue

  /// Why there is nothing; `nil` when there is something, or an explicit null.
  public let missing: MissingStep?
}

/// The step at which a path leaves what is there.
public struct MissingStep: Sendable, Equatable {
  /// What is wrong with the step.
  public enum Reason: Sendable, Equatable {
    /// The object has no such key; it has these.
    case noKey(among: [String])

    /// The array has only so many elements.
    case noElement(count: Int)

    /// The value there has no keys or no elements: it is of this JSON type.
    case noContainer(type: String)
  }

  /// The path up to the step: `.` for the root.
  public let parent: String

  /// The step itself: `.language`, `[2]`.
  public let step: String

  /// What is wrong with it.
  public let reason: Reason

  /// The path that was probably meant.
  public let suggestion: String?
}
