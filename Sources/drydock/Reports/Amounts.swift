extension Int {
  /// The number with what it counts: `1 file`, `2,000 files`.
  func counting(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }

  /// The number with its digits in groups of three: `12,400`.
  var grouped: String {
    var text = ""
    for (place, digit) in String(magnitude).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + String(text.reversed())
  }

  /// So many bytes as a person reads them: `12 kB`, `3.4 GB`.
  var sizeText: String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var (amount, unit) = (Double(self), 0)
    while amount >= 1000, unit < units.count - 1 {
      amount /= 1000
      unit += 1
    }
    return unit == 0 ? "\(self) bytes" : "\(amount.shortText) \(units[unit])"
  }
}

extension Duration {
  /// A short time as a person reads it: `1.2 µs`, `14 ms`.
  var shortText: String {
    let nanoseconds = Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9
    if nanoseconds < 1000 { return "\(Int(nanoseconds)) ns" }
    if nanoseconds < 1e6 { return "\((nanoseconds / 1e3).shortText) µs" }
    if nanoseconds < 1e9 { return "\((nanoseconds / 1e6).shortText) ms" }
    return (nanoseconds / 1e9).durationText
  }
}

extension Double {
  /// The number with a digit behind the point where it is below 10.
  fileprivate var shortText: String {
    guard self < 9.95 else { return "\(Int(rounded()))" }
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// So many seconds as a person reads them: `14 ms`, `1.2 s`.
  var durationText: String {
    let milliseconds = Int((self * 1000).rounded())
    guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}
