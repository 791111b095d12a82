internal import JQ

extension PayloadTemplate {
  /// Whether a template in it may see what stands under a key of the trigger data.
  func maySee(_ key: String, _ expressions: JQExpressionSet) -> Bool {
    switch self {
    case .literal, .broken: false
    case .text(let text): text.maySee(key, expressions)
    case .array(let elements): elements.contains { $0.maySee(key, expressions) }
    case .object(let pairs):
      pairs.contains { pair in
        if case .text(let text) = pair.key, text.maySee(key, expressions) { return true }
        return pair.value.maySee(key, expressions)
      }
    }
  }
}

extension TemplateText {
  fileprivate func maySee(_ key: String, _ expressions: JQExpressionSet) -> Bool {
    segments.contains { segment in
      switch segment {
      case .text: false
      case .expression(let id, _, _): expressions.maySee(key, id)
      }
    }
  }
}
