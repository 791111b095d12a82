public import SourceDiagnostics

extension DiagnosticCode {
  /// A file holds a workflow, which is neither an action nor an automation.
  public static let workflowDefinition = DiagnosticCode(
    "A006", "workflow-definition",
    Explanation(
      what: "A file holds a workflow, which is neither an action nor an automation.",
      why: """
        The platform keeps workflows behind other endpoints, and their templates see other data, \
        such as `.outputs.trigger`. Drydock neither judges nor runs them.
        """,
      example: """
        identifier: announce_service
        nodes:
          - identifier: updated
            config:
              type: EVENT_TRIGGER
              event: {type: ENTITY_UPDATED, blueprintIdentifier: service}
        """,
      instead: """
        identifier: announce_service
        trigger:
          type: automation
          event: {type: ENTITY_UPDATED, blueprintIdentifier: service}
        """))

  /// An action is written in the platform's deprecated first format.
  public static let firstGeneration = DiagnosticCode(
    "A005", "first-generation",
    Explanation(
      what: "An action is written in the platform's deprecated first format.",
      why: """
        The platform has deprecated the endpoints that took this format, \
        `/v1/blueprints/{blueprint}/actions`, which answer 410; `/v1/actions` answers 422 to it. \
        The action can no longer be created or changed in this form.
        """,
      example: """
        identifier: scaffold_service
        trigger: CREATE
        userInputs: {properties: {name: {type: string}}}
        """,
      instead: """
        identifier: scaffold_service
        trigger:
          type: self-service
          operation: CREATE
          userInputs: {properties: {name: {type: string}}}
        """))
}

/// Reads the definitions of one file.
///
/// A file holds one definition, a list of them, several YAML documents, or an answer of the
/// platform such as `{"actions": […]}` or `{"blueprint": {…}}`.
public enum DefinitionFile {
  /// Reads the definitions of a file that can be run; one that holds none gives no finding.
  ///
  /// The format follows the name's extension; any other name is read as YAML unless the text
  /// begins like JSON.
  public static func read(
    _ file: SourceFile
  ) -> (definitions: [Definition], diagnostics: [Diagnostic]) {
    let (candidates, diagnostics) = readCandidates(file)
    return (candidates.compactMap(\.definition), diagnostics)
  }

  /// Reads what looks like a definition in a file, also where it cannot be run as it stands.
  public static func readCandidates(
    _ file: SourceFile
  ) -> (candidates: [DefinitionCandidate], diagnostics: [Diagnostic]) {
    let document = DocumentReader.read(file, format: DocumentFormat(of: file))
    var checker = ShapeChecker()
    let candidates = document.roots.flatMap(objects).map { node in
      DefinitionCandidate(
        kind: node.candidateKind, node: node, definition: Definition(node, &checker))
    }
    let findings = document.diagnostics.map(\.asTheDefinitionsFault) + checker.diagnostics
    return (candidates, findings.sortedByPlace)
  }

  /// Whether a file of this name is looked into when a folder is searched.
  public static func isCandidate(fileName: String) -> Bool {
    let name = String(fileName.split(separator: "/").last ?? "")
    guard !name.hasPrefix("."), DocumentFormat(path: name) != nil else { return false }
    guard !name.hasPrefix("expected."), !CaseFileName.matches(name) else { return false }
    return !companions.contains { name.hasSuffix("." + $0 + ".json") }
  }

  /// What the files beside definitions hold, by the extension before `.json`.
  private static let companions = [
    "event", "events", "inputs", "entity", "user", "secrets", "expected",
  ]

  /// The objects of a document that look like definitions.
  private static func objects(in root: DocumentNode) -> [DocumentNode] {
    switch root.kind {
    case .array(let elements): elements.filter(\.looksLikeDefinition)
    case .object:
      if root.looksLikeDefinition {
        [root]
      } else {
        ["actions", "action", "blueprints", "blueprint"].flatMap { key in
          root[key].map { $0.elements ?? [$0] } ?? []
        }.filter(\.looksLikeDefinition)
      }
    default: []
    }
  }
}

extension DocumentNode {
  /// Whether the object has two of the keys that make a definition.
  fileprivate var looksLikeDefinition: Bool {
    guard let members, !looksLikeEvent else { return false }
    let keys = members.map(\.key.text)
    guard keys.contains("identifier") else {
      return keys.contains("trigger") && keys.contains("invocationMethod")
    }
    return keys.contains("trigger") || keys.contains("invocationMethod")
      || self["schema"]?.members != nil || looksLikeWorkflow
  }

  /// Whether the object is an event, whose trigger says who did something and when.
  private var looksLikeEvent: Bool {
    self["invocationMethod"] == nil
      && (self["resourceType"] != nil || self["trigger"]?["by"] != nil)
  }

  /// What a definition looks like that may be broken.
  fileprivate var candidateKind: DefinitionCandidate.Kind {
    if looksLikeWorkflow { return .workflow }
    if self["trigger"] == nil, self["invocationMethod"] == nil { return .blueprint }
    let isAutomation =
      self["trigger"]?["type"]?.string.map { $0.text == "automation" }
      ?? (self["trigger"]?["event"] != nil)
    return isAutomation ? .automation : .action
  }

  fileprivate var looksLikeWorkflow: Bool {
    self["trigger"] == nil && self["nodes"]?.elements != nil
  }
}

extension Definition {
  /// Decodes the object; `nil` when it could not be run.
  fileprivate init?(_ node: DocumentNode, _ checker: inout ShapeChecker) {
    if node.looksLikeWorkflow {
      checker.report(
        Diagnostic(
          .workflowDefinition, .error, "this is a workflow, not an action or automation",
          at: (node["identifier"] ?? node).opening,
          help: "only actions, automations and blueprints can be read"))
      return nil
    }
    if node["trigger"] == nil, node["invocationMethod"] == nil {
      checker.check(node, .blueprint)
      guard let blueprint = Blueprint(node) else { return nil }
      self = .blueprint(blueprint)
    } else if node["trigger"]?.string != nil {
      checker.check(node, .firstGenerationAction)
      checker.noteFirstGeneration(node)
      guard let action = SelfServiceAction(firstGeneration: node) else { return nil }
      self = .action(action)
    } else {
      checker.check(node, .definition)
      switch node["trigger"]?["type"]?.string?.text {
      case "automation":
        guard let automation = Automation(node) else { return nil }
        self = .automation(automation)
      case "self-service":
        guard let action = SelfServiceAction(node) else { return nil }
        self = .action(action)
      default: return nil
      }
    }
  }
}

extension ShapeChecker {
  fileprivate mutating func noteFirstGeneration(_ node: DocumentNode) {
    guard let trigger = node.member("trigger") else { return }
    report(
      Diagnostic(
        .firstGeneration, .note, "this action is written in the deprecated first format",
        at: trigger.key.span,
        help: "move `userInputs` into `trigger` and make it an object with `type` and `operation`"))
  }
}

extension Diagnostic {
  /// The finding about a text that holds definitions: a comment or a comma too many, which does no
  /// harm in an event, makes the platform refuse a definition.
  fileprivate var asTheDefinitionsFault: Diagnostic {
    code == .jsonComment || code == .trailingComma ? with(severity: .error) : self
  }
}
