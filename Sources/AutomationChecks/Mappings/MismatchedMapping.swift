internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

/// Upserts that cannot fit the blueprint they write to, whatever the event; what is found has the
/// codes that it would have when the entity is rendered.
enum MismatchedMapping {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    guard let method = definition.node["invocationMethod"],
      method["type"]?.string?.text == "UPSERT_ENTITY", let mapping = method["mapping"],
      let blueprint = set.blueprint(method["blueprintIdentifier"]?.string?.text)
    else { return [] }
    let written = WrittenEntity(mapping, definition.delimiters, blueprint)
    let checker = UpsertChecker(
      blueprints: [blueprint], redact: ValuePreview.withoutSecrets.redact)
    let certain = checker.check(written.entity, blueprint: blueprint.identifier.text) {
      method.place(ofMapped: $0)
    }
    let templates = definition.expressions.compactMap { MappedTemplate($0, blueprint, definition) }
    return certain + templates.flatMap(\.findings)
  }
}
