extension Shape {
  static let requiredApproval: Shape = .either([
    .boolean,
    .object(
      ObjectShape(
        "a required approval",
        [
          .required(
            "type", .word(Vocabulary("kind of approval", ["ANY", "ALL"])),
            "Whether one of the approvers must approve, or all.")
        ])),
  ])
}

extension ShapeUnion {
  static let approvalNotification = ShapeUnion(
    "a notification", by: "type", Vocabulary("kind of notification", ["webhook", "email"]),
    "How approvers are told.",
    [
      Case(
        "webhook",
        as: ObjectShape(
          "a webhook notification",
          [
            .tag("type"),
            .required("url", .text(TextRule(.uri)), "Where the notification is sent."),
            .optional(
              "format", .word(Vocabulary("notification format", ["json", "slack"])),
              "How the notification is written."),
          ])),
      Case("email", as: ObjectShape("an email notification", [.tag("type")])),
    ])
}
