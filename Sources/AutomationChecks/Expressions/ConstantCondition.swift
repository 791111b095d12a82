internal import JQSyntax
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// A comparison or a condition is always true, or always false.
  public static let constantCondition = DiagnosticCode(
    "J013", "constant-condition",
    Explanation(
      what: "A comparison or a condition is always true, or always false.",
      why: """
        It decides nothing: the automation fires for every event or for none, or one branch of an \
        `if` is never taken.
        """,
      example: #"".diff.after.properties.tier == \"gold\" or \"silver\"""#,
      instead: #"".diff.after.properties.tier | IN(\"gold\", \"silver\")""#))
}

/// Comparisons and conditions whose result does not depend on the event.
enum ConstantCondition {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, node in
      switch node.kind {
      case .comparison(let comparison): finding(comparison, node, expression)
      case .and(let operands): finding(operands, isAnd: true, expression)
      case .or(let operands): finding(operands, isAnd: false, expression)
      default: nil
      }
    }
  }

  // MARK: Comparisons

  private static func finding(
    _ comparison: JQComparison, _ node: JQNode, _ expression: PlacedExpression
  ) -> Diagnostic? {
    let left = comparison.left
    let right = comparison.right
    let span = expression.span(of: node.range)
    if let result = ConstantComparison.result(comparison) {
      return Diagnostic(
        .constantCondition, .warning,
        "this compares two constants: it is always \(result)", at: span,
        help:
          "put a path on one side; `//` and `|` bind less tightly than `\(comparison.op.rawValue)`"
      )
    }
    if let result = ConstantComparison.resultByType(comparison) {
      return Diagnostic(
        .constantCondition, .warning,
        "this compares \(left.types.words) with \(right.types.words): it is always \(result)",
        at: span, help: help(left.types, right.types))
    }
    if left.traits.isSuperset(of: [.single, .pure]), !left.isLiteral,
      expression.text(of: left.range).hasSameBytes(as: expression.text(of: right.range))
    {
      return Diagnostic(
        .constantCondition, .warning,
        "both sides are the same: this is always \(comparison.op.holdsForEqual)", at: span,
        help: "compare with something else, such as `.diff.before…` with `.diff.after…`")
    }
    return nil
  }

  private static func help(_ left: JQTypes, _ right: JQTypes) -> String {
    if [left, right].contains(.number), [left, right].contains(.string) {
      return "compare with a number without quotes, or convert with `tonumber`"
    }
    if [left, right].contains(.boolean) { return "compare with `true` or `false` without quotes" }
    return "compare values of one type"
  }

  // MARK: Chains

  private static func finding(
    _ operands: [JQNode], isAnd: Bool, _ expression: PlacedExpression
  ) -> Diagnostic? {
    for operand in operands {
      switch operand.kind {
      case .string(let string) where string.literal != nil:
        return loneText(operand, among: operands, expression)
      case .number, .array, .object:
        guard operand.traits.contains(.constant) else { continue }
        return Diagnostic(
          .constantCondition, .warning,
          "`\(expression.text(of: operand.range).shortened(to: 40))` alone is always true",
          at: expression.span(of: operand.range), help: "compare it with `==`")
      default: continue
      }
    }
    return exclusion(operands, isAnd: isAnd, expression)
  }

  /// `.a == "b" or "c"`.
  private static func loneText(
    _ operand: JQNode, among operands: [JQNode], _ expression: PlacedExpression
  ) -> Diagnostic {
    let text = expression.text(of: operand.range)
    let compared = operands.lazy.compactMap { sibling -> String? in
      guard case .comparison(let comparison) = sibling.kind, comparison.right.isLiteral else {
        return nil
      }
      return expression.text(of: comparison.left.range) + " " + comparison.op.rawValue
    }.first
    return Diagnostic(
      .constantCondition, .warning, "`\(text.shortened(to: 40))` alone is always true",
      at: expression.span(of: operand.range),
      help: "write the whole comparison: `\(compared?.shortened(to: 60) ?? "… ==") \(text)`")
  }

  /// `.a == "b" and .a == "c"`, or `.a != "b" or .a != "c"`.
  private static func exclusion(
    _ operands: [JQNode], isAnd: Bool, _ expression: PlacedExpression
  ) -> Diagnostic? {
    // By the bytes of what is compared, of which equal strings can have different ones.
    var firsts: [[UInt8]: (value: JQNode, operand: JQNode)] = [:]
    for operand in operands {
      guard case .comparison(let comparison) = operand.kind,
        comparison.op == (isAnd ? .equal : .notEqual), comparison.right.isLiteral,
        comparison.left.traits.isSuperset(of: [.single, .pure])
      else { continue }
      let subject = expression.text(of: comparison.left.range)
      guard let other = firsts[Array(subject.utf8)] else {
        firsts[Array(subject.utf8)] = (comparison.right, operand)
        continue
      }
      guard !ConstantComparison.areEqual(other.value, comparison.right) else { continue }
      return Diagnostic(
        .constantCondition, .warning,
        isAnd
          ? "`\(subject.shortened(to: 40))` cannot be two values at once: this is always false"
          : "`\(subject.shortened(to: 40))` always differs from one of two: this is always true",
        at: expression.span(of: operand.range),
        labels: [Diagnostic.Label("the other value", at: expression.span(of: other.operand.range))],
        help: isAnd ? "write `or`, or `IN(…)`" : "write `and`")
    }
    return nil
  }
}
