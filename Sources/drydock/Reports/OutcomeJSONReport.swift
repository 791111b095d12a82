internal import AutomationEngine
internal import JSONValues

/// Prints outcomes as a JSON array.
struct OutcomeJSONReport {
  let showsSecrets: Bool

  func text(of outcomes: [Outcome]) -> String {
    let values = outcomes.map { $0.json(showingSecrets: showsSecrets) }
    return JSONWriter(indentation: 2).text(of: .array(values)) + "\n"
  }
}
