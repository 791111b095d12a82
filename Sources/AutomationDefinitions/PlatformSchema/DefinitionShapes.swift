extension Shape {
  /// A self-service action of the second generation.
  static let action: Shape = .object(
    .definition("an action", trigger: .union(.trigger.narrowed(to: "self-service"))))

  static let automation: Shape = .object(
    .definition("an automation", trigger: .union(.trigger.narrowed(to: "automation"))))

  /// An action or automation whose trigger does not tell which.
  static let definition: Shape = .object(.definition("a definition", trigger: .union(.trigger)))
}

extension ObjectShape {
  /// The top level of an automation or action.
  fileprivate static func definition(_ noun: String, trigger: Shape) -> ObjectShape {
    ObjectShape(
      noun,
      [
        .required(
          "identifier", .text(TextRule(.identifier)),
          "The unique name that events, runs and other definitions refer to it by."),
        .optional("title", .string, "The name shown to people."),
        .optional("icon", .string, "The name of the icon."),
        .optional("description", .string, "What it is for."),
        .required("trigger", trigger, "What starts it."),
        .required(
          "invocationMethod", .union(.invocationMethod), "What it does, with templates in it."),
      ] + sharedKeys)
  }

  /// Keys that both generations have.
  static let sharedKeys: [Key] =
    [
      .optional(
        "requiredApproval", .requiredApproval,
        "Whether a run waits until people approve it, and how many must."),
      .optional(
        "approvalNotification", .union(.approvalNotification),
        "How approvers are told; only with `requiredApproval`."),
      .optional(
        "publish", .boolean, "Whether an automation is active; false keeps it from running."),
      .optional("allowAnyoneToViewRuns", .boolean, "Whether every member may see its runs."),
    ] + answerKeys

  /// Keys that the platform's answers have and its requests have not.
  private static let answerKeys: [Key] = ["id", "createdAt", "createdBy", "updatedAt", "updatedBy"]
    .map { .optional($0, .any, "Set by the platform.") }
}
