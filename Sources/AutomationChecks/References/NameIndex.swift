/// Names found by a spelling that is nearly theirs, at a cost that does not grow with their number.
struct NameIndex: Sendable {
  /// The first name of each spelling, and of each spelling with one letter left out.
  private var names: [String: String] = [:]

  private static let shortestNear = 4

  init(_ names: some Sequence<String>) {
    for name in names {
      for spelling in Self.spellings(of: name) where self.names[spelling] == nil {
        self.names[spelling] = name
      }
    }
  }

  /// The name that was probably meant, if it is not `excluded`; names that differ in digits alone are
  /// not near.
  func nearest(to name: String, except excluded: String) -> String? {
    Self.spellings(of: name).lazy.compactMap { names[$0] }.first { near in
      near != name && near != excluded && near.filter(\.isNumber) == name.filter(\.isNumber)
    }
  }

  /// The name without case and separators, then with one letter left out.
  private static func spellings(of name: String) -> [String] {
    let letters = Array(name.lowercased().utf8.filter { !"-_. ".utf8.contains($0) })
    let whole = String(decoding: letters, as: UTF8.self)
    guard (shortestNear...64).contains(letters.count) else { return [whole] }
    return [whole]
      + letters.indices.map { index in
        String(decoding: letters[..<index] + letters[(index + 1)...], as: UTF8.self)
      }
  }
}
