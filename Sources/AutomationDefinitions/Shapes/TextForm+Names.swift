extension TextForm {
  static let identifierPunctuation = "@_.+:=-"
  static let blueprintPunctuation = #"@_.+:\/-"#
  static let namePunctuation = #"@_=\-"#

  static func isIdentifier(_ text: String, punctuation: String) -> Bool {
    !text.isEmpty && text != "." && text != ".."
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.isLetter || ("0"..."9").contains(scalar)
          || punctuation.unicodeScalars.contains(scalar)
      }
  }

  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0.isLetterOrDigit || namePunctuation.utf8.contains($0) }
  }

  static func isButtonText(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard (2...15).contains(scalars.count), let first = scalars.first, let last = scalars.last
    else { return false }
    return !first.isJavaScriptWhiteSpace && !last.isJavaScriptWhiteSpace
      && !scalars.contains { [0x0A, 0x0D, 0x2028, 0x2029].contains($0.value) }
  }

  static func isMirrorPath(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count >= 2, parts.last?.isEmpty == false else { return false }
    return parts.dropLast().allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetterOrDigit || "@_=-$".utf8.contains($0) }
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
