internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An input is given that the form does not declare.
  public static let unknownInput = DiagnosticCode("E401", "unknown-input")

  /// A jq query of a form could not be evaluated.
  public static let unevaluatedQuery = DiagnosticCode("E409", "unevaluated-query")

  /// A jq query of a form gives a value of the wrong type.
  public static let malformedQueryResult = DiagnosticCode("E410", "malformed-query-result")
}

/// Gives the value of jq over a form; `nil` when that cannot be told.
typealias FormQuery = (_ query: SourceString, _ form: JSONObject) -> JSONValue?

/// A form while it is filled in and checked.
struct InputForm {
  let declaration: UserInputs

  /// The values so far.
  var values: JSONObject

  /// Where the values come from that are not given.
  var defaultPlaces: [String: SourceSpan] = [:]

  /// The inputs whose default could not be told.
  var unknownDefaults: Set<String> = []

  private(set) var diagnostics: [Diagnostic] = []

  init(_ declaration: UserInputs, given: JSONObject) {
    self.declaration = declaration
    values = given
  }

  /// The values in the order of declaration; undeclared ones last.
  var orderedValues: JSONObject {
    var ordered = JSONObject()
    for input in declaration.inputs {
      let name = input.identifier.text
      if let value = values[name] { ordered[name] = value }
    }
    for (name, value) in values where ordered[name] == nil { ordered[name] = value }
    return ordered
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func reportUndeclared() {
    let place = declaration.node?.member("properties")?.key.span ?? declaration.node?.span
    let names = declaration.inputs.map(\.identifier.text)
    for name in values.keys where declaration.input(name) == nil {
      let near = name.nearest(in: names.filter { values[$0] == nil })
      let all = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      let known = names.isEmpty ? "the form has no inputs" : "the form has \(all)"
      report(
        Diagnostic(
          .unknownInput, .error, "the form has no input `\(name.shortened(to: 60))`", at: place,
          help: near.map { "did you mean `\($0)`?" } ?? known + (names.count > 8 ? ", …" : "")))
    }
  }

  /// The value of a setting; `nil`, which is reported, when its jq cannot be evaluated.
  ///
  /// `purpose` says whose setting it is: `the default of `x``.
  mutating func value(
    of setting: InputSetting, _ purpose: String, _ evaluate: FormQuery
  ) -> JSONValue? {
    switch setting {
    case .fixed(let node): return node.value
    case .query(let query): return value(of: query, purpose, evaluate)
    }
  }

  /// The value of jq over the form; `nil`, which is reported, when it cannot be evaluated.
  mutating func value(
    of query: SourceString, _ purpose: String, _ evaluate: FormQuery
  ) -> JSONValue? {
    if let value = evaluate(query, values) { return value }
    report(
      Diagnostic(
        .unevaluatedQuery, .warning, "\(purpose) could not be evaluated", at: query.span,
        help: "give the entity and the user that the form is shown for"))
    return nil
  }

  mutating func reportResult(
    of query: SourceString, _ purpose: String, _ value: JSONValue, expected: String
  ) {
    report(
      Diagnostic(
        .malformedQueryResult, .warning,
        "\(purpose) is the \(value.typeName) \(value.preview), expected \(expected)",
        at: query.span))
  }
}
