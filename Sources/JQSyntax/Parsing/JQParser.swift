/// The parser: recursive descent over the tokens, with precedence climbing for operators.
///
/// Names are resolved on the way, since a name is in scope from its definition onwards. What is
/// parsed waits on stacks of its own rather than in the functions' frames, so that frames are
/// small and nesting up to the limit fits into any thread's stack. What only builds pieces is not
/// inlined for the same reason.
struct JQParser {
  /// How deeply constructs may nest.
  static let depthLimit = 256
  /// How many faults are told with help, and after how many the grammar's are looked for no more.
  static let errorLimit = 20

  var cursor: JQCursor
  var depth = 0
  var scope = JQScope()
  var errors: [JQSyntaxError] = []
  var builtins: Set<JQFunction> = []
  var formats: Set<String> = []
  /// The constructs that are open, for naming what is never closed.
  var open: [Opening] = []
  /// An offset and its line, counted from 1, from which later lines are counted.
  var line = (offset: 0, number: 1)
  /// What is parsed and not yet part of something larger.
  var parsed = JQParsed()

  /// A construct that is open, and the state to return to when a fault inside it is mended.
  struct Opening {
    let name: String
    let token: Int
    let depth: Int
    let scope: JQScope.Mark
    let parsed: JQParsed.Mark
  }

  /// Thrown after the fault is recorded, up to where parsing can go on.
  struct Failure: Error {}

  init(bytes: [UInt8]) {
    cursor = JQCursor(bytes: bytes)
  }

  /// Parses the whole text; nil when a fault left nothing to stand for it.
  mutating func parseQuery() -> JQNode? {
    do throws(Failure) {
      if cursor.kind == .end { throw fail(.emptyExpression) }
      try parseExpression(.pipe)
      guard cursor.kind == .end else { throw failUnexpected(expected: "the end") }
      return parsed.nodes.popLast()
    } catch {
      findFurtherErrors()
      return nil
    }
  }

  /// Returns the faults that matter: those of names only when the grammar holds.
  func sortedErrors() -> [JQSyntaxError] {
    let grammatical = errors.filter(\.isGrammatical)
    return grammatical.isEmpty ? errors : grammatical
  }

  // MARK: Tokens

  // Asking the cursor, not the parser, keeps copies of the parser off the stack.

  mutating func advance() { cursor.advance() }

  /// Steps over a symbol when it is the current token.
  mutating func take(_ symbol: JQToken.Symbol) -> Bool {
    guard cursor.at(symbol) else { return false }
    cursor.advance()
    return true
  }

  mutating func expect(_ symbol: JQToken.Symbol) throws(Failure) {
    guard take(symbol) else { throw failUnexpected(expected: "`\(symbol.rawValue)`") }
  }

  mutating func expect(_ keyword: JQKeyword) throws(Failure) {
    guard cursor.at(keyword) else { throw failUnexpected(expected: "`\(keyword.rawValue)`") }
    cursor.advance()
  }

  /// Keeps a node that reaches from an offset to the last token.
  mutating func push(_ kind: JQNodeKind, from start: Int) {
    parsed.nodes.append(JQNode(kind, start..<cursor.end))
  }

  // MARK: Depth

  /// Counts one more level of nesting.
  mutating func enter() throws(Failure) {
    depth += 1
    if depth > Self.depthLimit { throw fail(.tooDeep(limit: Self.depthLimit)) }
  }

  mutating func leave() { depth -= 1 }

  /// Notes that a construct starts with the current token.
  @inline(never)
  mutating func begin(_ name: String) {
    open.append(
      Opening(name: name, token: cursor.index, depth: depth, scope: scope.mark, parsed: parsed.mark)
    )
  }

  /// Notes that the innermost open construct is closed.
  mutating func finish() { open.removeLast() }
}
