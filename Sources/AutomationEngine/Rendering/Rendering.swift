public import JSONValues
public import SourceDiagnostics

/// What a template or expression gives.
public struct Rendering: Sendable {
  /// The result, or what there is instead of one.
  public enum Result: Sendable {
    /// A value.
    case output(JSONValue)

    /// No output: JavaScript's `undefined`.
    case undefined

    /// An error.
    case failure(Failure)
  }

  /// An error in the platform's words.
  public struct Failure: Sendable, Hashable {
    /// What failed.
    public enum Kind: String, Sendable {
      /// The templates of a string cannot be told apart, or a key or spread is impossible.
      case template

      /// An expression does not compile.
      case compile

      /// An expression failed while it ran.
      case runtime

      /// An evaluation broke a limit, or ended the process that it ran in.
      case limit
    }

    /// What failed.
    public let kind: Kind

    /// The platform's message.
    public let message: String
  }

  /// The result.
  public let result: Result

  /// The first error that the platform swallows.
  public let swallowed: Failure?

  /// All that was found, in order.
  public let diagnostics: [Diagnostic]
}
