internal import JQ
internal import SourceDiagnostics

/// Takes down what the evaluations of one definition exercise.
///
/// A recorder that is not at work costs a comparison.
struct CoverageRecorder: Sendable {
  /// The points that were passed.
  private(set) var passed: Set<CoveragePoint> = []

  private let expressions: JQExpressionSet?

  /// Creates a recorder that takes down nothing.
  init() { expressions = nil }

  /// Creates a recorder for the expressions of a set that reports the points it passes.
  init(_ expressions: JQExpressionSet) { self.expressions = expressions }

  /// Takes down that something was exercised.
  mutating func pass(_ kind: CoveragePoint.Kind, at span: @autoclosure () -> SourceSpan) {
    guard expressions != nil else { return }
    passed.insert(CoveragePoint(kind, at: span()))
  }

  /// Takes down which points of an expression its last evaluation passed; it begins at `offset` of
  /// `source`.
  mutating func pass(
    _ numbers: Set<Int>, of id: JQExpressionSet.ID, in source: SourceString, at offset: Int = 0
  ) {
    guard let expressions, !numbers.isEmpty else { return }
    let probes = expressions.probes(of: id)
    for number in numbers where probes.indices.contains(number) {
      passed.insert(CoveragePoint(probes[number], in: source, at: offset))
    }
  }

  /// Takes down which rules of a search query held.
  mutating func pass(_ outcome: SearchOutcome) {
    for comparison in outcome.root.comparisons {
      switch comparison.verdict {
      case .held: pass(.conditionHeld, at: comparison.span)
      case .failed: pass(.conditionFailed, at: comparison.span)
      case .unknown: break
      }
    }
  }
}
