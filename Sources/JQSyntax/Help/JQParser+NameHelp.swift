internal import SourceDiagnostics

extension JQParser {
  /// Words that are roots or fields of what the platform gives, and no functions.
  private static let rootNames: Set<String> = [
    "event", "inputs", "entity", "trigger", "action", "run", "secrets", "form", "user", "diff",
    "resourceType", "context", "properties", "relations", "identifier", "title", "blueprint",
    "item", "body", "payload", "response",
  ]

  /// Returns the fault of a name that nothing defines, with what was meant by it.
  func undefined(_ function: JQFunction, _ token: Int) -> JQSyntaxError {
    if errors.count < Self.errorLimit, let hyphenated = hyphenatedName(token) { return hyphenated }
    let hasOtherArity =
      JQBuiltins.arities[function.name] != nil
      || scope.visibleFunctions.contains { $0.name == function.name }
    return .undefinedFunction(
      function, hasOtherArity: hasOtherArity, range: cursor.range(ofToken: token),
      errors.count < Self.errorLimit ? remedy(undefined: function, at: token) : .unknown)
  }

  private func remedy(undefined function: JQFunction, at token: Int) -> JQRemedy {
    if function.arity == 0, Self.rootNames.contains(function.name) || isFollowedByField(token) {
      return JQRemedy("put a dot in front: `.\(function.name)`", .missingDot)
    }
    if let instead = JQBuiltins.elsewhere[function] {
      return JQRemedy("write `\(instead)`", .otherVersion)
    }
    if let arities = JQBuiltins.arities[function.name] {
      if function.arity == 1, arities == [0] { return JQRemedy("write `… | \(function.name)`") }
      let list = arities.map { "`\(function.name)/\($0)`" }.joined(separator: ", ")
      return JQRemedy("the number of arguments differs: there is \(list)")
    }
    let isLast = token + 2 >= cursor.tokens.count
    if !isLast, let help = JQSynonyms.help(statement: function.name) {
      return JQRemedy(help, .foreignSyntax)
    }
    return JQRemedy(help(misspelt: function))
  }

  private func help(misspelt function: JQFunction) -> String? {
    if let meant = JQSynonyms.meant(by: function.name) {
      return function.arity == 1 && JQBuiltins.arities[meant] == [0]
        ? "write `… | \(meant)`" : "did you mean `\(meant)`?"
    }
    let own = scope.visibleFunctions.map(\.name)
    let names = own + JQBuiltins.arities.keys.filter { !$0.hasPrefix("_") }.sorted()
    if let nearest = function.name.nearest(in: names) {
      return "did you mean `\(nearest)`?"
    }
    return cursor.tokens.count == 2
      ? "put double quotes around text, or a dot in front of a name" : nil
  }

  func help(undefinedVariable name: String) -> String? {
    guard errors.count < Self.errorLimit else { return nil }
    let nearest = name.nearest(in: scope.visibleVariables)
    return nearest.map { "did you mean `$\($0)`?" }
      ?? "variables come from `as`: `… as $\(name) | …`"
  }

  private func isFollowedByField(_ token: Int) -> Bool {
    token + 1 < cursor.tokens.count && cursor.tokens[token + 1].kind == .field
      && cursor.tokens[token].end == cursor.tokens[token + 1].start
  }

  /// Returns the fault of a name whose hyphens were read as minus signs: `.inputs.my-input`.
  private func hyphenatedName(_ token: Int) -> JQSyntaxError? {
    var first = token
    while first >= 2, isHyphen(first - 1) { first -= 2 }
    guard first < token, cursor.tokens[first].kind == .field else { return nil }
    var last = token
    while last + 2 < cursor.tokens.count, isHyphen(last + 1) { last += 2 }
    let range = (cursor.tokens[first].start + 1)..<cursor.tokens[last].end
    let name = cursor.text(range)
    let function = JQFunction(cursor.text(token), 0)
    return JQSyntaxError(
      .undefinedFunction(function), "the hyphen in `\(name)` is read as a minus sign", at: range,
      JQRemedy("write `\(cursor.pathText(before: first))[\"\(name)\"]`", .hyphenatedName),
      platformMessage: "\(function) is not defined")
  }

  /// Whether a minus sign joins the words on both sides of it.
  private func isHyphen(_ token: Int) -> Bool {
    guard cursor.tokens[token].kind == .symbol(.minus), token > 0, token + 1 < cursor.tokens.count
    else {
      return false
    }
    return cursor.tokens[token - 1].end == cursor.tokens[token].start
      && cursor.tokens[token].end == cursor.tokens[token + 1].start
      && (cursor.tokens[token + 1].kind == .identifier || cursor.tokens[token + 1].kind == .number)
  }
}
