extension Int {
  /// The number with what it counts: `1 file`, `2 files`.
  func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension Double {
  /// So many seconds as a person reads them: `14 ms`, `1.2 s`.
  var durationText: String {
    let milliseconds = Int((self * 1000).rounded())
    guard milliseconds >= 1000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}
