extension JQParser {
  /// Parses a call with arguments.
  mutating func parseCall() throws(Failure) {
    let token = cursor.index
    advance()
    let first = parsed.nodes.count
    let level = open.count
    begin("(")
    do throws(Failure) {
      repeat {
        advance()
        try parseExpression(.pipe)
      } while cursor.at(.semicolon)
      try expect(.closeParenthesis)
      finish()
    } catch {
      try recover(level)
    }
    buildCall(token, first)
  }

  @inline(never)
  private mutating func buildCall(_ token: Int, _ first: Int) {
    let arguments = parsed.takeNodes(parsed.nodes.count - first)
    let function = JQFunction(cursor.text(token), arguments.count)
    let call = JQCall(
      function: function, arguments: arguments, isBuiltin: resolve(function, token),
      nameRange: cursor.range(ofToken: token))
    push(.call(call), from: cursor.tokens[token].start)
  }

  /// Finds what a name stands for, and tells whether it is a builtin.
  @inline(never)
  mutating func resolve(_ function: JQFunction, _ token: Int) -> Bool {
    if scope.defines(function) { return false }
    if JQBuiltins.contains(function) {
      builtins.insert(function)
      return true
    }
    errors.append(undefined(function, token))
    return false
  }
}
