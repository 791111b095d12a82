internal import JQSyntax

/// The text of one libjq program that holds many expressions.
///
/// Its input is `[index, value]`; the expression is picked by bisection.
///
/// ```text
/// def env: {}; {} as $ENV | def e0: (.a); def e1: (.b); .[0] as $pick | .[1] | if $pick < 1 then e0 else e1 end
/// ```
struct JQProgramText {
  let text: String

  /// Writes the program; a missing expression has no output.
  init(_ expressions: [JQLibJQText?], clock: JQClock) {
    let needs = expressions.reduce(into: Set<JQFunction>()) { $0.formUnion($1?.needs ?? []) }
    var text = Prelude.text(for: needs, clock: clock)
    text += "{} as $ENV | "
    for (index, expression) in expressions.enumerated() {
      text += "def e\(index): (\(expression.map(Self.leavable) ?? "empty"));\n"
    }
    text += ".[0] as $pick | .[1] | " + Self.choice(0..<expressions.count)
    self.text = text
  }

  /// Builtins that give their outputs while they follow paths.
  private static let pathOutputs: Set<JQFunction> = [
    JQFunction("path", 1), JQFunction("paths", 0), JQFunction("paths", 1),
    JQFunction("tostream", 0),
  ]

  /// An expression that can be left after its first output.
  ///
  /// libjq 1.6 aborts when it is left while it follows a path, so that such an expression is ended
  /// before its output is given.
  private static func leavable(_ expression: JQLibJQText) -> String {
    expression.needs.isDisjoint(with: pathOutputs)
      ? expression.text : "[first(\(expression.text))][]"
  }

  private static func choice(_ range: Range<Int>) -> String {
    guard range.count > 1 else { return "e\(range.lowerBound)" }
    let middle = range.lowerBound + range.count / 2
    return "if $pick < \(middle) then \(choice(range.lowerBound..<middle))"
      + " else \(choice(middle..<range.upperBound)) end"
  }
}
