public import AutomationDefinitions
public import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An upsert names a blueprint that is not among those given.
  public static let unknownBlueprint = DiagnosticCode(
    "E301", "unknown-blueprint",
    Explanation(
      what: "An upsert names a blueprint that is not among those given.",
      why: """
        The platform cannot store an entity of a blueprint that it does not have. Here only the \
        blueprints in the files are known; without its own, the entity is not compared with \
        anything.
        """,
      example: """
        type: UPSERT_ENTITY
        blueprintIdentifier: deploymnet
        mapping: {identifier: checkout-api-3}
        """,
      instead: """
        type: UPSERT_ENTITY
        blueprintIdentifier: deployment
        mapping: {identifier: checkout-api-3}
        """))
}

/// Compares upserts with the blueprints they write to.
public struct UpsertChecker: Sendable {
  private let blueprints: [Blueprint]
  private let skipsTextTemplates: Bool
  private let preview: ValuePreview

  /// Creates a checker; `redact` replaces secrets in the values that messages quote.
  ///
  /// Where rendering has reported missing values in texts already, `skipsTextTemplates` leaves only
  /// those texts to report that jq put together.
  public init(
    blueprints: [Blueprint], skipsTextTemplates: Bool = false,
    redact: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.blueprints = blueprints
    self.skipsTextTemplates = skipsTextTemplates
    self.preview = ValuePreview(redact: redact)
  }

  /// Reports where a rendered entity differs from its blueprint.
  ///
  /// `entity` is `{identifier, title, icon, team, properties, relations}`, each part only if it was
  /// rendered. `place` gives the place of a part: `[]`, `["blueprint"]`, `["properties", "a", "0"]`.
  /// An identifier that is no text, or an empty one, is left to the caller, and so is whether the
  /// blueprint exists when there are none to compare with.
  public func check(
    _ entity: JSONValue, blueprint identifier: String, place: (_ path: [String]) -> EntityPlace?
  ) -> [Diagnostic] {
    var findings = EntityFields(entity: entity, preview: preview).findings
    if let blueprint = blueprints.first(where: { $0.identifier.text.hasSameBytes(as: identifier) })
    {
      findings += blueprint.findings(inProperties: entity["properties"], preview)
      findings += blueprint.findings(inRelations: entity["relations"], preview)
    } else if let finding = unknownBlueprint(identifier) {
      findings.append(finding)
    }
    let printed = PrintedNull(skipsTextTemplates: skipsTextTemplates, preview: preview)
      .findings(in: entity) { place($0) }
    return (findings + printed).map { $0.diagnostic(at: place($0.path)) }
  }

  private func unknownBlueprint(_ identifier: String) -> UpsertFinding? {
    // The platform's own blueprints are in no repository.
    guard !blueprints.isEmpty, !identifier.hasPrefix("_") else { return nil }
    let near = identifier.nearest(in: blueprints.map(\.identifier.text))
    return UpsertFinding(
      .unknownBlueprint, .warning, ["blueprint"],
      "no blueprint `\(preview.name(identifier))` is among those given",
      help: near.map { "did you mean `\($0)`?" } ?? "add its file to check the entity against it")
  }
}
