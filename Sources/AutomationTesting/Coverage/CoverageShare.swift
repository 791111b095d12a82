package import AutomationEngine

/// How much of what can be exercised was exercised.
package struct CoverageShare: Sendable, Equatable {
  /// How many points were exercised.
  package let exercised: Int

  /// How many there are.
  package let count: Int

  /// The share in whole percent, 100 only where nothing is left.
  package var percent: Int { count == 0 ? 100 : 100 * exercised / count }

  /// The share in words: `78% (14 of 18)`.
  package var text: String { "\(percent)% (\(exercised) of \(count))" }
}

extension DefinitionCoverage {
  /// How much of the definition was exercised.
  package var share: CoverageShare { CoverageShare(exercised: exercisedCount, count: points.count) }
}

extension CoverageMap {
  /// How much of all definitions was exercised.
  package var share: CoverageShare { CoverageShare(exercised: exercisedCount, count: pointCount) }

  /// The definitions of which less was exercised than a number of percent.
  package func definitions(below percent: Int) -> [DefinitionCoverage] {
    definitions.filter { $0.share.percent < percent }
  }
}
