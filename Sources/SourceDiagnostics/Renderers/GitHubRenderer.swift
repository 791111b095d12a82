/// Renders findings as workflow commands, which GitHub shows beside the lines of a change.
///
/// ```text
/// ::error file=a.json,line=3,endLine=3,col=12,endColumn=13,title=T003 unclosed-template::…
/// ```
public struct GitHubRenderer: Sendable {
  private let naming: @Sendable (String) -> String

  /// Creates a renderer; files are to be named from the root of the repository.
  public init(naming: @escaping @Sendable (String) -> String = { $0 }) {
    self.naming = naming
  }

  /// The command of a finding, on one line.
  public func text(of diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let span = diagnostic.span { properties = place(of: span) }
    properties.append(("title", "\(diagnostic.code.id) \(diagnostic.code.name)"))
    let list = properties.map { "\($0)=\($1.escapedProperty)" }.joined(separator: ",")
    return "::\(command(of: diagnostic.severity)) \(list)::\(message(of: diagnostic))\n"
  }

  private func command(of severity: Diagnostic.Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  /// Columns are told only within one line, and the last one is that of the last character.
  private func place(of span: SourceSpan) -> [(String, String)] {
    let (start, end) = (span.start, span.end)
    // A place that ends where a line begins ends with the line before.
    let last = end.column == 1 && end.line > start.line ? end.line - 1 : end.line
    var place = [
      ("file", naming(span.file.path)), ("line", String(start.line)), ("endLine", String(last)),
    ]
    if end.line == start.line {
      place.append(("col", String(start.column)))
      place.append(("endColumn", String(max(start.column, end.column - 1))))
    }
    return place
  }

  private func message(of diagnostic: Diagnostic) -> String {
    let label = diagnostic.label.map { "\n\($0)" } ?? ""
    let places = diagnostic.labels.map { label in
      "\n\(naming(label.span.file.path)):\(label.span.start.line): \(label.text)"
    }.joined()
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    return (diagnostic.message + label + places + help).printable.escapedData
  }
}

extension String {
  fileprivate var escapedData: String { escaping("%\r\n") }

  fileprivate var escapedProperty: String { escaping("%\r\n:,") }

  /// The text with some characters as `%` and their number in two digits.
  private func escaping(_ characters: String) -> String {
    let special = Array(characters.utf8)
    guard utf8.contains(where: special.contains) else { return self }
    var escaped: [UInt8] = []
    for byte in utf8 {
      if special.contains(byte) {
        escaped += ("%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)).utf8
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
