extension String {
  /// The text with every control character but line breaks and tabs shown as `·`, so that no value
  /// can steer a terminal.
  public var printable: String {
    // The controls above ASCII begin with 0xC2, as few other characters do.
    guard
      utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 })
    else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? "·" : $0 }))
  }

  /// The text cut to a number of characters, with `…` where something is left out.
  public func shortened(to limit: Int) -> String {
    count <= limit ? self : prefix(limit - 1) + "…"
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}
