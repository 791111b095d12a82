extension TemplateDelimiters {
  /// Whether an object key stands for the pairs of its value: `{{ spreadValue() }}`.
  ///
  /// Source: the platform's pattern `^\{\{\s*spreadValue\(\s*\)\s*\}\}$` on the trimmed key.
  public func isSpreadKey(_ key: String) -> Bool {
    var rest = key.trimmingJavaScriptWhiteSpace.unicodeScalars[...]
    return rest.take(opening) && rest.take("spreadValue(") && rest.take(")")
      && rest.take(closing) && rest.isEmpty
  }
}

extension Substring.UnicodeScalarView {
  /// Takes a text and the white space behind it off the front, when it stands there.
  fileprivate mutating func take(_ text: String) -> Bool {
    guard starts(with: text.unicodeScalars) else { return false }
    self = dropFirst(text.unicodeScalars.count).drop(while: \.isJavaScriptWhiteSpace)
    return true
  }
}
