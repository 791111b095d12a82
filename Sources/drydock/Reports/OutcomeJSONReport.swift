internal import AutomationEngine
internal import JSONValues

/// Prints outcomes as a JSON array, or with their coverage as an object of both.
struct OutcomeJSONReport {
  let showsSecrets: Bool

  func text(of outcomes: [Outcome], coverage: JSONValue? = nil) -> String {
    let values = JSONValue.array(outcomes.map { $0.json(showingSecrets: showsSecrets) })
    let value = coverage.map { ["outcomes": values, "coverage": $0] } ?? values
    return JSONWriter(indentation: 2).text(of: value) + "\n"
  }
}
