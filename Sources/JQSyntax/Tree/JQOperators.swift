/// A chain of operators of one precedence, grouped to the left.
public struct JQArithmetic: Sendable {
  /// The leftmost operand.
  public let first: JQNode
  /// The further operands, at least one.
  public let rest: [Operand]

  /// An operator and what is right of it.
  public struct Operand: Sendable {
    /// The operator.
    public let op: Operator
    /// The operator's place.
    public let opRange: Range<Int>
    /// What is right of it.
    public let node: JQNode
  }

  /// The arithmetic operators.
  public enum Operator: String, Sendable {
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
public struct JQComparison: Sendable {
  /// The operator.
  public let op: Operator
  /// The left operand.
  public let left: JQNode
  /// The right operand.
  public let right: JQNode
  /// The operator's place.
  public let opRange: Range<Int>

  /// The comparison operators.
  public enum Operator: String, Sendable {
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
public struct JQUpdate: Sendable {
  /// The operator.
  public let op: Operator
  /// The paths that are assigned to.
  public let target: JQNode
  /// The right side.
  public let value: JQNode
  /// The operator's place.
  public let opRange: Range<Int>

  /// The assignment operators.
  public enum Operator: String, Sendable {
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
