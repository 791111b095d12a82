internal import AutomationDefinitions
internal import SourceDiagnostics

extension DiagnosticCode {
  /// An action that is executed on an entity is given none.
  static let entityNotGiven = DiagnosticCode(
    "E411", "entity-not-given",
    Explanation(
      what: "An action that is executed on an entity is given none.",
      why: """
        The platform executes a DAY-2 or DELETE action on an entity and gives it to the templates \
        as `.entity`. On paper it is empty until it is given, so paths into it are null.
        """,
      example: """
        operation: DAY-2
        $ drydock invoke restart.yaml
        """,
      instead: """
        operation: DAY-2
        $ drydock invoke restart.yaml --entity checkout-api.entity.json
        """))

  /// An action that creates an entity is given one to be executed on.
  static let needlessEntity = DiagnosticCode(
    "E412", "needless-entity",
    Explanation(
      what: "An action that creates an entity is given one to be executed on.",
      why: """
        A CREATE action begins without an entity: `.entity` is `{}` in its templates, whatever is \
        given here.
        """,
      example: """
        operation: CREATE
        $ drydock invoke scaffold.yaml --entity checkout-api.entity.json
        """,
      instead: """
        operation: CREATE
        $ drydock invoke scaffold.yaml
        """))
}

extension Diagnostic {
  /// What is wrong with there being an entity, or none; `nil` when all is right.
  static func entity(isGiven: Bool, to action: SelfServiceAction) -> Diagnostic? {
    let trigger = action.node["trigger"]
    let place = (trigger?["operation"] ?? trigger).flatMap(\.string)?.span
    let operation = action.operation.rawValue
    switch (action.operation, isGiven) {
    case (.create, true):
      return Diagnostic(
        .needlessEntity, .note, "a \(operation) action is executed on no entity, and one is given",
        at: place ?? action.identifier.span, label: "the entity is ignored",
        help: "leave out `--entity`")
    case (.day2, false), (.delete, false):
      return Diagnostic(
        .entityNotGiven, .warning,
        "a \(operation) action is executed on an entity, and none is given",
        at: place ?? action.identifier.span, label: "`.entity` is empty",
        help: "give it with `--entity FILE`")
    case (.create, false), (.day2, true), (.delete, true): return nil
    }
  }
}
