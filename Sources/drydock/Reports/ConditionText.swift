internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints what an expression of a condition gave, and what it read.
struct ConditionText {
  let style: TextStyle
  let redactor: Redactor

  func lines(of condition: ConditionResult) -> String {
    var text = "  " + line(of: condition)
    for read in condition.reads where read.path != condition.expression {
      let value = redactor.value(read.value).jsonText.shortened(to: 80).printable
      text += style("      \(read.path.printable) is \(value)", .faint) + "\n"
    }
    return text
  }

  /// The expression and what it gave.
  func line(of condition: ConditionResult) -> String {
    let mark =
      condition.isUnknown
      ? style("?", .warning)
      : condition.counted ? style("✓", .success) : style("✗", .error)
    let expression = condition.expression.oneLine.shortened(to: 120).printable
    return "\(mark) \(expression)" + style(" → \(result(of: condition))", .faint) + "\n"
  }

  private func result(of condition: ConditionResult) -> String {
    if let error = condition.error {
      return (condition.isUnknown ? "" : "error: ") + redactor.text(error).printable
    }
    return redactor.value(condition.value).jsonText.shortened(to: 80).printable
  }
}

extension String {
  /// The text on one line, with runs of white space as one blank.
  var oneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
