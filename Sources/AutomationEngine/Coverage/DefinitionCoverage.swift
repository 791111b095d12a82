package import SourceDiagnostics

/// What of one definition evaluations have exercised.
package struct DefinitionCoverage: Sendable {
  /// The definition's identifier.
  package let identifier: String

  /// The definition in its file.
  package let span: SourceSpan

  /// Whether it is a self-service action, which no event exercises.
  package let isAction: Bool

  /// All that can be exercised, in the order of the file.
  package let points: [CoveragePoint]

  /// The places of the exercised ones among the points.
  private(set) var exercised: Set<Int> = []

  init(identifier: String, span: SourceSpan, isAction: Bool, points: [CoveragePoint]) {
    self.identifier = identifier
    self.span = span
    self.isAction = isAction
    var seen: Set<CoveragePoint> = []
    self.points = points.filter { seen.insert($0).inserted }.sorted {
      ($0.span.range.lowerBound, $1.span.range.upperBound)
        < ($1.span.range.lowerBound, $0.span.range.upperBound)
    }
  }

  /// Marks points as exercised.
  mutating func exercise(_ passed: Set<CoveragePoint>) {
    guard !passed.isEmpty else { return }
    for (index, point) in points.enumerated() where passed.contains(point) {
      exercised.insert(index)
    }
  }

  /// How many points are exercised.
  package var exercisedCount: Int { exercised.count }

  /// Whether the point at a place among the points is exercised.
  package func isExercised(_ index: Int) -> Bool { exercised.contains(index) }

  /// What no evaluation exercised, in the order of the file.
  package var gaps: [CoveragePoint] {
    points.enumerated().filter { !exercised.contains($0.offset) }.map(\.element)
  }

  /// Whether another one is of the same definition, perhaps read from its file once more.
  func isOfSameDefinition(as other: DefinitionCoverage) -> Bool {
    span.range == other.span.range && span.file.path == other.span.file.path
      && span.file.bytes == other.span.file.bytes
      && points.map(\.kind) == other.points.map(\.kind)
  }

  mutating func merge(_ other: DefinitionCoverage) { exercised.formUnion(other.exercised) }
}
