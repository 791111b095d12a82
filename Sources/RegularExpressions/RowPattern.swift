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

    /// Whether no match of the row gives back one of its characters to what follows.
    var keepsAll = false
  }

  let elements: [Element]

  /// The character that every match begins with, where there is only one.
  let firstCharacter: UInt8?

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
    unsafe text.withUnsafeBufferPointer { unsafe search($0, from: offset) }
  }

  private func search(_ text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Answer {
    var stepsLeft = Self.maxSteps
    var start = offset
    while start <= text.count {
      guard !isTiedToStart || start == 0 else { return .mismatch }
      if !isTiedToStart { start = unsafe placeOfStart(in: text, from: start) }
      if let end = unsafe end(ofMatchAt: start, from: 0, in: text, &stepsLeft) {
        return stepsLeft > 0 ? .match(start..<end) : .unknown
      }
      stepsLeft -= 1
      guard stepsLeft > 0 else { return .unknown }
      start += 1
    }
    return .mismatch
  }

  /// The first place from an offset on at which a match can begin.
  private func placeOfStart(in text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    guard elements.count > 0, elements[0].least > 0 else { return offset }
    var place = offset
    if let firstCharacter {
      while place < text.count, unsafe text[place] != firstCharacter { place += 1 }
      return place
    }
    let set = elements[0].set
    while place < text.count, unsafe !set.contains(text[place]) { place += 1 }
    return place
  }

  /// Where the rest of the row ends that begins with an element at a place.
  private func end(
    ofMatchAt place: Int, from first: Int, in text: UnsafeBufferPointer<UInt8>,
    _ stepsLeft: inout Int
  ) -> Int? {
    var place = place
    var index = first
    while index < elements.count {
      let element = elements[index]
      index += 1
      let most = min(element.most, text.count - place)
      var count = 0
      while count < most, unsafe element.set.contains(text[place + count]) { count += 1 }
      stepsLeft -= count
      guard count >= element.least else { return nil }
      guard !element.keepsAll else {
        place += count
        continue
      }
      while count >= element.least {
        if let end = unsafe end(ofMatchAt: place + count, from: index, in: text, &stepsLeft) {
          return end
        }
        stepsLeft -= 1
        guard stepsLeft > 0 else { return nil }
        count -= 1
      }
      return nil
    }
    return isTiedToEnd && place < text.count ? nil : place
  }
}
