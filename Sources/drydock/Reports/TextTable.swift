internal import SourceDiagnostics

/// Rows of text in columns, the first one aligned at its left, the others at their right.
struct TextTable {
  private var rows: [[String]]

  init(_ headings: [String]) {
    rows = [headings]
  }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// The lines, headings first, and behind each row what is noted of it.
  func text(headings style: TextStyle, notes: [String] = []) -> String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    let lines = rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blanks : "  " + blanks + cell.0
      }.joined()
    }
    return lines.enumerated().map { number, line in
      guard number > 0 else { return style(line, .faint) + "\n" }
      return line + (notes.indices.contains(number - 1) ? "  " + notes[number - 1] : "") + "\n"
    }.joined()
  }
}
