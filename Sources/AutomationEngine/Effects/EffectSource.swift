internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension DiagnosticCode {
  /// A field that an effect needs renders to no text.
  static let unusableField = DiagnosticCode("E101", "unusable-field")
}

/// A rendered invocation method, from which an effect is made.
struct EffectSource {
  let invocation: InvocationMethod
  let payload: JSONObject
  let triggerData: JSONObject
  let message: RunMessage
  let context: EvaluationContext
  private(set) var diagnostics: [Diagnostic] = []

  init(
    invocation: InvocationMethod, payload: JSONObject, triggerData: JSONObject,
    message: RunMessage, context: EvaluationContext
  ) {
    self.invocation = invocation
    self.payload = payload
    self.triggerData = triggerData
    self.message = message
    self.context = context
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// A text that the effect cannot do without.
  ///
  /// `nil`, with a diagnostic, when the field rendered to anything but a non-empty string.
  mutating func requiredText(_ key: String, in object: JSONObject, at path: [String]) -> String? {
    if let text = object[key]?.stringValue, !text.isEmpty { return text }
    let shown = object[key]?.jsonText.shortened(to: 60) ?? "nothing"
    report(
      Diagnostic(
        .unusableField, .error, "`\(key)` renders to `\(shown)`, expected a text",
        at: invocation.node.span(at: path + [key]),
        help: "without it there is nothing the platform could do"))
    return nil
  }

  /// A switch that may be written as a boolean or as a text.
  func flag(_ key: String) -> Bool {
    switch payload[key] {
    case .bool(let value): value
    case .string(let text): text == "true"
    default: false
    }
  }

  /// The organisation that the event or invocation belongs to.
  var organisationID: String? { triggerData["trigger"]?["by"]?["orgId"]?.stringValue }
}

extension DocumentNode {
  /// The place of the value at a path, or of the nearest value around it.
  func span(at path: [String]) -> SourceSpan {
    var node = self
    for key in path {
      guard let next = node[key] else { break }
      node = next
    }
    return node.span
  }
}
