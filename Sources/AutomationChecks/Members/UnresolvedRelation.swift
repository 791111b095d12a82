internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// A definition counts on a relation that the blueprint does not have.
  public static let unresolvedRelation = DiagnosticCode(
    "R107", "unresolved-relation",
    Explanation(
      what: "A definition counts on a relation that the blueprint does not have.",
      why: """
        jq reads null from a relation that no entity has, and the platform refuses mirrors and path \
        filters that follow one. The blueprint is looked up among the files that are validated \
        together.
        """,
      example: "text: \"{{ .event.diff.after.relations.domian }}\"",
      instead: "text: \"{{ .event.diff.after.relations.domain }}\""))
}

/// Names of relations that the blueprint does not have.
enum UnresolvedRelation {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    MemberReference.all(in: definition, of: set).compactMap { reference in
      let blueprint = reference.blueprint
      guard reference.section == .relations, blueprint.relation(reference.name) == nil,
        !definition.testedNames.contains(reference.name)
      else { return nil }
      let name = reference.name.shortened(to: 60)
      let near = reference.name.nearest(in: blueprint.relations.map(\.identifier.text))
      let help =
        blueprint.hasProperty(reference.name)
        ? "it is a property, not a relation"
        : near.map { "did you mean `\($0)`?" } ?? "add it to the blueprint, or remove it"
      return Diagnostic(
        .unresolvedRelation, .warning,
        "blueprint `\(blueprint.identifier.text)` has no relation `\(name)`", at: reference.span,
        help: help)
    }
  }
}
