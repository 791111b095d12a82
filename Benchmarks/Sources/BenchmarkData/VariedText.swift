/// A text with gaps that are filled anew each time it is written.
struct VariedText: Sendable {
  /// What fills a gap.
  enum Variation: Int, Sendable, CaseIterable {
    case runID
    case eventID
    case createdAt
    case approvedAt
    case endedAt
    case title
    case remark
    case user
  }

  private var pieces: [[UInt8]]
  private var gaps: [Variation] = []

  /// Takes a text whole.
  init(_ text: [UInt8]) { pieces = [text] }

  /// Makes a gap wherever a text stands.
  mutating func vary(_ text: [UInt8], by variation: Variation) {
    guard !text.isEmpty else { return }
    var pieces: [[UInt8]] = []
    var gaps: [Variation] = []
    for (index, piece) in self.pieces.enumerated() {
      if index > 0 { gaps.append(self.gaps[index - 1]) }
      var start = 0
      var place = 0
      while place + text.count <= piece.count {
        guard piece[place] == text[0], piece[place..<place + text.count].elementsEqual(text) else {
          place += 1
          continue
        }
        pieces.append(Array(piece[start..<place]))
        gaps.append(variation)
        place += text.count
        start = place
      }
      pieces.append(Array(piece[start...]))
    }
    self.pieces = pieces
    self.gaps = gaps
  }

  /// Appends the text, its gaps filled with the fillings in the order of the variations.
  func append(filledWith fillings: [[UInt8]], to output: inout [UInt8]) {
    output += pieces[0]
    for (gap, piece) in zip(gaps, pieces.dropFirst()) {
      output += fillings[gap.rawValue]
      output += piece
    }
  }
}
