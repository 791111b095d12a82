internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints an expression that was evaluated, what it read, and the part of it that decided.
struct ExpressionText {
  let style: TextStyle
  let redactor: Redactor

  /// What the expression sees, in words.
  let root: String

  func lines(ofCondition expression: TracedExpression) -> String {
    let mark = expression.counts ? style("✓", .success) : style("✗", .error)
    return line(expression, mark: mark)
      + details(of: expression, isFine: expression.counts).indented(by: 2)
  }

  func lines(ofTemplate template: TracedTemplate) -> String {
    let expression = template.expression
    let isFine = !expression.isFailed && !expression.isAbsent
    let start = expression.span.start
    let place = style("  (line \(start.line):\(start.column))", .faint)
    let swallowed =
      template.isErrorSwallowed
      ? "the platform swallows this error and \(expression.consequence)\n" : ""
    return line(expression, mark: mark(of: template), suffix: place)
      + (swallowed + details(of: expression, isFine: isFine)).indented(by: 2)
  }

  /// A key that gives null is mostly meant to.
  private func mark(of template: TracedTemplate) -> String {
    if template.expression.isFailed { return style("✗", .error) }
    guard template.expression.isAbsent else { return style("✓", .success) }
    return template.role == .key ? style("·", .faint) : style("!", .warning)
  }

  private func line(
    _ expression: TracedExpression, mark: String, text: String? = nil, suffix: String = ""
  ) -> String {
    let text = (text ?? expression.text).oneLine.shortened(to: 120).printable
    return "\(mark) \(text)" + style(" → ", .faint) + shown(expression.result) + suffix + "\n"
  }

  private func shown(_ result: TracedExpression.Result) -> String {
    switch result {
    case .value(let value): redactor.value(value).shown
    case .none(nil): "no output"
    case .none(let error?): "no output: " + redactor.text(error).oneLine.printable
    case .failure(let error): style("error: ", .error) + redactor.text(error).oneLine.printable
    }
  }

  /// What was read, and what parts gave.
  private func details(of expression: TracedExpression, isFine: Bool) -> String {
    let operands = expression.parts.filter { $0.role == .operand }
    guard operands.isEmpty || isFine else { return self.operands(of: expression) }
    let reads = expression.reads.filter { $0.missing != nil || $0.path != expression.text.oneLine }
    return ReadText(style: style, redactor: redactor, root: root).lines(of: reads, isFine: isFine)
      + parts(of: expression, isFine: isFine)
  }

  /// An operand; the details only of one that made the whole what it is.
  private func lines(ofOperand operand: TracedExpression, in whole: TracedExpression) -> String {
    guard operand.isReached else {
      return line(operand, mark: style("·", .faint), suffix: style("  (not reached)", .faint))
    }
    let mark = operand.counts ? style("✓", .success) : style("✗", .error)
    let decides = operand.counts == whole.counts
    let details = decides ? details(of: operand, isFine: false).indented(by: 2) : ""
    return line(operand, mark: mark) + details
  }

  /// The parts that are no operands: conditions always, the others where the whole is not fine, up
  /// to the one from which the rest follows.
  private func parts(of expression: TracedExpression, isFine: Bool) -> String {
    var text = ""
    var stage: String?
    for part in expression.parts {
      guard part.role != .operand else { continue }
      if part.role == .condition {
        let mark = part.counts ? style("✓", .success) : style("✗", .error)
        let details = part.counts ? "" : operands(of: part).indented(by: 2)
        text += line(part, mark: mark, text: "if \(part.text.oneLine)") + details
        continue
      }
      guard !isFine, !part.isWrittenOut else { continue }
      let mark = part.isFailed ? style("✗", .error) : style("·", .faint)
      text += line(part, mark: mark, text: shortened(part, after: stage))
      text += operands(of: part).indented(by: 2)
      if part.role == .stage {
        stage = part.text
        if part.isFailed || part.isAbsent { break }
      } else if part.isFailed {
        text += parts(of: part, isFine: false).indented(by: 2)
      }
    }
    return text
  }

  private func operands(of part: TracedExpression) -> String {
    let operands = part.parts.filter { $0.role == .operand }
    return operands.map { lines(ofOperand: $0, in: part) }.joined()
  }

  /// A stage without what the stage before it has said already.
  private func shortened(_ part: TracedExpression, after stage: String?) -> String {
    guard part.role == .stage, let stage, part.text.hasPrefix(stage) else { return part.text }
    return "…" + part.text.dropFirst(stage.count)
  }
}

extension TracedExpression {
  /// Whether it gives null or nothing at all.
  fileprivate var isAbsent: Bool {
    switch result {
    case .value(let value): value.isNull
    case .none: true
    case .failure: false
    }
  }

  /// Whether it is the value that it gives.
  fileprivate var isWrittenOut: Bool {
    guard case .value(let value) = result else { return false }
    return value.jsonText == text
  }

  /// What the platform does after an error.
  fileprivate var consequence: String {
    if case .none = result { "drops the value" } else { "puts null" }
  }
}
