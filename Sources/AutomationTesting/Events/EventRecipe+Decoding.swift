package import AutomationDefinitions
internal import JSONValues
package import SourceDiagnostics

extension Shape {
  /// A recipe of an event, in a file of cases.
  package static let eventRecipe = object(
    ObjectShape(
      "a recipe of an event",
      ownKeys: [
        .required("type", .eventType, "The kind of event."),
        .optional("blueprint", .string, "The blueprint of the entity."),
        .optional("action", .string, "The action or automation of the run."),
        .optional("property", .string, "The timer property that expires."),
        .optional("status", .string, "The status that the run takes."),
        .optional("before", .map(of: .any), "The entity or run before."),
        .optional("after", .map(of: .any), "The entity or run after."),
        .optional("id", .string, "The identifier of the entity, or the id of the run."),
        .optional("set", .map(of: .any), "Values by the paths in the event where they go."),
        .optional("unset", .either([.string, .array(of: .string)]), "Paths to take away."),
        .optional("seed", .number, "Which of the many possible events it is."),
      ]))
}

extension EventRecipe {
  /// Whether a value in a file of cases is a recipe rather than an event.
  package static func isRecipe(_ node: DocumentNode) -> Bool {
    node["type"] != nil && node["resourceType"] == nil && node["event"] == nil
  }

  /// Decodes a recipe of an event that happens at a time; faults are reported at their places.
  package static func decode(
    _ node: DocumentNode, now: Instant
  ) -> (recipe: EventRecipe?, diagnostics: [Diagnostic]) {
    var checker = ShapeChecker()
    checker.check(node, .eventRecipe)
    var diagnostics = checker.diagnostics.map { $0.with(code: .malformedCase) }
    guard let kind = node["type"]?.string.flatMap({ EventTrigger.Kind(rawValue: $0.text) }),
      !diagnostics.contains(where: { $0.severity == .error })
    else { return (nil, diagnostics) }

    var recipe = EventRecipe(kind)
    recipe.now = now
    recipe.blueprint = node["blueprint"]?.string?.text
    recipe.action = node["action"]?.string?.text
    recipe.property = node["property"]?.string?.text
    recipe.id = node["id"]?.string?.text
    recipe.before = node["before"]?.value
    recipe.after = node["after"]?.value
    do throws(EventFault) {
      try recipe.decodeStatus(node["status"]?.string)
      try recipe.decodeSeed(node["seed"])
      try recipe.decodeEdits(node)
    } catch {
      diagnostics.append(error.diagnostic(at: node.opening))
      return (nil, diagnostics)
    }
    return (recipe, diagnostics)
  }

  private mutating func decodeStatus(_ text: SourceString?) throws(EventFault) {
    guard let text else { return }
    status = try RunStatus.named(text.text, at: text.span)
  }

  private mutating func decodeSeed(_ node: DocumentNode?) throws(EventFault) {
    guard let node, let number = node.number else { return }
    guard let seed = UInt64(exactly: number.value) else {
      throw EventFault(
        "the seed is `\(number.text)`, expected a whole number from 0 on", at: node.span)
    }
    self.seed = seed
  }

  private mutating func decodeEdits(_ node: DocumentNode) throws(EventFault) {
    for member in node["set"]?.members ?? [] {
      let path = try Self.path(member.key)
      edits.append(.set(path, to: member.value.value, at: member.key.span))
    }
    let removed = node["unset"]
    for text in removed?.string.map({ [$0] }) ?? removed?.strings ?? [] {
      edits.append(.remove(try Self.path(text), at: text.span))
    }
  }

  private static func path(_ text: SourceString) throws(EventFault) -> EventPath {
    do throws(EventFault) {
      return try EventPath(text.text)
    } catch {
      throw EventFault(error.message, help: error.help, at: text.span)
    }
  }
}

extension RunStatus {
  /// The status of a name.
  package static func named(
    _ word: String, at span: SourceSpan? = nil
  ) throws(EventFault) -> RunStatus {
    if let status = RunStatus(rawValue: word) { return status }
    let words = allCases.map(\.rawValue)
    throw EventFault(
      "unknown status `\(word.printable.shortened(to: 60))`",
      help: word.nearest(in: words).map { "did you mean `\($0)`?" }
        ?? "write one of " + words.map { "`\($0)`" }.joined(separator: ", "), at: span)
  }
}

extension EventFault {
  /// The fault as a finding about a case, at its own place where it has one.
  package func diagnostic(at place: SourceSpan) -> Diagnostic {
    Diagnostic(.malformedCase, .error, message, at: span ?? place, help: help)
  }
}
