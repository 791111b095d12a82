extension ObjectShape {
  /// Has an installed integration act.
  static let integrationAction = ObjectShape(
    "an INTEGRATION_ACTION invocation method",
    [
      .tag("type"), .required("installationId", .string, "The installed integration."),
      .required(
        "integrationActionType", .word(Vocabulary("integration action", ["dispatch_workflow"])),
        "What the integration does."),
      .required(
        "integrationActionExecutionProperties", .map(of: .any), "What the integration acts on."),
    ])
}
