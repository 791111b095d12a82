/// The decoder of a run of escapes in a string.
struct JQEscapes {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  /// An escape that strings do not have.
  struct Fault: Error {
    let range: Range<Int>
    let platformName: String
  }

  mutating func decode() -> Result<String, Fault> {
    var text = String.UnicodeScalarView()
    while position < end {
      let start = position
      position += 1
      let escaped = position < end ? bytes[position] : 0
      position += 1
      switch escaped {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        text.append(Unicode.Scalar(escaped))
      case UInt8(ascii: "b"): text.append("\u{8}")
      case UInt8(ascii: "f"): text.append("\u{C}")
      case UInt8(ascii: "t"): text.append("\t")
      case UInt8(ascii: "n"): text.append("\n")
      case UInt8(ascii: "r"): text.append("\r")
      case UInt8(ascii: "u"):
        switch decodeScalar(from: start) {
        case .success(let scalar): text.append(scalar)
        case .failure(let fault): return .failure(fault)
        }
      default:
        while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
        return .failure(Fault(range: start..<min(position, end), platformName: "Invalid escape"))
      }
    }
    return .success(String(text))
  }

  private mutating func decodeScalar(from start: Int) -> Result<Unicode.Scalar, Fault> {
    guard position + 4 <= end else {
      return .failure(Fault(range: start..<end, platformName: "Invalid \\uXXXX escape"))
    }
    guard let unit = hexadecimal(at: position) else {
      return .failure(
        Fault(range: start..<position + 4, platformName: "Invalid characters in \\uXXXX escape"))
    }
    position += 4
    guard 0xD800...0xDBFF ~= unit else {
      return .success(Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
    if position + 6 <= end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u"), let low = hexadecimal(at: position + 2),
      0xDC00...0xDFFF ~= low
    {
      position += 6
      let code = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      return .success(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return .failure(
      Fault(
        range: start..<position, platformName: "Invalid \\uXXXX\\uXXXX surrogate pair escape"))
  }

  private func hexadecimal(at offset: Int) -> UInt32? {
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
