import JQSyntax

/// What holds for any jq expression.
public enum ExpressionProperties {
  /// Checks one expression.
  public static func check(_ bytes: [UInt8]) {
    let source = String(decoding: bytes, as: UTF8.self)
    let count = source.utf8.count
    let result = JQQuery.parse(source)
    let again = JQQuery.parse(source)
    require(result.errors == again.errors, "parsing twice finds the same")
    require((result.query == nil) != result.errors.isEmpty, "there is a query or an error")
    for error in result.errors {
      require(isInside(error.range, count), "the place of an error lies inside: \(error.range)")
      require(!error.message.isEmpty, "an error has a message")
      require(!error.platformMessage.isEmpty, "an error has the platform's message")
    }
    guard let query = result.query, let twin = again.query else { return }
    check(query, count)
    let text = query.libjqText
    require(text.text == twin.libjqText.text, "writing twice gives the same")
    checkText(text.text, of: source)
  }

  private static func check(_ query: JQQuery, _ count: Int) {
    for node in query.nodes {
      require(isInside(node.range, count), "a node lies inside the text: \(node.range)")
    }
    for path in query.rootPaths {
      require(isInside(path.range, count), "a path lies inside the text")
    }
    for comment in JQQuery.comments(in: query.source) {
      require(isInside(comment, count), "a comment lies inside the text")
    }
    require(
      !(query.isBoolean && query.isNeverBoolean), "no expression is always and never boolean")
  }

  /// What the prelude supplies in front of an expression.
  private static let supplied =
    "def _index: .; def _bound: .; def _caught: .; def _raise: .; def _raise(message): .; def _modify(p; f): .;"
    + " def _assign(p; v): .;"

  private static func checkText(_ text: String, of source: String) {
    require(text.utf8.allSatisfy { $0 != 0 }, "libjq reads no NUL: \(source)")
    let program = "\(supplied) (\(text)\n)"
    // The platform's quotes are rewritten for an author's text, not for libjq's.
    guard JQQuoting.rewritten(program).utf8.elementsEqual(program.utf8) else { return }
    let result = JQQuery.parse(program)
    let isTooDeep = result.errors.contains { error in
      if case .tooDeep = error.kind { true } else { false }
    }
    require(result.query != nil || isTooDeep, "the text for libjq can be read: \(source) → \(text)")
  }

  private static func isInside(_ range: Range<Int>, _ count: Int) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= count
  }
}
