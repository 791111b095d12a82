extension ObjectShape {
  /// Starts a GitLab pipeline.
  static let gitlab = ObjectShape(
    "a GITLAB invocation method",
    [
      .required("type", .any), .required("projectName", .string), .required("groupName", .string),
      .optional("defaultRef", .string), .optional("pipelineVariables", .map(of: .any)),
    ])
}
