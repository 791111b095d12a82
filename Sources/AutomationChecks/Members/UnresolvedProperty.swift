internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// A definition counts on a property that the blueprint does not have.
  public static let unresolvedProperty = DiagnosticCode(
    "R106", "unresolved-property",
    Explanation(
      what: "A definition counts on a property that the blueprint does not have.",
      why: """
        jq reads null from a property that no entity has, so that conditions never hold and \
        templates print nothing; the platform refuses mirrors and aggregations of one. The blueprint \
        is looked up among the files that are validated together.
        """,
      example: "text: \"{{ .event.diff.after.properties.langauge }}\"",
      instead: "text: \"{{ .event.diff.after.properties.language }}\""))
}

/// Names of properties that the blueprint does not have.
enum UnresolvedProperty {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    MemberReference.all(in: definition, of: set).compactMap { reference in
      let blueprint = reference.blueprint
      guard reference.section == .properties, !blueprint.hasProperty(reference.name),
        !definition.testedNames.contains(reference.name)
      else { return nil }
      let name = reference.name.shortened(to: 60)
      let near = reference.name.nearest(in: blueprint.propertyNames)
      let help =
        blueprint.relation(reference.name) == nil
        ? near.map { "did you mean `\($0)`?" } ?? "add it to the blueprint, or remove it"
        : "it is a relation: write `relations` before it"
      return Diagnostic(
        .unresolvedProperty, .warning,
        "blueprint `\(blueprint.identifier.text)` has no property `\(name)`", at: reference.span,
        help: help)
    }
  }
}

extension Blueprint {
  /// The names of its properties, also of those that the platform computes.
  var propertyNames: [String] {
    (properties.map(\.identifier) + mirrorProperties + calculationProperties
      + aggregationProperties).map(\.text)
  }

  func hasProperty(_ name: String) -> Bool {
    property(name) != nil
      || [mirrorProperties, calculationProperties, aggregationProperties].contains { names in
        names.contains { $0.text == name }
      }
  }
}
