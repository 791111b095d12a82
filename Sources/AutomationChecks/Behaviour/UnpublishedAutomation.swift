package import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// An automation is not published, so that the platform never runs it.
  public static let unpublishedAutomation = DiagnosticCode(
    "B001", "unpublished-automation",
    Explanation(
      what: "An automation is not published, so that the platform never runs it.",
      why: """
        The platform stores an unpublished automation, and no event starts it. Drydock evaluates \
        it all the same.
        """,
      example: "publish: false",
      instead: "publish: true"))
}

extension Diagnostic {
  /// The platform would not run the automation at all.
  package static func unpublished(_ automation: Automation, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      .unpublishedAutomation, severity,
      "the automation is not published: on the platform it never fires",
      at: (automation.node["publish"] ?? automation.node).span,
      help: "set `publish` to true, or leave it out")
  }
}

/// Automations that are not published, which may well be meant.
enum UnpublishedAutomation {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    guard case .automation(let automation) = definition.definition, !automation.isPublished else {
      return []
    }
    return [.unpublished(automation, .note)]
  }
}
