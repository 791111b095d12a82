internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension UserInputs {
  /// Where the value of each input comes from; inputs that the form does not declare come last.
  func traced(given: JSONObject, filled: JSONObject) -> [TracedInput] {
    let declared = inputs.map { input in
      let name = input.identifier.text
      return TracedInput(
        name: name, value: filled[name], origin: input.origin(given: given, filled: filled),
        isEncrypted: input.encryption != nil, span: input.identifier.span)
    }
    let undeclared = given.filter { input($0.key) == nil }.map { pair in
      TracedInput(
        name: pair.key, value: pair.value, origin: .given, isEncrypted: false, span: nil)
    }
    return declared + undeclared
  }
}

extension UserInput {
  fileprivate func origin(given: JSONObject, filled: JSONObject) -> TracedInput.Origin {
    let name = identifier.text
    if given[name] != nil { return .given }
    if filled[name] == nil { return .absent }
    guard case .query? = defaultValue else { return .fixedDefault }
    return .queriedDefault
  }
}
