import AutomationDefinitions
import AutomationEngine
import JSONValues
import SourceDiagnostics
import TestTexts

/// A form completed with inputs given as JSON; `answers` maps jq to the JSON it gives.
func completedInputs(
  _ form: String, given: String = "{}", answers: [String: String] = [:]
) throws -> CompletedInputs {
  let inputs = try readForm(form)
  let values = try answers.mapValues(readJSON)
  guard let given = try readJSON(given).objectValue else { throw MissingDefinition() }
  return inputs.complete(given) { query, form in
    if query.text == ".form" { return .value(.object(form)) }
    return values[query.text].map(FormAnswer.value) ?? .lacks(entity: false, user: true)
  }
}

/// Reads user inputs in YAML: the whole object, or its properties.
func readForm(_ form: String) throws -> UserInputs {
  let isWhole = form.contains("properties:")
  let body = isWhole ? form : "properties:\n" + form.indented
  return try readAction(
    """
    identifier: a
    trigger:
      type: self-service
      operation: CREATE
      userInputs:
    \(body.indented.indented.indented)
    invocationMethod: {type: KAFKA}
    """
  ).userInputs
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}
