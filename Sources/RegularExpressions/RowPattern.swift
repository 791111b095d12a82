/// A pattern that is a row of characters and classes of them, each with or without a quantifier, and
/// may be tied to the ends of the text: `^v`, `[^a-z0-9]+`, `\.\d+Z$`.
///
/// On ASCII texts of one line it finds what oniguruma finds, which saves and copies the whole of its
/// stack at each search.
struct RowPattern {
  /// A character of a set, and how often it stands there: as often as possible.
  struct Element {
    let set: ASCIISet
    var least = 1
    var most = 1
  }

  let elements: [Element]

  /// Whether it matches at the start of the text only: `^`.
  let isTiedToStart: Bool

  /// Whether a match reaches to the end of the text: `$`.
  let isTiedToEnd: Bool

  /// How often a search may go on at one more place before it is left to oniguruma.
  private static let maxSteps = 10_000

  /// What a search finds.
  enum Answer {
    case match(Range<Int>)
    case mismatch

    /// The search takes too long to say.
    case unknown
  }

  /// Whether a text is ASCII and has one line, so that all kinds of ends are alike.
  static func suits(_ text: Span<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { bytes in
      // Without a way out many bytes are looked at in one step.
      var all: UInt8 = 0
      var lineBreaks: UInt8 = 0
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        all |= byte
        lineBreaks |= byte == UInt8(ascii: "\n") ? 1 : 0
      }
      return all < 0x80 && lineBreaks == 0
    }
  }

  /// Finds the first match in a text that suits, from an offset on.
  func search(_ text: Span<UInt8>, from offset: Int) -> Answer {
    var stepsLeft = Self.maxSteps
    let first = elements.first.flatMap { $0.least > 0 ? $0.set : nil }
    var start = offset
    while start <= text.count {
      guard !isTiedToStart || start == 0 else { return .mismatch }
      if let first, !isTiedToStart {
        while start < text.count, !first.contains(text[start]) { start += 1 }
      }
      if let end = end(ofMatchAt: start, from: 0, in: text, &stepsLeft) {
        return stepsLeft > 0 ? .match(start..<end) : .unknown
      }
      stepsLeft -= 1
      guard stepsLeft > 0 else { return .unknown }
      start += 1
    }
    return .mismatch
  }

  /// Where the rest of the row ends that begins with an element at a place.
  private func end(
    ofMatchAt place: Int, from first: Int, in text: Span<UInt8>, _ stepsLeft: inout Int
  ) -> Int? {
    guard first < elements.count else {
      return isTiedToEnd && place < text.count ? nil : place
    }
    let element = elements[first]
    var count = 0
    while count < element.most, place + count < text.count,
      element.set.contains(text[place + count])
    { count += 1 }
    stepsLeft -= count
    while count >= element.least {
      if let end = end(ofMatchAt: place + count, from: first + 1, in: text, &stepsLeft) {
        return end
      }
      stepsLeft -= 1
      guard stepsLeft > 0 else { return nil }
      count -= 1
    }
    return nil
  }
}
