extension ObjectShape {
  /// Starts a GitLab pipeline.
  static let gitlab = ObjectShape(
    "a GITLAB invocation method",
    [
      .tag("type"), .required("projectName", .string, "The project."),
      .required("groupName", .string, "The group that holds the project."),
      .optional("defaultRef", .string, "The branch or tag, unless the input `ref` names one."),
      .optional("pipelineVariables", .map(of: .any), "The variables of the pipeline."),
    ])
}
