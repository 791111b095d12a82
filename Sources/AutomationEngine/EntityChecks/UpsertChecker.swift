public import AutomationDefinitions
public import JSONValues
public import SourceDiagnostics

extension DiagnosticCode {
  /// An upsert names a blueprint that is not among those given.
  public static let unknownBlueprint = DiagnosticCode("E301", "unknown-blueprint")
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
  /// rendered. `span` gives the place of a part: `[]`, `["blueprint"]`, `["properties", "a", "0"]`;
  /// where it knows none, the part around is asked for. An identifier that is null, empty or a
  /// scalar other than a string is left to the caller.
  public func check(
    _ entity: JSONValue, blueprint identifier: String, span: (_ path: [String]) -> SourceSpan?
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
      .findings(in: entity) { path in nearestSpan(path, span) }
    return (findings + printed).map { $0.diagnostic(at: nearestSpan($0.path, span)) }
  }

  private func nearestSpan(
    _ path: [String], _ span: (_ path: [String]) -> SourceSpan?
  ) -> SourceSpan? {
    for length in stride(from: path.count, through: 0, by: -1) {
      if let found = span(Array(path.prefix(length))) { return found }
    }
    return nil
  }

  private func unknownBlueprint(_ identifier: String) -> UpsertFinding? {
    // The platform's own blueprints are in no repository.
    guard !identifier.hasPrefix("_") else { return nil }
    let near = identifier.nearest(in: blueprints.map(\.identifier.text))
    return UpsertFinding(
      .unknownBlueprint, .warning, ["blueprint"],
      "no blueprint `\(identifier.shortened(to: 60))` is among those given",
      help: near.map { "did you mean `\($0)`?" } ?? "add its file to check the entity against it")
  }
}
