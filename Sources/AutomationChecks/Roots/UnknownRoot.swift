internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression reads a root that there is not.
  public static let unknownRoot = DiagnosticCode(
    "R006", "unknown-root",
    Explanation(
      what: "An expression reads a root that there is not where it is evaluated.",
      why: """
        A key that is missing is null to jq, and so is all below it: no error, no value. Conditions \
        see the event; templates see `inputs`, `trigger`, `event`, `entity`, `action`, `run` and \
        `secrets`; the queries of a form see `form`, `entity` and `user`; calculations see the \
        entity.
        """,
      example: #""service": "{{ .payload.entity.identifier }}""#,
      instead: #""service": "{{ .event.diff.after.identifier }}""#))
}

/// Roots that nothing gives a value to.
enum UnknownRoot {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, root, path in
      let known = definition.knownFields(root)
      guard let name = path.field(0), !known.names.contains(name),
        !isToldElsewhere(name, root)
      else { return nil }
      return Diagnostic(
        .unknownRoot, .warning, "there is no `.\(name.shortened(to: 40))` here",
        at: expression.span(of: path.steps[0].range), label: "always null",
        help: help(name, path, root, known, definition.lastState))
    }
  }

  private static func isToldElsewhere(_ name: String, _ root: EvaluationRoot) -> Bool {
    switch root {
    case .event: name == "event"
    case .automationData: BareEventInTemplate.parts.contains(name)
    case .actionData, .form, .entity: false
    }
  }

  private static func help(
    _ name: String, _ path: JQRootPath, _ root: EvaluationRoot, _ known: KnownFields,
    _ lastState: String
  ) -> String {
    if let near = name.nearest(in: known.names) { return "did you mean `.\(near)`?" }
    switch (root, name) {
    case (.form, "inputs"): return "write `.form\(path.text(from: 1))`"
    case (.form, "trigger"): return "read `.user`"
    case (.actionData, "form"), (.actionData, "user"):
      return name == "form"
        ? "write `.inputs\(path.text(from: 1))`" : "write `.trigger.by.user\(path.text(from: 1))`"
    case (.automationData, "user"): return "write `.trigger.by.user\(path.text(from: 1))`"
    case (.event, "properties"), (.event, "relations"), (.event, "title"):
      return "write `\(lastState)\(path.text(from: 0))`"
    case (.automationData, "properties"), (.automationData, "relations"),
      (.automationData, "identifier"), (.automationData, "title"):
      return "write `.event\(lastState)\(path.text(from: 0))`"
    case (.actionData(hasEntity: true), "properties"), (.actionData(hasEntity: true), "relations"),
      (.actionData(hasEntity: true), "identifier"), (.actionData(hasEntity: true), "title"):
      return "write `.entity\(path.text(from: 0))`"
    default: break
    }
    return "there are \(known.list)"
  }
}

extension CheckedDefinition {
  /// What can be read from a root.
  func knownFields(_ root: EvaluationRoot) -> KnownFields {
    guard case .automation(let automation)? = definition else { return .of(root, trigger: nil) }
    return .of(root, trigger: automation.trigger)
  }
}

extension KnownFields {
  /// The keys as messages list them.
  var list: String { names.map { "`.\($0)`" }.joined(separator: ", ") }
}
