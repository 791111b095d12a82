extension String {
  /// The text without the white space that JavaScript's `trim` takes off both ends.
  public var trimmingJavaScriptWhiteSpace: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isJavaScriptWhiteSpace }),
      let last = scalars.lastIndex(where: { !$0.isJavaScriptWhiteSpace })
    else { return "" }
    return self[first..<scalars.index(after: last)]
  }
}

extension Unicode.Scalar {
  /// Whether JavaScript counts the character as white space or as a line end.
  var isJavaScriptWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0xFEFF, 0x2028, 0x2029: true
    default: properties.generalCategory == .spaceSeparator
    }
  }
}
