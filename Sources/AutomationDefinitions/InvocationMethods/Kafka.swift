extension ObjectShape {
  /// Sends a message to the organisation's topic.
  static let kafka = ObjectShape(
    "a KAFKA invocation method",
    [.tag("type"), .optional("payload", .arrayOrObject, "The message.")],
    mistakes: ["body": "write `payload`"])
}
