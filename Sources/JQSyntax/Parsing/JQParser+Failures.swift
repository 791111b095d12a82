extension JQParser {
  /// Records that the current token cannot stand here.
  mutating func failUnexpected(expected: String) -> Failure {
    switch cursor.kind {
    case .end:
      if let opening = open.last { return fail(.unterminatedConstruct(opening.name)) }
      return fail(.unexpectedEnd(expected: expected))
    case .unterminatedString:
      return fail(.unterminatedString)
    case .keyword(let keyword) where [.import, .include, .module].contains(keyword):
      if cursor.index == 0 { return fail(.moduleDirective(keyword.rawValue)) }
      return fail(.unexpectedToken(found: cursor.text(cursor.index), expected: expected))
    default:
      return fail(.unexpectedToken(found: cursor.text(cursor.foundRange), expected: expected))
    }
  }

  /// Records a fault at the current token, or at the construct that is never closed.
  @inline(never)
  mutating func fail(_ kind: JQSyntaxError.Kind, at range: Range<Int>? = nil) -> Failure {
    let place = range ?? defaultRange(kind)
    if case .unexpectedToken = kind, let habit = cursor.recognizedHabit {
      errors.append(
        JQSyntaxError(
          kind, habit.message, at: habit.range, JQRemedy(habit.help, habit.habit),
          platformMessage: platformMessage(kind, place)))
      return Failure()
    }
    errors.append(
      JQSyntaxError(
        kind, Self.message(kind), at: place, cursor.remedy(kind),
        platformMessage: platformMessage(kind, place)))
    return Failure()
  }

  private func defaultRange(_ kind: JQSyntaxError.Kind) -> Range<Int> {
    switch kind {
    case .unterminatedConstruct: cursor.range(ofToken: open.last?.token ?? cursor.index)
    case .emptyExpression: 0..<cursor.bytes.count
    case .unexpectedToken: cursor.foundRange
    default: cursor.range(ofToken: cursor.index)
    }
  }

  private static func preview(_ text: String) -> String {
    text.count > 40 ? "\(text.prefix(40))…" : text
  }

  private static func message(_ kind: JQSyntaxError.Kind) -> String {
    switch kind {
    case .emptyExpression: "empty expression"
    case .onlyDefinitions: "definitions with nothing after them"
    case .unexpectedToken(let found, let expected):
      "found `\(preview(found))`, expected \(expected)"
    case .unexpectedEnd(let expected): "found the end, expected \(expected)"
    case .unterminatedString: "string is never closed"
    case .unterminatedConstruct(let name): "`\(name)` is never closed"
    case .undefinedFunction(let function): "unknown function `\(function)`"
    case .undefinedVariable(let name): "unknown variable `$\(name)`"
    case .undefinedLabel(let name): "unknown label `$\(name)`"
    case .breakWithoutLabel: "`break` without a label"
    case .badEscape: "unknown escape in a string"
    case .nonStringKey(let type): "\(type) as an object's key, expected a string"
    case .moduleDirective(let name): "`\(name)`, which the platform refuses"
    case .tooDeep(let limit): "nested more than \(limit) deep"
    }
  }

  private func platformMessage(_ kind: JQSyntaxError.Kind, _ place: Range<Int>) -> String {
    switch kind {
    case .unterminatedConstruct("if") where open.last?.name == "if":
      "Possibly unterminated 'if' statement"
    case .breakWithoutLabel: "break requires a label to break to"
    case .unterminatedString:
      "syntax error, unexpected end of file, expecting QQSTRING_TEXT or QQSTRING_INTERP_START "
        + "or QQSTRING_END"
    case .moduleDirective(let name): "syntax error, unexpected \(name)"
    case .nonStringKey(let type): "Cannot use \(type) \(cursor.text(place)) as object key"
    case .tooDeep: "syntax error, unexpected nesting"
    default: "syntax error, unexpected \(cursor.tokens[cursor.index].platformName)"
    }
  }
}
