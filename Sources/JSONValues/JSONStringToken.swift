/// A string of a JSON text: its decoded characters and how they map back to the text.
public struct JSONStringToken: Sendable {
  /// The decoded characters; an unpaired surrogate or invalid UTF-8 becomes U+FFFD.
  public let text: String

  /// Where the string stands, quotes included, as UTF-8 offsets into the text.
  public let range: Range<Int>

  /// One entry for each escape: the decoded offset after it and the text's offset after it.
  ///
  /// Between two entries both offsets advance together.
  public let escapes: [(decoded: Int, source: Int)]
}
