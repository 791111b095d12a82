/// A chain of operators of one precedence, grouped to the left.
package struct JQArithmetic: Sendable {
  /// The leftmost operand.
  package let first: JQNode
  /// The further operands, at least one.
  package let rest: [Operand]

  /// An operator and what is right of it.
  package struct Operand: Sendable {
    /// The operator.
    package let op: Operator
    /// The operator's place.
    package let opRange: Range<Int>
    /// What is right of it.
    package let node: JQNode
  }

  /// The arithmetic operators.
  package enum Operator: String, Sendable {
    /// Addition, concatenation and merging.
    case plus = "+"
    /// Subtraction and removal.
    case minus = "-"
    /// Multiplication and repetition.
    case times = "*"
    /// Division and splitting.
    case divide = "/"
    /// Remainder.
    case modulo = "%"
  }
}

/// A comparison of two values.
package struct JQComparison: Sendable {
  /// The operator.
  package let op: Operator
  /// The left operand.
  package let left: JQNode
  /// The right operand.
  package let right: JQNode
  /// The operator's place.
  package let opRange: Range<Int>

  /// The comparison operators.
  package enum Operator: String, Sendable {
    /// Equality.
    case equal = "=="
    /// Inequality.
    case notEqual = "!="
    /// Before.
    case less = "<"
    /// Before or equal.
    case lessOrEqual = "<="
    /// After.
    case greater = ">"
    /// After or equal.
    case greaterOrEqual = ">="
  }
}

/// An assignment.
package struct JQUpdate: Sendable {
  /// The operator.
  package let op: Operator
  /// The paths that are assigned to.
  package let target: JQNode
  /// The right side.
  package let value: JQNode
  /// The operator's place.
  package let opRange: Range<Int>

  /// The assignment operators.
  package enum Operator: String, Sendable {
    /// Sets every path to each value.
    case assign = "="
    /// Maps the value at every path.
    case update = "|="
    /// Adds to it.
    case plus = "+="
    /// Subtracts from it.
    case minus = "-="
    /// Multiplies it.
    case times = "*="
    /// Divides it.
    case divide = "/="
    /// Takes its remainder.
    case modulo = "%="
    /// Sets it where it is null or false.
    case alternative = "//="
  }
}
