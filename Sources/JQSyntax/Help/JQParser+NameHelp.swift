internal import SourceDiagnostics

extension JQParser {
  /// Words that are roots or fields of what the platform gives, and no functions.
  private static let rootNames: Set<String> = [
    "event", "inputs", "entity", "trigger", "action", "run", "secrets", "form", "user", "diff",
    "resourceType", "context", "properties", "relations", "identifier", "title", "blueprint",
    "item", "body", "payload", "response",
  ]

  /// Returns what was meant by a name that nothing defines.
  func help(undefined function: JQFunction, at token: Int) -> String? {
    guard errors.count < Self.errorLimit else { return nil }
    if let help = hyphenHelp(token) { return help }
    if function.arity == 0, Self.rootNames.contains(function.name) || isFollowedByField(token) {
      return "put a dot in front: `.\(function.name)`"
    }
    if let arities = JQBuiltins.arities[function.name] {
      if function.arity == 1, arities == [0] { return "write `… | \(function.name)`" }
      let list = arities.map { "`\(function.name)/\($0)`" }.joined(separator: ", ")
      return "the number of arguments differs: there is \(list)"
    }
    let isLast = token + 2 >= cursor.tokens.count
    if !isLast, let help = JQSynonyms.help(statement: function.name) { return help }
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

  /// Help with a name whose hyphens were read as minus signs: `.inputs.my-input`.
  private func hyphenHelp(_ token: Int) -> String? {
    var first = token
    while first >= 2, isHyphen(first - 1) { first -= 2 }
    guard first < token, cursor.tokens[first].kind == .field else { return nil }
    var last = token
    while last + 2 < cursor.tokens.count, isHyphen(last + 1) { last += 2 }
    let name = cursor.bytes[(cursor.tokens[first].start + 1)..<cursor.tokens[last].end]
    let path = cursor.pathText(before: first)
    return "write `\(path)[\"\(String(decoding: name, as: UTF8.self))\"]`"
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
