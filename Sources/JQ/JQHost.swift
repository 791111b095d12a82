internal import JSONValues

/// Answers what a running program asks of this process.
///
/// libjq lets a program call the process by `debug`, which hands a value over, and `input`, which
/// fetches one; authors have neither. A text asks for the platform's wording of a message, an array
/// `[format, broken down time]` for the text of a date. A number is no question: it reports a point
/// that is passed.
///
/// A class so that C can hold a pointer to it.
final class JQHost {
  private var answer: JQValue?
  private var passed: Set<Int> = []

  /// Takes a question or a report.
  func ask(_ question: consuming JQValue) {
    if let point = question.integer {
      passed.insert(point)
    } else if question.isString {
      answer = JQValue(PlatformMessage.wording(question.text))
    } else if let parts = question.json(maxDepth: 2)?.arrayValue, parts.count == 2,
      let format = parts[0].stringValue, let fields = parts[1].arrayValue
    {
      let text = BrokenDownTime(fields).text(format: format)
      answer = text.map { JQValue($0) } ?? .error("strftime/1: unknown system failure")
    }
  }

  /// The points passed since this was last asked.
  func takePassed() -> Set<Int> {
    guard !passed.isEmpty else { return passed }
    defer { passed = [] }
    return passed
  }

  /// Gives the answer to the last question away.
  func takeAnswer() -> JQValue {
    answer.take() ?? .error("break")
  }
}
