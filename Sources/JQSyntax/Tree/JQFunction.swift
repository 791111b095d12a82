/// A function by its name and the number of its arguments.
public struct JQFunction: Sendable, Hashable, CustomStringConvertible {
  /// The name.
  public let name: String
  /// The number of arguments.
  public let arity: Int

  /// Creates a function's signature.
  public init(_ name: String, _ arity: Int) {
    self.name = name
    self.arity = arity
  }

  /// The signature as jq writes it: `map/1`.
  public var description: String { "\(name)/\(arity)" }
}

/// A call of a function.
public struct JQCall: Sendable {
  /// What is called.
  public let function: JQFunction
  /// The arguments.
  public let arguments: [JQNode]
  /// Whether the name is the platform's rather than the expression's own.
  public let isBuiltin: Bool
  /// The name's place.
  public let nameRange: Range<Int>
}

/// `def f(a; $b): c;`.
public struct JQDefinition: Sendable {
  /// The name.
  public let name: String
  /// The parameters.
  public let parameters: [Parameter]
  /// The body.
  public let body: JQNode
  /// The place from `def` to the semicolon.
  public let range: Range<Int>

  /// A parameter of a definition.
  public enum Parameter: Sendable {
    /// `f`, which is called.
    case closure(String)
    /// `$x`, by the name without its dollar sign.
    case value(String)
  }
}
