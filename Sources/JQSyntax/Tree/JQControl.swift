/// `if a then b elif c then d else e end`.
public struct JQConditional: Sendable {
  /// The conditions and what follows each, at least one.
  public let branches: [Branch]
  /// What follows `else`, nil when there is none, which stands for `.`.
  public let otherwise: JQNode?

  /// A condition and what follows it.
  public struct Branch: Sendable {
    /// The condition.
    public let condition: JQNode
    /// What is evaluated when the condition holds.
    public let body: JQNode
  }
}

/// `try a catch b`.
public struct JQAttempt: Sendable {
  /// What is tried.
  public let body: JQNode
  /// What handles the error, nil when errors are dropped.
  public let handler: JQNode?
}

/// `reduce a as $x (b; c)`.
public struct JQReduce: Sendable {
  /// What is gone through.
  public let source: JQNode
  /// The patterns, one unless `?//` separates more.
  public let patterns: [JQPattern]
  /// The first state.
  public let start: JQNode
  /// The next state from the last one.
  public let update: JQNode
}

/// `foreach a as $x (b; c; d)`.
public struct JQForeach: Sendable {
  /// What is gone through.
  public let source: JQNode
  /// The patterns, one unless `?//` separates more.
  public let patterns: [JQPattern]
  /// The first state.
  public let start: JQNode
  /// The next state from the last one.
  public let update: JQNode
  /// What is put out for each state, nil for the state itself.
  public let extract: JQNode?
}

/// `a as $x | b`.
public struct JQBinding: Sendable {
  /// What is taken apart.
  public let source: JQNode
  /// The patterns, one unless `?//` separates more.
  public let patterns: [JQPattern]
  /// Where the variables are bound.
  public let body: JQNode
}

/// A destructuring pattern.
public indirect enum JQPattern: Sendable {
  /// `$x`, by the name without its dollar sign.
  case variable(String)
  /// `[$a, $b]`
  case array([JQPattern])
  /// `{a: $a, $b}`
  case object([JQPatternEntry])
}

/// One pair of an object pattern.
public struct JQPatternEntry: Sendable {
  /// The key; `$x` binds the variable to the value of the key `x`.
  public let key: JQObjectKey
  /// The pattern of the value, nil for `$x` alone.
  public let pattern: JQPattern?
}
