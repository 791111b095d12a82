/// One expression of the platform's jq, parsed with every name resolved.
package struct JQQuery: Sendable {
  /// The author's text, before any rewriting.
  package let source: String
  /// The whole expression.
  package let root: JQNode
  /// The calls that resolve to builtins rather than to the expression's own definitions.
  package let builtins: Set<JQFunction>
  /// The names of the `@format`s in the expression.
  package let formats: Set<String>

  /// Parses one expression, after the quotes are rewritten as the platform rewrites them.
  ///
  /// Cost: microseconds for expressions of ordinary size.
  package static func parse(_ source: String) -> JQParseResult {
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
package struct JQParseResult: Sendable {
  /// The parsed expression, nil when the platform would refuse to compile it.
  package let query: JQQuery?
  /// The faults, in the order in which they matter; empty exactly when there is a query.
  package let errors: [JQSyntaxError]
}

extension JQQuery {
  /// Whether every evaluation gives the same outputs, whatever the input.
  package var isConstant: Bool { root.traits.contains(.constant) }

  /// Whether there is at most one output.
  package var isSingleValued: Bool { root.traits.contains(.single) }

  /// Whether every output is true or false.
  package var isBoolean: Bool { root.types == .boolean }

  /// Whether no output can be true or false.
  package var isNeverBoolean: Bool { !root.types.contains(.boolean) }
}
