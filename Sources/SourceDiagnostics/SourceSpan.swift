/// A stretch of one source text.
public struct SourceSpan: Sendable {
  /// The text.
  public let file: SourceFile

  /// The stretch, as UTF-8 offsets.
  public let range: Range<Int>

  /// Creates a span; the range is cut to the text.
  public init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range.clamped(to: 0..<file.bytes.count)
  }

  /// Where the span begins.
  public var start: SourcePosition { file.position(atOffset: range.lowerBound) }

  /// Where the span ends: the place after its last character.
  public var end: SourcePosition { file.position(atOffset: range.upperBound) }
}

extension SourceSpan: Hashable {
  /// Compares the stretch and the identity of the text.
  public static func == (left: SourceSpan, right: SourceSpan) -> Bool {
    left.file === right.file && left.range == right.range
  }

  /// Hashes the stretch and the identity of the text.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(range)
  }
}
