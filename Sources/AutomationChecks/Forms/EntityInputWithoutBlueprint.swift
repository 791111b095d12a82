internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// An input offers entities, but of no blueprint.
  public static let entityInputWithoutBlueprint = DiagnosticCode(
    "R108", "entity-input-without-blueprint",
    Explanation(
      what: "An input has the format `entity` and no `blueprint`.",
      why: "The form cannot tell which entities to offer, so that nothing can be chosen.",
      example: """
        userInputs:
          properties:
            service: {type: string, format: entity}
        """,
      instead: """
        userInputs:
          properties:
            service: {type: string, format: entity, blueprint: service}
        """))
}

/// Inputs for entities of no blueprint.
enum EntityInputWithoutBlueprint {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    guard case .action(let action) = definition.definition else { return [] }
    return action.userInputs.inputs.flatMap { input in
      // The blueprint of an array may stand beside its items.
      guard input.blueprint == nil else { return [Diagnostic]() }
      let items = input.items?.blueprint == nil ? input.items?.format : nil
      return [input.format, items].compactMap(finding)
    }
  }

  private static func finding(_ format: SourceString?) -> Diagnostic? {
    guard let format, format.text == "entity" else { return nil }
    return Diagnostic(
      .entityInputWithoutBlueprint, .warning, "an input of format `entity` has no `blueprint`",
      at: format.visibleSpan, help: "name the blueprint whose entities can be chosen")
  }
}
