internal import AutomationEngine
internal import JSONValues
internal import SourceDiagnostics

/// Prints how outcomes differ between two sets of definitions.
struct ComparisonText {
  let style: TextStyle

  /// As many places of one outcome are shown.
  private static let maxDifferences = 10

  /// Values are cut that are longer than so many characters; JSON has them whole.
  private static let maxLength = 110

  func text(of comparison: OutcomeComparison) -> String {
    let altered = comparison.definitions.filter { $0.altered > 0 }
    guard !altered.isEmpty else { return style(conclusion(of: comparison), .success) + "\n" }
    let examples = altered.map { definition in
      definition.examples.map { text(of: $0, in: definition) + "\n" }.joined()
    }
    return examples.joined() + table(of: altered) + "\n"
      + style(conclusion(of: comparison), .emphasis) + "\n"
  }

  private func conclusion(of comparison: OutcomeComparison) -> String {
    let outcomes = comparison.outcomes.counting("outcome")
    return comparison.altered == 0
      ? "This change alters none of \(outcomes)."
      : "This change alters \(comparison.altered.grouped) of \(outcomes)."
  }

  private func table(of definitions: [OutcomeComparison.Definition]) -> String {
    var table = TextTable(["definition", "added", "removed", "different"])
    for definition in definitions {
      table.add([
        definition.identifier.printable, definition.added.grouped, definition.removed.grouped,
        definition.different.grouped,
      ])
    }
    return table.text(headings: style)
  }

  private func text(
    of example: OutcomeComparison.Example, in definition: OutcomeComparison.Definition
  ) -> String {
    let change = example.change.rawValue
    let blanks = String(
      repeating: " ",
      count: OutcomeComparison.Change.different.rawValue.count - change.count + 2)
    let event = "event \(example.eventIndex)" + (example.eventID.map { " \($0)" } ?? "")
    let shown = Array(example.differences.prefix(Self.maxDifferences))
    let more = example.differences.count - shown.count
    return style(change, role(of: example.change)) + blanks
      + style(definition.identifier.printable, .emphasis) + style("  \(event.printable)", .faint)
      + "\n"
      + DifferenceText(style: style, maxLength: Self.maxLength)
      .lines(of: shown, before: "before", after: "now", indent: 2)
      + (more > 0 ? "  and \(more.counting("more place"))\n" : "")
  }

  private func role(of change: OutcomeComparison.Change) -> TextStyle.Role {
    switch change {
    case .added: .success
    case .removed: .error
    case .different: .warning
    }
  }
}
