internal import AutomationChecks
internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// A field that an effect needs renders to no text.
  static let unusableField = DiagnosticCode(
    "E101", "unusable-field",
    Explanation(
      what: "A field that an effect needs renders to no text.",
      why: """
        Without its URL, repository or topic there is nobody to call: the invocation fails, and \
        nothing is sent. Mostly the template names a path that the event does not have.
        """,
      example: #"url: "{{ .event.diff.after.properties.hook }}""#,
      instead: #"url: "{{ .secrets.CHAT_HOOK }}""#))
}

/// A rendered invocation method, from which an effect is made.
struct EffectSource {
  let invocation: InvocationMethod
  let payload: JSONObject
  let triggerData: JSONObject
  let message: RunMessage
  let context: EvaluationContext

  /// Quotes rendered values in messages, without the secrets in them.
  let preview: ValuePreview

  private(set) var diagnostics: [Diagnostic] = []

  init(
    invocation: InvocationMethod, payload: JSONObject, triggerData: JSONObject,
    message: RunMessage, context: EvaluationContext,
    redactor: Redactor = Redactor(hiding: [])
  ) {
    self.invocation = invocation
    self.payload = payload
    self.triggerData = triggerData
    self.message = message
    self.context = context
    preview = ValuePreview(redact: redactor.text)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// A text that the effect cannot do without.
  ///
  /// `nil`, with a diagnostic, when the field rendered to anything but a non-empty string.
  mutating func requiredText(_ key: String, in object: JSONObject, at path: [String]) -> String? {
    if let text = object[key]?.stringValue, !text.isEmpty { return text }
    report(
      Diagnostic(
        .unusableField, .error,
        "`\(key)` renders to \(shown(object[key])), expected a text",
        at: invocation.node.span(at: path + [key]),
        help: textHelp(key, object[key], at: path + [key])))
    return nil
  }

  /// The branch that a workflow runs on: `main` unless one is named.
  ///
  /// `nil`, with a diagnostic, when what is named is no text.
  mutating func branch(_ value: JSONValue?, at path: [String]) -> String? {
    guard let value, !value.isNull else { return "main" }
    if let text = value.stringValue, !text.isEmpty { return text }
    report(
      Diagnostic(
        .unusableField, .error, "`ref` renders to \(shown(value)), expected the name of a branch",
        at: invocation.node.span(at: path), help: "let it render to a text"))
    return nil
  }

  /// A rendered value as messages quote it.
  func shown(_ value: JSONValue?) -> String { value.map { preview($0) } ?? "nothing" }

  /// The instruction that makes a value a text that is not empty.
  func textHelp(_ key: String, _ value: JSONValue?, at path: [String]) -> String {
    guard let node = invocation.node.value(at: path) else { return "add `\(key)`" }
    let origin = node.string.map { ValueOrigin($0.text) } ?? .literal
    switch value {
    case nil, .null, .string:
      return origin == .literal ? "write a text" : "take a path that has a value"
    case .some(let value):
      return TypeMismatch(expected: .string, found: value).help(for: origin) ?? "write a text"
    }
  }

  /// A switch that may be written as a boolean or as a text.
  func flag(_ key: String) -> Bool {
    switch payload[key] {
    case .bool(let value): value
    case .string(let text): text == "true"
    default: false
    }
  }

  /// What the first generation passes to a workflow: the user's inputs and the run message as
  /// `port_payload`, each unless the method omits it; empty for the second generation.
  var firstGenerationInputs: JSONObject {
    guard message.isFirstGeneration else { return JSONObject() }
    var inputs = JSONObject()
    if !flag("omitUserInputs") { inputs = triggerData["inputs"]?.objectValue ?? inputs }
    if !flag("omitPayload") { inputs["port_payload"] = message.json["payload"] }
    return inputs
  }

  /// The organisation that the event or invocation belongs to.
  var organisationID: String? { triggerData["trigger"]?["by"]?["orgId"]?.stringValue }
}
