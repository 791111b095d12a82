extension ObjectShape {
  /// Sends an HTTP request.
  static let webhook = ObjectShape(
    "a WEBHOOK invocation method",
    [
      .required("type", .any), .required("url", .string), .optional("agent", .booleanOrText),
      .optional("synchronized", .booleanOrText), .optional("method", .string),
      .optional("headers", .map(of: .string)), .optional("body", .arrayOrObject),
    ])
}
