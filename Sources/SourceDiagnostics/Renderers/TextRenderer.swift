/// Renders findings for a reader, with the line of the source and a mark under the place.
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
  private static let maxLineWidth = 110

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
      let places =
        [(span, diagnostic.label ?? "", role)]
        + diagnostic.labels.map { ($0.span, $0.text, .frame) }
      gutter = places.map { String($0.0.start.line).count }.max() ?? 1
      text += snippets(of: places, gutter: gutter)
    }
    if let help = diagnostic.help {
      text +=
        pad("", gutter) + " " + style("=", .frame) + style(" help", .emphasis)
        + ": \(help.printable)\n"
    }
    return text
  }

  private func snippets(
    of places: [(span: SourceSpan, label: String, role: TextStyle.Role)], gutter: Int
  ) -> String {
    var text = ""
    var previous: SourceFile?
    for (span, label, role) in places {
      let start = span.start
      if previous !== span.file {
        let arrow = previous == nil ? "-->" : ":::"
        text +=
          pad("", gutter) + style(arrow, .frame)
          + " \(span.file.path.printable):\(start.line):\(start.column)\n"
        text += pad("", gutter) + style(" |", .frame) + "\n"
      }
      previous = span.file
      text += snippet(of: span, label: label, role: role, gutter: gutter)
    }
    return text
  }

  private func snippet(
    of span: SourceSpan, label: String, role: TextStyle.Role, gutter: Int
  ) -> String {
    let start = span.start
    let end = span.end
    let line = span.file.line(start.line)
    let scalars = Array(line.unicodeScalars)
    let first = start.column - 1
    let last = end.line == start.line ? end.column - 1 : scalars.count

    // A long line is shown as a window around the place.
    let width = Self.maxLineWidth
    let from = scalars.count <= width ? 0 : max(0, min(first - width / 4, scalars.count - width))
    let to = min(scalars.count, from + width)
    let shown =
      (from > 0 ? "…" : "") + scalars[from..<to].shownText + (to < scalars.count ? "…" : "")
    let before = scalars[from..<min(max(first, from), to)].shownWidth + (from > 0 ? 1 : 0)
    let marked = scalars[min(max(first, from), to)..<min(max(last, first, from), to)].shownWidth

    let mark =
      String(repeating: " ", count: before)
      + style(
        String(repeating: "^", count: max(1, marked))
          + (label.isEmpty ? "" : " \(label.printable)"),
        role)
    return style(pad(String(start.line), gutter) + " |", .frame) + " \(shown)\n"
      + pad("", gutter) + style(" |", .frame) + " \(mark)\n"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension Collection<Unicode.Scalar> {
  /// The scalars as they are shown in a snippet: tabs as two blanks, controls as `·`.
  fileprivate var shownText: String {
    var text = String.UnicodeScalarView()
    for scalar in self {
      switch scalar.value {
      case 0x09: text.append(contentsOf: "  ".unicodeScalars)
      case 0..<0x20, 0x7F..<0xA0: text.append("·")
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// The columns that `shownText` takes on a terminal; wide characters count two.
  fileprivate var shownWidth: Int {
    reduce(0) { $0 + ($1.value == 0x09 ? 2 : $1.terminalWidth) }
  }
}

extension Unicode.Scalar {
  fileprivate var terminalWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default:
      switch value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        2
      default: 1
      }
    }
  }
}
