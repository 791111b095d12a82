extension String {
  /// The name that was probably meant, for "did you mean"; `nil` when none is near.
  ///
  /// Near means at most as many edits as a third of the letters, and no more than three; case does
  /// not count, and nothing is near a word of less than three letters.
  package func nearest(in names: some Sequence<String>) -> String? {
    let letters = Array(lowercased().utf8)
    guard (3...64).contains(letters.count) else { return nil }
    var limit = min(3, max(1, letters.count / 3)) + 1
    var nearest: String?
    for name in names {
      let distance = editDistance(letters, Array(name.lowercased().utf8), limit: limit)
      guard distance < limit else { continue }
      limit = distance
      nearest = name
    }
    return nearest
  }
}

/// The number of letters to insert, remove, replace or swap with their neighbour, at most `limit`.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
  guard abs(left.count - right.count) < limit else { return limit }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(
        last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return min(last[right.count], limit)
}
