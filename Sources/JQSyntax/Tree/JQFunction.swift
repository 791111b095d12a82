/// A function by its name and the number of its arguments.
package struct JQFunction: Sendable, Hashable, CustomStringConvertible {
  /// The name.
  package let name: String
  /// The number of arguments.
  package let arity: Int

  /// Creates a function's signature.
  package init(_ name: String, _ arity: Int) {
    self.name = name
    self.arity = arity
  }

  /// The function whose signature jq writes so: `map/1`; it has no arguments where no number follows.
  package init(signature: some StringProtocol) {
    let parts = signature.utf8.split(separator: UInt8(ascii: "/"))
    self.init(
      String(decoding: parts[0], as: UTF8.self),
      Int(String(decoding: parts[parts.count - 1], as: UTF8.self)) ?? 0)
  }

  /// The signature as jq writes it: `map/1`.
  package var description: String { "\(name)/\(arity)" }
}

/// A call of a function.
package struct JQCall: Sendable {
  /// What is called.
  package let function: JQFunction
  /// The arguments.
  package let arguments: [JQNode]
  /// Whether the name is the platform's rather than the expression's own.
  package let isBuiltin: Bool
  /// The name's place.
  package let nameRange: Range<Int>
}

/// `def f(a; $b): c;`.
package struct JQDefinition: Sendable {
  /// The name.
  package let name: String
  /// The parameters.
  package let parameters: [Parameter]
  /// The body.
  package let body: JQNode
  /// The place from `def` to the semicolon.
  package let range: Range<Int>

  /// A parameter of a definition.
  package enum Parameter: Sendable {
    /// `f`, which is called.
    case closure(String)
    /// `$x`, by the name without its dollar sign.
    case value(String)
  }
}
