extension [Diagnostic] {
  /// The findings, each hiding the secrets that any of them tells of on the lines that it shows.
  public var hidingSecrets: [Diagnostic] {
    let secrets = Dictionary(grouping: Set(flatMap(\.hidden))) { ObjectIdentifier($0.file) }
      .mapValues(HiddenStretches.init)
    guard !secrets.isEmpty else { return self }
    return map { finding in
      let places = [finding.span].compactMap { $0 } + finding.labels.map(\.span)
      let hidden = Set(
        places.flatMap { secrets[ObjectIdentifier($0.file)]?.onFirstLine(of: $0) ?? [] })
      return Diagnostic(
        finding.code, finding.severity, finding.message, at: finding.span, label: finding.label,
        labels: finding.labels, hidden: [SourceSpan](hidden), help: finding.help)
    }
  }
}

/// The stretches of one file that are not to be shown, found by the lines that they stand on.
private struct HiddenStretches {
  /// In the order of the file; none overlaps another.
  private var stretches: [SourceSpan] = []

  init(_ spans: [SourceSpan]) {
    for span in spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let last = stretches.last, span.range.lowerBound <= last.range.upperBound else {
        stretches.append(span)
        continue
      }
      let end = Swift.max(last.range.upperBound, span.range.upperBound)
      stretches[stretches.count - 1] = SourceSpan(
        file: span.file, range: last.range.lowerBound..<end)
    }
  }

  /// Those that stand on the line where a span begins, all of it or a part.
  func onFirstLine(of span: SourceSpan) -> ArraySlice<SourceSpan> {
    let line = span.file.lineRange(span.start.line)
    let end = stretches.partitioningIndex { $0.range.lowerBound >= line.upperBound }
    let start = stretches.partitioningIndex { $0.range.upperBound > line.lowerBound }
    return stretches[Swift.min(start, end)..<end]
  }
}

extension [SourceSpan] {
  /// The first index at which a condition holds that holds for all behind it as well.
  fileprivate func partitioningIndex(where holds: (SourceSpan) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
