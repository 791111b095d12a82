internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A template reads `.trigger.user` for `.trigger.by.user`.
  public static let triggerUser = DiagnosticCode(
    "R005", "trigger-user",
    Explanation(
      what: "A template reads `.trigger.user` for `.trigger.by.user`.",
      why: """
        `.trigger.user` is what permission policies have. In a payload the user is under \
        `.trigger.by`, and `.trigger.user` is null.
        """,
      example: #""requester": "{{ .trigger.user.email }}""#,
      instead: #""requester": "{{ .trigger.by.user.email }}""#))
}

/// `.trigger.user` in a payload.
enum TriggerUser {
  /// What `.trigger.by` has and `.trigger` has not.
  static let misplaced: Set<String> = ["user", "email", "userId", "orgId"]

  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, root, path in
      guard root.isTriggerData, path.field(0) == "trigger",
        let name = path.field(1), misplaced.contains(name)
      else { return nil }
      let instead = name == "email" ? ".user.email" : path.text(from: 1)
      return Diagnostic(
        .triggerUser, .warning, "`.trigger` has no `\(name)`",
        at: expression.span(of: path.steps[1].range), label: "always null",
        help: "write `.trigger.by\(instead)`")
    }
  }
}
