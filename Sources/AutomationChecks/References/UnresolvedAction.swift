public import SourceDiagnostics

extension DiagnosticCode {
  /// A definition names an action or automation that is not among those given.
  public static let unresolvedAction = DiagnosticCode(
    "R102", "unresolved-action",
    Explanation(
      what: "A definition names an action or automation that is not among those given.",
      why: """
        An automation that waits for runs of an action that does not exist never fires, and the \
        platform refuses to run one. Names are compared with those of the files that are validated \
        together; where few of those referred to are there, only names that are nearly one of them \
        are warned of.
        """,
      example: """
        identifier: deploy
        trigger: {type: self-service, operation: CREATE, userInputs: {properties: {}}}
        invocationMethod: {type: KAFKA, payload: {}}
        ---
        identifier: watch
        trigger: {type: automation,
          event: {type: RUN_UPDATED, actionIdentifier: depoly}}
        invocationMethod: {type: KAFKA, payload: {}}
        """,
      instead: """
        identifier: deploy
        trigger: {type: self-service, operation: CREATE, userInputs: {properties: {}}}
        invocationMethod: {type: KAFKA, payload: {}}
        ---
        identifier: watch
        trigger: {type: automation,
          event: {type: RUN_UPDATED, actionIdentifier: deploy}}
        invocationMethod: {type: KAFKA, payload: {}}
        """))
}

/// Actions and automations that are named and not among those given.
enum UnresolvedAction {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    definition.references.compactMap { reference in
      guard reference.target == .runnable,
        let absence = set.runnableNames.absence(of: reference.name, in: definition)
      else { return nil }
      return Diagnostic(
        .unresolvedAction, absence.severity,
        "no action or automation `\(reference.name.shortened(to: 60))` is among those given",
        at: reference.span,
        help: absence.near.map { "did you mean `\($0)`?" }
          ?? "validate its file together with this one, if it exists")
    }
  }
}
