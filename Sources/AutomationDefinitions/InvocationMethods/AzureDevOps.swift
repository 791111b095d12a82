extension ObjectShape {
  /// Calls an incoming webhook of Azure DevOps.
  static let azureDevOps = ObjectShape(
    "an AZURE_DEVOPS invocation method",
    [
      .tag("type"), .required("webhook", .string, "The name of the incoming webhook."),
      .required("org", .string, "The organisation at Azure DevOps."),
      .optional("payload", .arrayOrObject, "The body of the call."),
    ], mistakes: ["body": "write `payload`"])
}
