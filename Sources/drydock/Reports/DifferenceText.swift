internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints how a rendered payload differs from a recorded one.
struct DifferenceText {
  let style: TextStyle

  func text(of differences: [JSONDifference], redactor: Redactor) -> String {
    guard !differences.isEmpty else {
      return style("the payload is the one that the run recorded", .success) + "\n"
    }
    var text = style("the payload differs from the recorded run", .error) + "\n"
    for difference in differences {
      text += "  \(redactor.text(difference.path).printable)\n"
      text += style("    - recorded: \(shown(difference.theirs, redactor))", .error) + "\n"
      text += style("    + rendered: \(shown(difference.ours, redactor))", .success) + "\n"
    }
    return text
  }

  private func shown(_ value: JSONValue?, _ redactor: Redactor) -> String {
    value.map { redactor.value($0).jsonText.printable } ?? "absent"
  }
}
