/// A number as it is written, and its value.
package struct JQNumber: Sendable, Equatable {
  /// The digits as the author wrote them.
  package let text: String
  /// The double that the text denotes.
  package let value: Double

  init(text: String) {
    self.text = text
    value = Double(Self.completed(text)) ?? .nan
  }

  /// Returns the text with digits on both sides of its point.
  private static func completed(_ text: String) -> String {
    var digits = text
    if digits.utf8.first == UInt8(ascii: ".") { digits = "0" + digits }
    guard let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else { return digits }
    let next = digits.utf8.index(after: point)
    if next == digits.endIndex || !JQLexer.isDigit(digits.utf8[next]) {
      digits.insert("0", at: next)
    }
    return digits
  }
}

/// A string and its interpolations.
package struct JQString: Sendable {
  /// The name of the format that is applied to the interpolations, without its `@`.
  package let format: String?
  /// The pieces, in order; text pieces are never next to each other and never empty.
  package let parts: [JQStringPart]

  /// The whole text when nothing is interpolated.
  package var literal: String? {
    switch (parts.count, parts.first) {
    case (0, _): ""
    case (1, .text(let text)): text
    default: nil
    }
  }
}

/// A piece of a string.
package enum JQStringPart: Sendable {
  /// Text with its escapes decoded.
  case text(String)
  /// `\(a)`
  case interpolation(JQNode)
}

/// One pair of an object construction.
package struct JQObjectEntry: Sendable {
  /// The key.
  package let key: JQObjectKey
  /// The value, nil for the short forms `{a}`, `{"a"}`, `{$x}` and `{$__loc__}`.
  package let value: JQNode?
  /// The place of the whole pair.
  package let range: Range<Int>
  /// The place of the key.
  package let keyRange: Range<Int>
}

/// The forms of an object's key.
package enum JQObjectKey: Sendable {
  /// A word, keywords included.
  case name(String)
  /// A string, perhaps with interpolations.
  case string(JQString)
  /// `$x`: the variable's name in the short form, its value before a colon.
  case variable(String)
  /// `$__loc__`, by its line.
  case location(line: Int)
  /// `(a)`
  case computed(JQNode)
}
