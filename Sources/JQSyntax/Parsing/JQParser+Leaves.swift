extension JQParser {
  /// Parses a term that has no parts.
  @inline(never)
  mutating func parseLeaf() throws(Failure) {
    let token = cursor.index
    let start = cursor.start
    let leaf: JQNodeKind
    switch cursor.kind {
    case .symbol(.dot): leaf = .identity
    case .symbol(.recurse): leaf = .recurse
    case .symbol(.location): leaf = .location(line: currentLine())
    case .number: leaf = .number(JQNumber(text: cursor.text(token)))
    case .binding: leaf = .variable(checkedVariable(token))
    case .format:
      let name = cursor.text(token, dropping: 1)
      formats.insert(name)
      leaf = .format(name)
    case .identifier: leaf = word(token)
    case .keyword(.break): leaf = try takeBreak()
    case .symbol(.dollar): leaf = try takeTakenVariable()
    default: throw failUnexpected(expected: "an expression")
    }
    advance()
    push(leaf, from: start)
  }

  /// Returns what a word without arguments stands for.
  private mutating func word(_ token: Int) -> JQNodeKind {
    let name = cursor.text(token)
    switch name {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default:
      let function = JQFunction(name, 0)
      return .call(
        JQCall(
          function: function, arguments: [], isBuiltin: resolve(function, token),
          nameRange: cursor.range(ofToken: token)))
    }
  }

  /// Returns the name of a variable, which must be in scope.
  mutating func checkedVariable(_ token: Int) -> String {
    let name = cursor.text(token, dropping: 1)
    if !scope.binds(variable: name) {
      errors.append(
        .undefinedVariable(
          name, range: cursor.range(ofToken: token), help: help(undefinedVariable: name)))
    }
    return name
  }

  private mutating func takeTakenVariable() throws(Failure) -> JQNodeKind {
    for _ in 0..<3 { try expect(.dollar) }
    guard cursor.kind == .binding else { throw failUnexpected(expected: "a variable") }
    return .takenVariable(checkedVariable(cursor.index))
  }

  private mutating func takeBreak() throws(Failure) -> JQNodeKind {
    guard cursor.nextKind == .binding else { throw fail(.breakWithoutLabel) }
    advance()
    let name = cursor.text(cursor.index, dropping: 1)
    if !scope.binds(label: name) {
      errors.append(.undefinedLabel(name, range: cursor.range(ofToken: cursor.index)))
    }
    return .breakOut(name)
  }

  /// Returns the line of the current token, counted from 1.
  mutating func currentLine() -> Int {
    let passed = cursor.bytes[line.offset..<cursor.start]
    line.number += passed.count { $0 == UInt8(ascii: "\n") }
    line.offset = cursor.start
    return line.number
  }
}
