internal import AutomationDefinitions

extension Shape {
  /// One case in a file of its own.
  static let singleCase = object(
    ObjectShape("a case", ownKeys: name(isRequired: false) + caseKeys, rules: rules))

  /// A list of cases.
  static let caseList = array(
    of: object(ObjectShape("a case", ownKeys: name(isRequired: true) + caseKeys, rules: rules)))

  /// Cases with what they share.
  static let sharingCases = object(
    ObjectShape("a file of cases", ownKeys: [.required("cases", caseList)] + sharedKeys))

  private static let paths = either([string, array(of: string)])
  private static let object = map(of: any)
  private static let objectOrPath = either([string, object])

  private static func name(isRequired: Bool) -> [ObjectShape.Key] {
    let description = "What the case is called."
    return [
      isRequired ? .required("name", string, description) : .optional("name", string, description)
    ]
  }

  private static let caseKeys: [ObjectShape.Key] =
    [
      .optional("only", string, "The automation that counts, where there are several."),
      .optional("event", objectOrPath, "What happens: an event or the path of one."),
      .optional("invoke", string, "The self-service action that is executed."),
      .optional("inputs", objectOrPath, "What the user enters, or the path of it."),
      .optional("entity", objectOrPath, "The entity that it is executed on, or the path of one."),
      .optional("fires", boolean, "Whether anything fires."),
      .optional("expected", string, "The path of the whole outcome, written by `--accept`."),
      .optional("effect", object, "A part of the effect."),
      .optional("payload", object, "A part of the rendered invocation method."),
      .optional("diagnostics", array(of: string), "The codes of all warnings and errors."),
      .optional("assert", paths, "Expressions that give true for the outcome."),
    ] + sharedKeys

  /// What a case can have, and a file for all of its cases.
  private static let sharedKeys: [ObjectShape.Key] = [
    .optional("definitions", paths, "Files, folders or patterns; else what stands beside."),
    .optional("blueprints", paths, "Files, folders or patterns of more blueprints."),
    .optional("now", string, "The time, such as 2026-01-01T00:00:00Z."),
    .optional("user", objectOrPath, "The user who acts, or the path of one."),
    .optional("secrets", object, "Stubs of the organisation's secrets."),
    .optional("strict", boolean, "Whether an error that the platform swallows fails it."),
  ]

  private static let rules: [KeyRule] =
    ["invoke", "inputs", "entity"].map {
      .excludes($0, "event", help: "a case is about an event or about an execution; remove one")
    } + [.excludes("only", "invoke", help: "remove `only`; `invoke` names the action")]
}
