/// `if a then b elif c then d else e end`.
package struct JQConditional: Sendable {
  /// The conditions and what follows each, at least one.
  package let branches: [Branch]
  /// What follows `else`, nil when there is none, which stands for `.`.
  package let otherwise: JQNode?

  /// A condition and what follows it.
  package struct Branch: Sendable {
    /// The condition.
    package let condition: JQNode
    /// What is evaluated when the condition holds.
    package let body: JQNode
  }
}

/// `try a catch b`.
package struct JQAttempt: Sendable {
  /// What is tried.
  package let body: JQNode
  /// What handles the error, nil when errors are dropped.
  package let handler: JQNode?
}

/// `reduce a as $x (b; c)`.
package struct JQReduce: Sendable {
  /// What is gone through.
  package let source: JQNode
  /// The patterns, one unless `?//` separates more.
  package let patterns: [JQPattern]
  /// The first state.
  package let start: JQNode
  /// The next state from the last one.
  package let update: JQNode
}

/// `foreach a as $x (b; c; d)`.
package struct JQForeach: Sendable {
  /// What is gone through.
  package let source: JQNode
  /// The patterns, one unless `?//` separates more.
  package let patterns: [JQPattern]
  /// The first state.
  package let start: JQNode
  /// The next state from the last one.
  package let update: JQNode
  /// What is put out for each state, nil for the state itself.
  package let extract: JQNode?
}

/// `a as $x | b`.
package struct JQBinding: Sendable {
  /// What is taken apart.
  package let source: JQNode
  /// The patterns, one unless `?//` separates more.
  package let patterns: [JQPattern]
  /// Where the variables are bound.
  package let body: JQNode
}

/// A destructuring pattern.
package indirect enum JQPattern: Sendable {
  /// `$x`, by the name without its dollar sign.
  case variable(String)
  /// `[$a, $b]`
  case array([JQPattern])
  /// `{a: $a, $b}`
  case object([JQPatternEntry])
}

/// One pair of an object pattern.
package struct JQPatternEntry: Sendable {
  /// The key; `$x` binds the variable to the value of the key `x`.
  package let key: JQObjectKey
  /// The pattern of the value, nil for `$x` alone.
  package let pattern: JQPattern?
}
