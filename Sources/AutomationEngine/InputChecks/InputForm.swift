internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An input is given that the form does not declare.
  public static let unknownInput = DiagnosticCode(
    "E401", "unknown-input",
    Explanation(
      what: "An input is given that the form does not declare.",
      why: """
        The platform runs an action with the inputs of its form and no others. Under a misspelt \
        name the value is refused, and templates that read the right name would get null.
        """,
      example: """
        userInputs:
          properties:
            language: {type: string}
        $ drydock invoke scaffold.yaml -i langauge=Go
        """,
      instead: """
        userInputs:
          properties:
            language: {type: string}
        $ drydock invoke scaffold.yaml -i language=Go
        """))

  /// A jq query of a form could not be evaluated.
  public static let unevaluatedQuery = DiagnosticCode(
    "E409", "unevaluated-query",
    Explanation(
      what: "A jq query of a form could not be evaluated.",
      why: """
        Queries of forms read the other inputs, the entity and the user. On paper only what is \
        given is there; without it the default, list or bound that the query computes is left out \
        of the check.
        """,
      example: """
        userInputs:
          properties:
            owner: {type: string, default: {jqQuery: .user.email}}
        $ drydock invoke scaffold.yaml
        """,
      instead: """
        userInputs:
          properties:
            owner: {type: string, default: {jqQuery: .user.email}}
        $ drydock invoke scaffold.yaml --user ines.user.json
        """))

  /// A jq query of a form gives a value of the wrong type.
  public static let malformedQueryResult = DiagnosticCode(
    "E410", "malformed-query-result",
    Explanation(
      what: "A jq query of a form gives a value of the wrong type.",
      why: """
        `enum` needs an array, `visible` a boolean, `required` an array of names. The form cannot \
        use another value, so a person sees nothing to choose, or an input that should be hidden.
        """,
      example: """
        userInputs:
          properties:
            framework: {type: string, enum: {jqQuery: '"ktor,spring"'}}
        $ drydock invoke scaffold.yaml -i framework=ktor
        """,
      instead: """
        userInputs:
          properties:
            framework: {type: string, enum: {jqQuery: '["ktor", "spring"]'}}
        $ drydock invoke scaffold.yaml -i framework=ktor
        """))
}

/// Gives the value of jq over a form.
typealias FormQuery = (_ query: SourceString, _ form: JSONObject) -> FormAnswer

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

  /// Hides secrets, and the values of encrypted inputs.
  private let redactor: Redactor

  init(_ declaration: UserInputs, given: JSONObject, secrets: Secrets = Secrets()) {
    self.declaration = declaration
    values = given
    let encrypted = declaration.inputs.filter { $0.encryption != nil }
    redactor = secrets.redactor(
      hiding: encrypted.flatMap { given[$0.identifier.text]?.leafTexts ?? [] })
  }

  /// Quotes the values of an input, or of all inputs, in messages.
  func preview(of input: UserInput? = nil) -> ValuePreview {
    input?.encryption == nil ? ValuePreview(redact: redactor.text) : ValuePreview { _ in "***" }
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

  /// Reports a finding; one about a query that is evaluated for several purposes only once.
  mutating func report(_ diagnostic: Diagnostic) {
    let isKnown = diagnostics.contains {
      $0.code == diagnostic.code && $0.span == diagnostic.span && $0.message == diagnostic.message
    }
    if !isKnown { diagnostics.append(diagnostic) }
  }

  mutating func reportUndeclared() {
    let place = declaration.node?.member("properties")?.key.span ?? declaration.node?.span
    let names = declaration.inputs.map(\.identifier.text)
    for name in values.keys where declaration.input(name) == nil {
      let near = name.nearest(in: names.filter { values[$0] == nil })
      let all = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      let known = names.isEmpty ? "leave it out" : "use one of \(all)"
      report(
        Diagnostic(
          .unknownInput, .error, "the form has no input `\(preview().name(name))`", at: place,
          label: "inputs are declared here",
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
    switch evaluate(query, values) {
    case .value(let value): return value
    case .faulty(let diagnostic): report(diagnostic)
    case .lacks(let entity, let user):
      let missing = FormAnswer.missing(entity: entity, user: user)
      report(
        Diagnostic(
          .unevaluatedQuery, .warning, "\(purpose) cannot be told: \(missing.reason)",
          at: query.visibleSpan, help: missing.help))
    }
    return nil
  }

  mutating func reportResult(
    of query: SourceString, _ purpose: String, _ value: JSONValue, expected: String
  ) {
    report(
      Diagnostic(
        .malformedQueryResult, .warning,
        "\(purpose) is the \(value.typeName) \(preview()(value)), expected \(expected)",
        at: query.visibleSpan, help: "make the query give \(expected)"))
  }
}
