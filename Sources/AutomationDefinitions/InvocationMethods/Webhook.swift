extension ObjectShape {
  /// Sends an HTTP request.
  static let webhook = ObjectShape(
    "a WEBHOOK invocation method",
    [
      .tag("type"), .required("url", .string, "Where the request is sent."),
      .optional("agent", .booleanOrText, "Whether the execution agent sends the request."),
      .optional(
        "synchronized", .booleanOrText, "Whether the answer to the request ends the run."),
      .optional("method", .string, "The HTTP method: POST, unless given, PUT, PATCH or DELETE."),
      .optional("headers", .map(of: .string), "The headers of the request."),
      .optional("body", .arrayOrObject, "The body of the request."),
    ], mistakes: ["payload": "write `body`"])
}
