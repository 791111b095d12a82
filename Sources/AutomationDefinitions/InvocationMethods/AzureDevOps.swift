extension ObjectShape {
  /// Calls an incoming webhook of Azure DevOps.
  static let azureDevOps = ObjectShape(
    "an AZURE_DEVOPS invocation method",
    [
      .required("type", .any), .required("webhook", .string), .required("org", .string),
      .optional("payload", .arrayOrObject),
    ])
}
