internal import AutomationDefinitions
internal import SourceDiagnostics

/// A piece of a URL's path between two slashes; slashes inside templates divide nothing.
struct URLSegment: Sendable {
  /// The piece as it is written, templates and all.
  let text: String

  /// The piece's place in the URL's decoded text.
  let range: Range<Int>

  /// The expression of a template that is the whole piece.
  let expression: String?

  let hasTemplate: Bool
}

extension URLSegment {
  /// The pieces of a URL, and what stands behind its question mark.
  static func split(
    _ url: PayloadString
  ) -> (segments: [URLSegment], query: String) {
    let bytes = Array(url.string.text.utf8)
    let expressions: [Template.Expression] =
      if case .success(let template) = url.template { template.expressions } else { [] }
    let hidden = expressions.map { $0.range.lowerBound - 2..<$0.range.upperBound + 2 }
    var segments: [URLSegment] = []
    var start = 0
    func finish(_ end: Int) {
      let range = start..<end
      let inside = zip(expressions, hidden).filter { range.overlaps($1) }
      let whole = inside.first.flatMap { $1 == range ? $0.text : nil }
      segments.append(
        URLSegment(
          text: String(decoding: bytes[range], as: UTF8.self), range: range, expression: whole,
          hasTemplate: !inside.isEmpty))
      start = end + 1
    }
    var next = hidden.makeIterator()
    var template = next.next()
    for (index, byte) in bytes.enumerated() {
      if let current = template, index >= current.upperBound { template = next.next() }
      if let template, template.contains(index) { continue }
      if byte == UInt8(ascii: "?") {
        finish(index)
        return (segments, String(decoding: bytes[(index + 1)...], as: UTF8.self))
      }
      if byte == UInt8(ascii: "/") { finish(index) }
    }
    finish(bytes.count)
    return (segments, "")
  }
}
