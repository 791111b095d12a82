/// A path from the root input that an expression reads.
package struct JQRootPath: Sendable {
  /// The steps from the root, up to where they can be known.
  package let steps: [Step]
  /// Whether the path goes on in a way that only the data tell.
  package let goesOn: Bool
  /// The place of what reads the path.
  package let range: Range<Int>

  /// One step of the path.
  package struct Step: Sendable {
    /// What the step selects.
    package let kind: Kind
    /// Whether a missing or wrong value is no error there.
    package let isOptional: Bool
    /// The step's place.
    package let range: Range<Int>
  }

  /// What a step selects.
  package enum Kind: Sendable, Equatable {
    /// The value of a key.
    case field(String)
    /// The element at an index.
    case index(Int)
    /// Every element.
    case iterate
  }
}

extension JQQuery {
  /// The paths from the root input that the expression reads, in the order of the text.
  ///
  /// Shape: `.a | map(.b) | .[$i]` reads `.a[].b`, and `.a[]`. What functions of the expression's
  /// own read is left out, except where they are defined outside of any other input.
  package var rootPaths: [JQRootPath] {
    var finder = JQRootPathFinder()
    finder.visit(root)
    return finder.paths.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
