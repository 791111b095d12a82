/// A string an author wrote: its decoded text and where each part of it stands in the file.
public struct SourceString: Sendable {
  /// The text with all escapes resolved.
  public let text: String

  /// The whole literal, quotes included.
  public let span: SourceSpan

  /// The file offset of the first decoded byte.
  private let start: Int

  /// More than one, or none where decoded and file offsets advance together from `start`.
  private let anchors: [Anchor]

  /// A point where decoded and file offsets are known; up to the next anchor both advance together.
  public struct Anchor: Sendable {
    /// The UTF-8 offset into the decoded text.
    public let decoded: Int

    /// The UTF-8 offset into the file.
    public let source: Int

    /// Creates an anchor.
    public init(decoded: Int, source: Int) {
      self.decoded = decoded
      self.source = source
    }
  }

  /// Creates a string; anchors are ascending, the first one at decoded offset 0.
  public init(text: String, span: SourceSpan, anchors: [Anchor]) {
    self.text = text
    self.span = span
    self.start = anchors.first?.source ?? span.range.lowerBound
    self.anchors = anchors.count > 1 ? anchors : []
  }

  /// Creates a string that stands in the file as it is decoded, from an offset on.
  public init(text: String, span: SourceSpan, start: Int) {
    self.text = text
    self.span = span
    self.start = start
    self.anchors = []
  }

  /// The place in the file of a stretch of the decoded text.
  public func span(of range: Range<Int>) -> SourceSpan {
    let start = sourceOffset(ofDecoded: range.lowerBound)
    let end = range.isEmpty ? start : sourceEnd(ofDecoded: range.upperBound)
    return SourceSpan(file: span.file, range: start..<max(start, end))
  }

  /// The file offset behind the character that ends at a decoded offset: behind the whole escape, but
  /// before a line break and indentation that follow.
  private func sourceEnd(ofDecoded offset: Int) -> Int {
    let end = sourceOffset(ofDecoded: offset - 1) + 1
    let next = sourceOffset(ofDecoded: offset)
    let bytes = span.file.bytes
    guard next > end, next <= bytes.count, !bytes[end..<next].contains(where: { $0 <= 0x20 }) else {
      return end
    }
    return next
  }

  private func sourceOffset(ofDecoded offset: Int) -> Int {
    guard !anchors.isEmpty else { return start + offset }
    var low = 0
    var high = anchors.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if anchors[middle].decoded <= offset { low = middle } else { high = middle }
    }
    return anchors[low].source + (offset - anchors[low].decoded)
  }
}
