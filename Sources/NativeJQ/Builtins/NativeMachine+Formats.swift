internal import JSONTapes

extension NativeMachine {
  /// A value's text in base 64.
  mutating func base64(_ value: TapeValue) throws(NativeEscape) -> TapeValue {
    let text = try plainText(of: value)
    try step(text.count)
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.span
    let start = memory.scratchPosition
    for offset in stride(from: 0, to: text.count, by: 3) {
      let count = min(3, text.count - offset)
      var bits: UInt32 = 0
      for place in 0..<3 {
        bits = bits << 8 | (place < count ? UInt32(memory.byte(offset + place, of: text)) : 0)
      }
      for place in 0..<4 {
        let digit = Int(bits >> UInt32(18 - 6 * place) & 0x3F)
        memory.append(place <= count ? digits[digit] : UInt8(ascii: "="))
      }
    }
    return .text(memory.scratchText(from: start))
  }

  /// A value's text with the bytes escaped that mean something in an address.
  mutating func uriEscaped(_ value: TapeValue) throws(NativeEscape) -> TapeValue {
    let text = try plainText(of: value)
    try step(text.count)
    let digits = "0123456789ABCDEF".utf8.span
    let start = memory.scratchPosition
    for offset in 0..<text.count {
      let byte = memory.byte(offset, of: text)
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        memory.append(byte)
      case UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        // Not all libjq escape these.
        throw .uncertain
      default:
        memory.append(UInt8(ascii: "%"))
        memory.append(digits[Int(byte >> 4)])
        memory.append(digits[Int(byte & 0xF)])
      }
    }
    return .text(memory.scratchText(from: start))
  }
}
