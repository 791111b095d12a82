internal import JQSyntax
internal import SourceDiagnostics

extension CoveragePoint {
  /// The point of an expression that begins at `offset` of a string.
  init(_ probe: JQProbe, in source: SourceString, at offset: Int) {
    let kind: Kind =
      switch probe.point {
      case .branch: .branch
      case .otherwise: .otherwise
      case .impliedOtherwise: .impliedOtherwise
      case .value: .value
      case .fallback: .fallback
      }
    let range = offset + probe.range.lowerBound..<offset + probe.range.upperBound
    self.init(kind, at: source.span(of: range))
  }
}
