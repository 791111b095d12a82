internal import JQSyntax

extension JQNode {
  /// Whether the construct is a constant that is written out and has no parts.
  var isLiteral: Bool {
    switch kind {
    case .string(let string): string.literal != nil
    case .number, .boolean, .null: true
    default: false
    }
  }
}
