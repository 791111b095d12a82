extension JQParser {
  /// Parses definitions and the expression that they are for.
  mutating func parseDefinitions() throws(Failure) {
    let start = cursor.start
    let mark = scope.mark
    let first = parsed.definitions.count
    while cursor.at(.def) { try parseDefinition() }
    if cursor.kind == .end, open.isEmpty { throw fail(.onlyDefinitions) }
    try parseExpression(.pipe)
    scope.leave(mark)
    buildDefinitions(from: start, first)
  }

  @inline(never)
  private mutating func buildDefinitions(from start: Int, _ first: Int) {
    let count = parsed.definitions.count - first
    let definitions = JQParsed.take(count, from: &parsed.definitions)
    let kind = JQNodeKind.definitions(definitions, body: parsed.takeNode())
    push(kind, from: start)
  }

  private mutating func parseDefinition() throws(Failure) {
    let token = cursor.index
    begin("def")
    try parseHead()
    let mark = scope.mark
    bindHead(token)
    try parseExpression(.pipe)
    try expect(.semicolon)
    finish()
    scope.leave(mark)
    buildDefinition(token)
  }

  /// Parses `def f(a; $b):` without keeping it.
  @inline(never)
  private mutating func parseHead() throws(Failure) {
    advance()
    guard cursor.kind == .identifier else { throw failUnexpected(expected: "a function's name") }
    advance()
    if cursor.at(.openParenthesis) {
      repeat {
        advance()
        guard cursor.kind == .identifier || cursor.kind == .binding else {
          throw failUnexpected(expected: "a parameter")
        }
        advance()
      } while cursor.at(.semicolon)
      try expect(.closeParenthesis)
    }
    try expect(.colon)
  }

  /// Returns the parameters of the definition whose `def` is at an index.
  private func parameters(_ token: Int) -> [JQDefinition.Parameter] {
    var parameters: [JQDefinition.Parameter] = []
    var position = token + 2
    while cursor.tokens[position].kind != .symbol(.colon) {
      switch cursor.tokens[position].kind {
      case .identifier: parameters.append(.closure(cursor.text(position)))
      case .binding: parameters.append(.value(cursor.text(position, dropping: 1)))
      default: break
      }
      position += 1
    }
    return parameters
  }

  /// Brings a definition's own name and its parameters into scope.
  @inline(never)
  private mutating func bindHead(_ token: Int) {
    let parameters = parameters(token)
    scope.define(JQFunction(cursor.text(token + 1), parameters.count))
    for parameter in parameters {
      switch parameter {
      case .closure(let name): scope.define(JQFunction(name, 0))
      case .value(let name):
        scope.define(JQFunction(name, 0))
        scope.bind(variable: name)
      }
    }
  }

  @inline(never)
  private mutating func buildDefinition(_ token: Int) {
    let definition = JQDefinition(
      name: cursor.text(token + 1), parameters: parameters(token), body: parsed.takeNode(),
      range: cursor.tokens[token].start..<cursor.end)
    scope.define(JQFunction(definition.name, definition.parameters.count))
    parsed.definitions.append(definition)
  }
}
