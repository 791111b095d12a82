internal import AutomationDefinitions
internal import JQSyntax
internal import SourceDiagnostics

extension Consequence {
  /// What happens because a definition runs, as far as the file tells.
  static func all(of definition: CheckedDefinition) -> [Consequence] {
    guard let identifier = definition.definition?.identifier else { return [] }
    // The runs of an action or automation are events themselves.
    let runs = [Change.created, .updated].map {
      Consequence(happening: .run($0, of: identifier.text), span: identifier.visibleSpan)
    }
    let done =
      switch definition.node["invocationMethod"]?["type"]?.string?.text {
      case "UPSERT_ENTITY": upsert(by: definition)
      case "WEBHOOK":
        definition.platformCall.map { call($0, by: definition) } ?? []
      default: [Consequence]()
      }
    return done + runs
  }

  private static func upsert(by definition: CheckedDefinition) -> [Consequence] {
    let method = definition.node["invocationMethod"]
    guard let blueprint = method?["blueprintIdentifier"]?.string,
      !blueprint.text.contains(definition.delimiters.opening)
    else { return [] }
    let identifier = definition.strings.first { $0.isValue(at: ["mapping", "identifier"]) }
    return writes(
      to: blueprint.text, at: blueprint.visibleSpan, identifiedBy: identifier, under: "mapping",
      by: definition)
  }

  private static func call(
    _ call: PlatformCall, by definition: CheckedDefinition
  ) -> [Consequence] {
    if let action = call.startedAction, !action.hasTemplate {
      return [Consequence(happening: .start(of: action.text), span: call.span(of: action))]
    }
    if let run = call.updatedRun, let action = definition.action(ofRun: run.expression) {
      return [
        Consequence(
          happening: .run(.updated, of: action), span: call.span(of: run),
          endsRun: call.method["body"]?["status"] != nil)
      ]
    }
    guard let (blueprint, entity) = call.entities, !blueprint.hasTemplate else { return [] }
    let span = call.span(of: blueprint)
    switch call.verb {
    case "POST" where entity == nil || entity?.text == "bulk":
      let identifier = definition.strings.first { $0.isValue(at: ["body", "identifier"]) }
      let writes = writes(
        to: blueprint.text, at: span, identifiedBy: identifier, under: "body", by: definition)
      return call.query.contains("upsert=true")
        ? writes : writes.filter { $0.happening == .entity(.created, blueprint: blueprint.text) }
    case "PATCH", "PUT":
      return [
        Consequence(
          happening: .entity(.updated, blueprint: blueprint.text), span: span,
          keepsEntity: definition.isOwnEntity(entity?.expression),
          repeatsValues: definition.writesConstants(under: "body"))
      ]
    // The entity of the event can be deleted once.
    case "DELETE" where entity != nil && !definition.isOwnEntity(entity?.expression):
      return [Consequence(happening: .entity(.deleted, blueprint: blueprint.text), span: span)]
    default: return []
    }
  }

  /// What comes of creating or updating an entity.
  private static func writes(
    to blueprint: String, at span: SourceSpan, identifiedBy identifier: PayloadString?,
    under key: String, by definition: CheckedDefinition
  ) -> [Consequence] {
    let keepsEntity = definition.isOwnEntity(identifier?.wholeExpression)
    // An entity of a name that never changes, or the event's own, is there the next time.
    let isThere =
      identifier.map { !$0.hasTemplate } ?? false
      || keepsEntity && blueprint == definition.triggerBlueprint
    let changes: [Change] = isThere ? [.updated] : [.created, .updated]
    return changes.map {
      Consequence(
        happening: .entity($0, blueprint: blueprint), span: span, keepsEntity: keepsEntity,
        repeatsValues: $0 == .updated && definition.writesConstants(under: key))
    }
  }
}

extension CheckedDefinition {
  /// The blueprint of the entities that it reacts to, or is run on.
  fileprivate var triggerBlueprint: String? {
    let trigger = node["trigger"]
    return (trigger?["event"]?["blueprintIdentifier"] ?? trigger?["blueprintIdentifier"])?.string?
      .text
  }

  /// Whether an expression gives the identifier of the entity that the definition runs for.
  fileprivate func isOwnEntity(_ expression: String?) -> Bool {
    [
      ["event", "diff", "after", "identifier"], ["event", "diff", "before", "identifier"],
      ["event", "context", "entityIdentifier"], ["entity", "identifier"],
    ].contains(expression?.plainPath ?? [])
  }

  /// The action whose run an expression names.
  fileprivate func action(ofRun expression: String?) -> String? {
    switch expression?.plainPath {
    case ["run", "id"]: name
    case ["event", "diff", "after", "id"], ["event", "diff", "before", "id"]:
      node["trigger"]?["event"]?["actionIdentifier"]?.string?.text
    default: nil
    }
  }

  /// Whether no template stands in what is written, the identifier aside.
  fileprivate func writesConstants(under key: String) -> Bool {
    !strings.contains { string in
      string.path.first == key && string.path != [key, "identifier"] && string.hasTemplate
    }
  }
}

extension PayloadString {
  /// Whether any template stands in it.
  var hasTemplate: Bool {
    guard case .success(let template) = template else { return true }
    return template.containsTemplate
  }

  /// The expression of a template that is the whole string.
  fileprivate var wholeExpression: String? {
    guard case .success(let template) = template, template.isWhole else { return nil }
    return template.expressions.first?.text
  }

  /// Whether it is the value at a path.
  fileprivate func isValue(at path: [String]) -> Bool {
    guard self.path == path, case .value = role else { return false }
    return true
  }
}

extension String {
  /// The keys of an expression that is a path of keys and nothing else.
  fileprivate var plainPath: [String]? {
    guard let query = JQQuery.parse(self).query, case .path(let path) = query.root.kind,
      case .identity = path.base.kind
    else { return nil }
    let keys = path.steps.compactMap { step -> String? in
      guard case .field(let name) = step.kind else { return nil }
      return name
    }
    return keys.count == path.steps.count ? keys : nil
  }
}
