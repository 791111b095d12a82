extension String {
  /// The text as the value of an attribute, where readers make blanks of bare line breaks.
  package var escapedAttribute: String {
    escapedXML.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "&#10;")
  }

  /// The text as XML's; what XML has no form for is left out.
  package var escapedXML: String {
    var escaped: [UInt8] = []
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;".utf8
      case 0x3C: escaped += "&lt;".utf8
      case 0x3E: escaped += "&gt;".utf8
      case 0x22: escaped += "&quot;".utf8
      case 0x09, 0x0A: escaped.append(UInt8(scalar.value))
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: break
      case 0..<0x80: escaped.append(UInt8(scalar.value))
      default: escaped += String(scalar).utf8
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
