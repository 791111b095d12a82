public import SourceDiagnostics

/// A fault that ends the rendering of a whole payload, as an exception does on the platform.
public struct RenderingFailure: Error, Sendable {
  /// The reason in the platform's words.
  public let platformMessage: String

  /// The fault for the author.
  public let diagnostic: Diagnostic

  /// Whether a limit was broken, rather than the template.
  public var isOfLimit = false
}
