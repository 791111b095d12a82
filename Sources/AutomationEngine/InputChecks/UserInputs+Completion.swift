public import AutomationDefinitions
public import JSONValues
public import SourceDiagnostics

/// The inputs of a form with its defaults, and what is wrong with them.
public struct CompletedInputs: Sendable {
  /// All inputs that have a value, in the order of the form's declaration; undeclared ones last.
  public let inputs: JSONObject

  /// What was found, at the declaration of the input it is about.
  public let diagnostics: [Diagnostic]
}

extension UserInputs {
  /// Fills in defaults, hidden inputs included, and checks what is given and filled in.
  ///
  /// `evaluate` gives the value of jq over the form, which is the second argument: what is given
  /// and filled in so far. Values in messages are shown without the `secrets`.
  public func complete(
    _ given: JSONObject, secrets: Secrets = Secrets(),
    evaluate: (_ query: SourceString, _ form: JSONObject) -> FormAnswer
  ) -> CompletedInputs {
    var form = InputForm(self, given: given, secrets: secrets)
    form.reportUndeclared()
    form.fillInDefaults(evaluate)
    form.checkRequired(evaluate)
    form.checkValues(evaluate)
    return CompletedInputs(inputs: form.orderedValues, diagnostics: form.diagnostics)
  }
}
