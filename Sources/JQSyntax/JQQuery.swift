/// One expression of the platform's jq, parsed with every name resolved.
public struct JQQuery: Sendable {
  /// The author's text, before any rewriting.
  public let source: String
  /// The whole expression.
  public let root: JQNode
  /// The calls that resolve to builtins rather than to the expression's own definitions.
  public let builtins: Set<JQFunction>
  /// The names of the `@format`s in the expression.
  public let formats: Set<String>

  /// Parses one expression, after the quotes are rewritten as the platform rewrites them.
  ///
  /// Cost: microseconds for expressions of ordinary size.
  public static func parse(_ source: String) -> JQParseResult {
    let bytes = JQQuoting.rewrittenUTF8(source)
    var parser = JQParser(bytes: bytes)
    let root = parser.parseQuery()
    let errors = parser.sortedErrors()
    guard let root, errors.isEmpty else { return JQParseResult(query: nil, errors: errors) }
    let query = JQQuery(
      source: source, root: root, builtins: parser.builtins, formats: parser.formats)
    return JQParseResult(query: query, errors: [])
  }
}

/// What parsing an expression gives: the query, or the reasons why the platform refuses it.
public struct JQParseResult: Sendable {
  /// The parsed expression, nil when the platform would refuse to compile it.
  public let query: JQQuery?
  /// The faults, in the order in which they matter; empty exactly when there is a query.
  public let errors: [JQSyntaxError]
}

extension JQQuery {
  /// Whether every evaluation gives the same outputs, whatever the input.
  public var isConstant: Bool { root.traits.contains(.constant) }

  /// Whether there is at most one output.
  public var isSingleValued: Bool { root.traits.contains(.single) }

  /// Whether every output is true or false.
  public var isBoolean: Bool { root.types == .boolean }

  /// Whether no output can be true or false.
  public var isNeverBoolean: Bool { !root.types.contains(.boolean) }
}
