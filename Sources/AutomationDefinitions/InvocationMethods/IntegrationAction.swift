extension ObjectShape {
  /// Has an installed integration act.
  static let integrationAction = ObjectShape(
    "an INTEGRATION_ACTION invocation method",
    [
      .required("type", .any), .required("installationId", .string),
      .required(
        "integrationActionType", .word(Vocabulary("integration action", ["dispatch_workflow"]))),
      .required("integrationActionExecutionProperties", .map(of: .any)),
    ])
}
