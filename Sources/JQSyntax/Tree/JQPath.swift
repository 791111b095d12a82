/// A base and the steps from it.
package struct JQPath: Sendable {
  /// Where the path starts; the identity for `.a` and `.[0]`.
  package let base: JQNode
  /// The steps, at least one.
  package let steps: [JQStep]
}

/// One step of a path.
package struct JQStep: Sendable {
  /// What the step selects.
  package let kind: Kind
  /// Whether a `?` follows, which drops the errors of this step.
  package let isOptional: Bool
  /// The step's place, with its dot and brackets and its `?`.
  package let range: Range<Int>

  /// The kinds of steps.
  package enum Kind: Sendable {
    /// `.a` or `."a"`, and `["a"]` when it is a string without interpolations.
    case field(String)
    /// `[a]`, and `."…"` with interpolations.
    case index(JQNode)
    /// `[a:b]`, with an end or both.
    case slice(from: JQNode?, upTo: JQNode?)
    /// `[]`
    case iterate
  }
}
