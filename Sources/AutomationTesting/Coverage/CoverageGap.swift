internal import AutomationEngine
internal import SourceDiagnostics

/// A place of a definition that was not exercised, or not in every way.
struct CoverageGap {
  let span: SourceSpan

  /// What did not happen there.
  let text: String
}

extension DefinitionCoverage {
  /// The places with gaps, in the order of the file, without those that another one implies.
  ///
  /// A definition that was never triggered has one gap, as has a template that was never evaluated.
  var visibleGaps: [CoverageGap] {
    let gaps = self.gaps
    let whole = gaps.filter { $0.kind == .trigger }
    let visible = whole.isEmpty ? gaps.withoutImplied : whole
    var places: [SourceSpan] = []
    var texts: [SourceSpan: [String]] = [:]
    for gap in visible {
      if texts[gap.span] == nil { places.append(gap.span) }
      texts[gap.span, default: []].append(gap.kind.gap)
    }
    return places.map {
      CoverageGap(span: $0, text: texts[$0, default: []].joined(separator: ", "))
    }
  }
}

extension [CoveragePoint] {
  fileprivate var withoutImplied: [CoveragePoint] {
    let templates = filter { $0.kind == .template }.map(\.span.range)
    return filter { point in
      let range = point.span.range
      return switch point.kind {
      case .template: true
      case .keyPresent, .keyDropped: !templates.contains { range.contains($0) }
      default: !templates.contains { $0.contains(range) }
      }
    }
  }
}
