/// The search for the name that someone may have meant.
enum JQNearest {
  /// Returns the nearest of the names, nil when none is near.
  ///
  /// Near means as many edits as a third of the letters, and no more than three.
  static func name(to wanted: String, among names: [String]) -> String? {
    let wanted = Array(wanted.utf8)
    guard wanted.count <= 64 else { return nil }
    var limit = min(3, max(1, wanted.count / 3)) + 1
    var nearest: String?
    for name in names {
      let distance = distance(wanted, Array(name.utf8), limit)
      if distance < limit {
        limit = distance
        nearest = name
      }
    }
    return nearest
  }

  /// Returns the number of letters to insert, drop, change or swap, or the limit when reached.
  private static func distance(_ left: [UInt8], _ right: [UInt8], _ limit: Int) -> Int {
    guard abs(left.count - right.count) < limit else { return limit }
    var older: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        let change = last[j] + (a | 0x20 == b | 0x20 ? 0 : 1)
        var best = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] { best = min(best, older[j - 1] + 1) }
        row.append(best)
      }
      older = last
      last = row
    }
    return min(last[right.count], limit)
  }
}
