/// Renders findings for a reader, with the lines of the source and a mark under each place.
///
/// ```text
/// error[T003]: `{{` is never closed
///   --> automations/sync/automation.yaml:14:12
///    |
/// 14 |     title: "Hello {{ .event.name"
///    |                   ^^ opened here
///    = help: close it with `}}`
/// ```
public struct TextRenderer: Sendable {
  private let style: TextStyle

  /// Creates a renderer.
  public init(style: TextStyle = .plain) {
    self.style = style
  }

  /// The lines of a finding, each ended by a line break.
  public func text(of diagnostic: Diagnostic) -> String {
    let role = diagnostic.severity.role
    var text =
      style("\(diagnostic.severity.rawValue)[\(diagnostic.code.id)]", role)
      + style(": " + diagnostic.message.printable, .emphasis) + "\n"
    var gutter = 1
    if let span = diagnostic.span {
      let marks =
        [SnippetMark(span, diagnostic.label ?? "", role)]
        + diagnostic.labels.map { SnippetMark($0.span, $0.text, .frame) }
      gutter = marks.map { String($0.line).count }.max() ?? 1
      text += snippets(of: marks, hiding: diagnostic.hidden, gutter: gutter)
    }
    if let help = diagnostic.help {
      text +=
        pad("", gutter) + " " + style("=", .frame) + style(" help", .emphasis)
        + ": \(help.printable)\n"
    }
    return text
  }

  /// The snippets of every file, that of the first mark first.
  private func snippets(
    of marks: [SnippetMark], hiding hidden: [SourceSpan], gutter: Int
  ) -> String {
    var text = ""
    var files: [SourceFile] = []
    for mark in marks where !files.contains(where: { $0 === mark.file }) {
      text +=
        pad("", gutter) + style(files.isEmpty ? "-->" : ":::", .frame)
        + " \(mark.file.path.printable):\(mark.line):\(mark.column)\n"
      text += pad("", gutter) + style(" |", .frame) + "\n"
      text += lines(
        of: marks.filter { $0.file === mark.file }, hiding: hidden, gutter: gutter)
      files.append(mark.file)
    }
    return text
  }

  /// The marked lines of one file from top to bottom, `...` where lines are left out.
  func lines(
    of marks: [SnippetMark], hiding hidden: [SourceSpan], gutter: Int
  ) -> String {
    var text = ""
    var previous: Int?
    for number in Set(marks.map(\.line)).sorted() {
      if let previous, number > previous + 1 { text += style("...", .frame) + "\n" }
      previous = number
      let here = marks.filter { $0.line == number }
      for snippet in SnippetLine.lines(of: here, hiding: hidden) {
        text += style(pad(String(number), gutter) + " |", .frame) + " \(snippet.text)\n"
        for row in snippet.rows {
          text += pad("", gutter) + style(" |", .frame) + " \(row.text(in: style))\n"
        }
      }
    }
    return text
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
