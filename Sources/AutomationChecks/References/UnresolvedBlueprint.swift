public import SourceDiagnostics

extension DiagnosticCode {
  /// A definition names a blueprint that is not among those given.
  public static let unresolvedBlueprint = DiagnosticCode(
    "R101", "unresolved-blueprint",
    Explanation(
      what: "A definition names a blueprint that is not among those given.",
      why: """
        A trigger on a blueprint that does not exist never fires, and the platform refuses relations \
        and inputs that point to one. Blueprints are compared with those of the files that are \
        validated together; where few of those referred to are there, only names that are nearly \
        one of them are warned of.
        """,
      example: """
        event:
          type: ENTITY_CREATED
          blueprintIdentifier: servcie
        """,
      instead: """
        event:
          type: ENTITY_CREATED
          blueprintIdentifier: service
        """))
}

/// Blueprints that are named and not among those given.
enum UnresolvedBlueprint {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    definition.references.compactMap { reference in
      guard reference.target != .runnable,
        let absence = set.blueprintNames.absence(of: reference.name, in: definition)
      else { return nil }
      let isUpsert = reference.target == .upsertedBlueprint
      return Diagnostic(
        isUpsert ? .unknownBlueprint : .unresolvedBlueprint, absence.severity,
        "no blueprint `\(reference.name.shortened(to: 60))` is among those given",
        at: reference.span,
        help: absence.near.map { "did you mean `\($0)`?" }
          ?? "validate its file together with this one, if it exists")
    }
  }
}
