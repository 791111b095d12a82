internal import SourceDiagnostics

/// The words of a comment that silences checks.
///
/// ```yaml
/// owner: "{{ .team }}"  # drydock-ignore: J005, unknown-key -- is there from March on
/// ```
struct SilencingComment {
  /// A check as it is called, and where in the text.
  typealias Name = (text: String, range: Range<Int>)

  /// Where the word stands that makes a comment one of these.
  let place: Range<Int>

  /// The checks that it names.
  let names: [Name]

  static let marker = "drydock-ignore"

  /// Reads a comment that begins with `#`; `nil` for any other comment.
  init?(_ bytes: [UInt8], at range: Range<Int>) {
    var rest = bytes[range].prefix { $0 != UInt8(ascii: "\n") }.dropFirst().trimmed
    guard rest.starts(with: Self.marker.utf8) else { return nil }
    place = rest.startIndex..<rest.startIndex + Self.marker.utf8.count
    rest = rest[place.upperBound...]
    guard rest.first.map({ $0 == UInt8(ascii: ":") || $0 <= 0x20 }) ?? true else { return nil }
    guard rest.first == UInt8(ascii: ":") else {
      names = []
      return
    }
    names = rest.dropFirst().beforeReason.split(separator: UInt8(ascii: ",")).compactMap { name in
      let name = name.trimmed
      guard !name.isEmpty else { return nil }
      return (String(decoding: name, as: UTF8.self), name.startIndex..<name.endIndex)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without the blanks at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let start = drop { $0 <= 0x20 }
    return start.prefix(start.count - start.reversed().prefix { $0 <= 0x20 }.count)
  }

  /// The bytes before ` -- `, behind which a comment says why.
  fileprivate var beforeReason: ArraySlice<UInt8> {
    let mark = Array(" --".utf8)
    guard let reason = indices.first(where: { self[$0...].starts(with: mark) }) else { return self }
    return self[..<reason]
  }
}
