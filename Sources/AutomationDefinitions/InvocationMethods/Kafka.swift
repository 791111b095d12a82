extension ObjectShape {
  /// Sends a message to the organisation's topic.
  static let kafka = ObjectShape(
    "a KAFKA invocation method",
    [.required("type", .any), .optional("payload", .arrayOrObject)])
}
