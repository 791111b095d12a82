/// A place to mark in a snippet, with a few words.
struct SnippetMark {
  let file: SourceFile
  let label: String
  let role: TextStyle.Role

  /// The line, from 1.
  let line: Int

  /// The first column to mark, from 1.
  let column: Int

  /// The first scalar of the line to mark and the one behind the last, from 0.
  private(set) var first: Int
  private(set) var end: Int

  init(_ span: SourceSpan, _ label: String, _ role: TextStyle.Role) {
    let start = span.start
    let end = span.end
    file = span.file
    self.label = label
    self.role = role
    line = start.line
    column = start.column
    let firstColumn = span.file.firstColumn(ofLine: start.line)
    first = start.column - firstColumn
    self.end = end.line == start.line ? end.column - firstColumn : Int.max
  }

  /// The mark in a line of which stretches are hidden.
  func moved(in line: MaskedLine) -> SnippetMark {
    var mark = self
    mark.first = line.column(first)
    mark.end = line.column(end)
    return mark
  }
}

/// A line of a source as a snippet shows it, with the rows of marks under it.
struct SnippetLine {
  /// The line, cut at both ends when it is long.
  let text: String

  /// The rows, as few as hold all marks side by side.
  private(set) var rows: [SnippetRow] = []

  private static let maxWidth = 110

  /// The line as often as windows of it are needed to show all marks, which stand on that line.
  static func lines(of marks: [SnippetMark], hiding hidden: [SourceSpan]) -> [SnippetLine] {
    guard let mark = marks.first else { return [] }
    let line = MaskedLine(mark.file, mark.line, hiding: hidden)
    var lines: [SnippetLine] = []
    var rest = marks.map { $0.moved(in: line) }[...]
    while let mark = rest.first {
      let window = window(around: mark.first, of: line.count)
      // The first mark counts as shown even where it stands behind the end of the line.
      let shown = rest.prefix(1) + rest.dropFirst().filter { window.contains($0.first) }
      rest = rest.dropFirst().filter { !window.contains($0.first) }[...]
      lines.append(SnippetLine(line.scalars(window), at: window, of: line.count, Array(shown)))
    }
    return lines
  }

  /// The columns that are shown of a line: all, or for a long line those around a place.
  private static func window(around column: Int, of count: Int) -> Range<Int> {
    guard count > maxWidth else { return 0..<count }
    let start = max(0, min(column - maxWidth / 4, count - maxWidth))
    return start..<start + maxWidth
  }

  private init(
    _ scalars: [Unicode.Scalar], at window: Range<Int>, of count: Int, _ marks: [SnippetMark]
  ) {
    let isCutBefore = window.lowerBound > 0
    let isCutBehind = window.upperBound < count
    text = (isCutBefore ? "…" : "") + scalars.shownText + (isCutBehind ? "…" : "")
    for mark in marks.sorted(by: { $0.first < $1.first }) {
      let first = min(max(mark.first - window.lowerBound, 0), scalars.count)
      let end = max(first, min(mark.end - window.lowerBound, scalars.count))
      let piece = SnippetRow.Piece(
        column: scalars[..<first].shownWidth + (isCutBefore ? 1 : 0),
        marked: max(1, scalars[first..<end].shownWidth), label: mark.label.printable,
        role: mark.role)
      if let row = rows.firstIndex(where: { $0.hasRoom(for: piece) }) {
        rows[row].pieces.append(piece)
      } else {
        rows.append(SnippetRow(pieces: [piece]))
      }
    }
  }
}

/// Marks side by side under a line.
struct SnippetRow {
  /// A mark and its words.
  struct Piece {
    /// Where it begins, from 0, in columns of a terminal.
    let column: Int

    /// How many columns are marked.
    let marked: Int

    let label: String
    let role: TextStyle.Role

    var text: String {
      String(repeating: "^", count: marked) + (label.isEmpty ? "" : " \(label)")
    }

    /// The column behind the mark and its words.
    var end: Int { column + text.unicodeScalars.shownWidth }
  }

  /// The marks from left to right.
  fileprivate(set) var pieces: [Piece]

  /// Whether a mark can be added with a blank before it.
  func hasRoom(for piece: Piece) -> Bool { pieces.allSatisfy { $0.end < piece.column } }

  func text(in style: TextStyle) -> String {
    var text = ""
    var column = 0
    for piece in pieces {
      text += String(repeating: " ", count: piece.column - column) + style(piece.text, piece.role)
      column = piece.end
    }
    return text
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
