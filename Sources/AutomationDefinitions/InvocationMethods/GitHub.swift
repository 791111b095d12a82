extension ObjectShape {
  /// Dispatches a GitHub workflow.
  static let github = ObjectShape(
    "a GITHUB invocation method",
    [
      .required("type", .any), .required("org", .string), .required("repo", .string),
      .required("workflow", .string), .optional("workflowInputs", .map(of: .any)),
      .optional("reportWorkflowStatus", .booleanOrText),
    ])
}
