import SourceDiagnostics

/// Ends the run where a property does not hold; libFuzzer keeps the input.
package func require(_ holds: Bool, _ property: @autoclosure () -> String) {
  if !holds { fatalError("does not hold: \(property())") }
}

/// Requires that a span lies inside a file and that its places can be told.
func requireInside(_ span: SourceSpan, _ file: SourceFile) {
  let isInside = span.range.lowerBound >= 0 && span.range.upperBound <= file.bytes.count
  require(isInside, "the span \(span.range) lies in a file of \(file.bytes.count) bytes")
  require(span.start.line <= span.end.line, "the span \(span.range) ends after it starts")
}

/// Requires that findings lie inside a file and can be rendered.
func requireSound(_ diagnostics: [Diagnostic], _ file: SourceFile) {
  for diagnostic in diagnostics {
    if let span = diagnostic.span { requireInside(span, file) }
    for label in diagnostic.labels { requireInside(label.span, file) }
  }
  for diagnostic in diagnostics.prefix(4) {
    require(!TextRenderer().text(of: diagnostic).isEmpty, "a finding has a text")
  }
}
