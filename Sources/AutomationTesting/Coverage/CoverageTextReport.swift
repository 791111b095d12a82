package import AutomationEngine
package import SourceDiagnostics

/// Shows for a reader what of each definition was not exercised, marked in its source.
package struct CoverageTextReport {
  private let style: TextStyle

  /// Creates a report.
  package init(style: TextStyle) { self.style = style }

  /// The report, one paragraph for each definition.
  package func text(of coverage: CoverageMap) -> String {
    coverage.definitions.map { text(of: $0) + "\n" }.joined()
      + style("coverage: \(coverage.share.text)", .emphasis) + "\n"
  }

  private func text(of definition: DefinitionCoverage) -> String {
    let share = definition.share
    let percent = String(repeating: " ", count: 4 - "\(share.percent)%".count) + "\(share.percent)%"
    let headline =
      style(percent, share.percent == 100 ? .success : .warning)
      + "  " + style(definition.identifier.printable, .emphasis)
      + "  (\(share.exercised) of \(share.count))\n"
      + style("  \(definition.span.file.path.printable)", .faint) + "\n"
    let gaps = definition.visibleGaps.map { Diagnostic.Label($0.text, at: $0.span) }
    guard !gaps.isEmpty else { return headline }
    return headline + "\n" + TextRenderer(style: style).excerpt(marking: gaps, .warning)
  }
}
