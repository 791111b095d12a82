extension String {
  /// The word that was probably meant, when one is near enough.
  ///
  /// Case does not count; a third of the letters may differ.
  func nearest(in words: [String]) -> String? {
    guard utf8.count <= 64 else { return nil }
    let letters = Array(lowercased().utf8)
    let limit = max(1, letters.count / 3)
    let ranked = words.map { ($0, editDistance(letters, Array($0.lowercased().utf8))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= limit else { return nil }
    return best.0
  }
}

/// The number of letters to insert, remove, replace or swap with their neighbour.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
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
  return last[right.count]
}
