extension [Diagnostic] {
  /// The findings, each hiding the secrets that any of them tells of on the lines that it shows.
  public var hidingSecrets: [Diagnostic] {
    var secrets = Dictionary(grouping: Set(flatMap(\.hidden))) { ObjectIdentifier($0.file) }
      .mapValues(HiddenStretches.init)
    guard !secrets.isEmpty else { return self }
    return map { finding in
      let places = [finding.span].compactMap { $0 } + finding.labels.map(\.span)
      let lines = Set(places.map { Line($0) })
      // Findings of one line share their list, which can be long.
      let hidden = lines.compactMap { secrets[$0.file]?.onLine($0.number) }.filter { !$0.isEmpty }
      return Diagnostic(
        finding.code, finding.severity, finding.message, at: finding.span, label: finding.label,
        labels: finding.labels, hidden: hidden.count == 1 ? hidden[0] : hidden.flatMap { $0 },
        help: finding.help)
    }
  }
}

/// A line that a finding shows.
private struct Line: Hashable {
  let file: ObjectIdentifier
  let number: Int

  init(_ span: SourceSpan) {
    file = ObjectIdentifier(span.file)
    number = span.start.line
  }
}

/// The stretches of one file that are not to be shown, found by the lines that they stand on.
private struct HiddenStretches {
  /// In the order of the file; none overlaps another.
  private var stretches: [SourceSpan] = []

  /// The lines that were asked for.
  private var lines: [Int: [SourceSpan]] = [:]

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

  /// Those that stand on a line, all of each or a part.
  mutating func onLine(_ number: Int) -> [SourceSpan] {
    if let known = lines[number] { return known }
    guard let line = stretches.first?.file.lineRange(number) else { return [] }
    let end = stretches.partitioningIndex { $0.range.lowerBound >= line.upperBound }
    let start = stretches.partitioningIndex { $0.range.upperBound > line.lowerBound }
    let found = [SourceSpan](stretches[Swift.min(start, end)..<end])
    lines[number] = found
    return found
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
