/// The precedence of operators, from the loosest.
enum JQPrecedence: Int, Comparable {
  case pipe, comma, alternative, update, or, and, comparison, additive, multiplicative, operand

  static func < (left: JQPrecedence, right: JQPrecedence) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The precedence of what stands right of an operator that does not group to the right.
  var tighter: JQPrecedence { JQPrecedence(rawValue: rawValue + 1) ?? .operand }

  init?(of symbol: JQToken.Symbol) {
    switch symbol {
    case .pipe: self = .pipe
    case .comma: self = .comma
    case .alternative: self = .alternative
    case .assign, .update, .updatePlus, .updateMinus, .updateTimes, .updateDivide, .updateModulo,
      .updateAlternative:
      self = .update
    case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual: self = .comparison
    case .plus, .minus: self = .additive
    case .times, .divide, .modulo: self = .multiplicative
    default: return nil
    }
  }
}
