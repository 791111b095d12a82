import RandomJQ

/// What holds for any expression on any document: the native machine answers as libjq does.
public enum AgreementProperties {
  /// The number of expressions that are compiled at once where bytes decide about their forms.
  private static let expressionCount = 16

  /// Checks an expression and, on the lines behind it, a document; bytes that begin with a control
  /// character decide about random ones instead.
  public static func check(_ bytes: [UInt8]) {
    var agreement = Agreement()
    if let first = bytes.first, first >= 0x20 {
      let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
      let texts = parts.map { String(decoding: $0, as: UTF8.self) }
      agreement.check([texts[0]], on: [texts.count > 1 ? texts[1] : "null", "{}", "\"a\""])
    } else {
      let half = bytes.count / 2
      var expressions = RandomExpression(Choices(bytes: bytes.dropFirst().prefix(half)))
      var documents = RandomDocument(Choices(bytes: bytes.dropFirst().dropFirst(half)))
      agreement.check(
        (0..<expressionCount).map { _ in expressions.text() },
        on: (0..<4).map { _ in documents.text() })
    }
    require(agreement.differences.isEmpty, agreement.differences.joined(separator: "\n"))
  }
}
