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
      text += "def e\(index): (\(expression?.text ?? "empty"));\n"
    }
    text += ".[0] as $pick | .[1] | " + Self.choice(0..<expressions.count)
    self.text = text
  }

  private static func choice(_ range: Range<Int>) -> String {
    guard range.count > 1 else { return "e\(range.lowerBound)" }
    let middle = range.lowerBound + range.count / 2
    return "if $pick < \(middle) then \(choice(range.lowerBound..<middle))"
      + " else \(choice(middle..<range.upperBound)) end"
  }
}
