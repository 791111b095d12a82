extension ObjectShape {
  /// Dispatches a GitHub workflow.
  static let github = ObjectShape(
    "a GITHUB invocation method",
    [
      .tag("type"), .required("org", .string, "The organisation or user that owns the repository."),
      .required("repo", .string, "The repository."),
      .required("workflow", .string, "The file name or number of the workflow."),
      .optional("workflowInputs", .map(of: .any), "The inputs of the workflow."),
      .optional(
        "reportWorkflowStatus", .booleanOrText,
        "Whether the end of the workflow ends the run."),
    ])
}
