extension TextRenderer {
  /// The lines of one file that hold places, from top to bottom, with a mark and a few words under
  /// each place.
  package func excerpt(marking places: [Diagnostic.Label], _ role: TextStyle.Role) -> String {
    let marks = places.map { SnippetMark($0.span, $0.text, role) }
    let gutter = marks.map { String($0.line).count }.max() ?? 1
    return lines(of: marks, hiding: [], gutter: gutter)
  }
}
