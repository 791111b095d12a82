internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints how two values differ.
struct DifferenceText {
  let style: TextStyle

  /// Values are cut that are longer than so many characters.
  var maxLength = Int.max

  /// How a rendered payload differs from a recorded one.
  func text(of differences: [JSONDifference], redactor: Redactor) -> String {
    guard !differences.isEmpty else {
      return style("the payload is the one that the run recorded", .success) + "\n"
    }
    let swapped = differences.map { difference in
      JSONDifference(
        path: redactor.text(difference.path), ours: difference.theirs.map(redactor.value),
        theirs: difference.ours.map(redactor.value))
    }
    return style("the payload differs from the recorded run", .error) + "\n"
      + lines(of: swapped, before: "recorded", after: "rendered", indent: 2)
  }

  /// The places that differ, each with the value of `ours` before that of `theirs`.
  func lines(
    of differences: [JSONDifference], before: String, after: String, indent: Int
  ) -> String {
    let text = differences.map { difference in
      "\(difference.path.printable)\n"
        + style("  - \(before): \(shown(difference.ours))", .error) + "\n"
        + style("  + \(after): \(shown(difference.theirs))", .success) + "\n"
    }.joined()
    return text.indented(by: indent)
  }

  private func shown(_ value: JSONValue?) -> String {
    guard let text = value?.jsonText.printable else { return "absent" }
    return text.count <= maxLength ? text : text.prefix(maxLength - 1) + "…"
  }
}
