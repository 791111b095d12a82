extension Double {
  /// The number as `JSON.stringify` prints it: `1`, `0.1`, `1e+21`, `null` for NaN and infinities.
  ///
  /// Source: ECMAScript, Number::toString.
  public var javaScriptText: String {
    guard isFinite else { return "null" }
    if self == 0 { return "0" }
    if let integer = Int64(exactly: self), abs(self) < 1e15 { return String(integer) }

    let (digits, exponent) = shortestDecimal(of: magnitude)
    let sign = self < 0 ? "-" : ""
    let count = digits.count
    switch exponent {
    case count...21:
      return sign + digits + String(repeating: "0", count: exponent - count)
    case 1...21:
      return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
    case -5...0:
      return sign + "0." + String(repeating: "0", count: -exponent) + digits
    default:
      let fraction = count > 1 ? "." + digits.dropFirst() : ""
      let power = exponent - 1
      return sign + digits.prefix(1) + fraction + "e" + (power < 0 ? "-" : "+")
        + String(abs(power))
    }
  }
}

/// The fewest digits that read back as `value`, and where the point stands: value = 0.DIGITS × 10^exponent.
private func shortestDecimal(of value: Double) -> (digits: String, exponent: Int) {
  let text = value.description
  let mantissaAndPower = text.split(separator: "e")
  let parts = mantissaAndPower[0].split(separator: ".", omittingEmptySubsequences: false)
  let whole = parts[0]
  let fraction = parts.count > 1 ? parts[1] : ""
  var exponent = whole.count
  if mantissaAndPower.count > 1 { exponent += Int(mantissaAndPower[1]) ?? 0 }

  var digits = Substring(String(whole) + String(fraction))
  while digits.first == "0" {
    digits.removeFirst()
    exponent -= 1
  }
  while digits.last == "0" { digits.removeLast() }
  return (String(digits), exponent)
}
