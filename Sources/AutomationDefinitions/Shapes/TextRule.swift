public import SourceDiagnostics

extension DiagnosticCode {
  /// An identifier has characters that the platform refuses, or is too long.
  public static let malformedIdentifier = DiagnosticCode(
    "A007", "malformed-identifier",
    Explanation(
      what: "An identifier has characters that the platform refuses, or is too long.",
      why: """
        The identifier of an action or automation is made of letters, digits and `@_.+:=-`; those \
        of blueprints, properties and relations have sets of their own and at most 100 characters. \
        The platform's API answers 422 to others.
        """,
      example: "identifier: announce service",
      instead: "identifier: announce_service"))

  /// The text of a button is too short, too long, or has blanks at an end.
  public static let malformedButtonText = DiagnosticCode(
    "A009", "malformed-button-text",
    Explanation(
      what: "The text of a button is too short, too long, or has blanks at an end.",
      why: """
        The platform allows 2 to 15 characters without blanks at the ends. Its API answers 422 to \
        other texts.
        """,
      example: "executeActionButtonText: Restart the service",
      instead: "executeActionButtonText: Restart"))

  /// A text is too long or too short, or not written as the platform demands.
  public static let malformedText = DiagnosticCode(
    "A010", "malformed-text",
    Explanation(
      what: "A text is too long or too short, or not written as the platform demands.",
      why: """
        The platform's schema gives some texts a form, such as a URL or a path over relations, and \
        others a length. Its API answers 422 to texts that break it.
        """,
      example: """
        requiredApproval: true
        approvalNotification: {type: webhook, url: chat.example/approvals}
        """,
      instead: """
        requiredApproval: true
        approvalNotification: {type: webhook, url: "https://chat.example/approvals"}
        """))
}

/// How a text must be written and how long it can be.
struct TextRule: Sendable {
  let form: TextForm?

  /// The number of characters.
  let length: Bounds?

  init(_ form: TextForm? = nil, least: Int? = nil, most: Int? = nil) {
    self.form = form
    length = least == nil && most == nil ? nil : Bounds(least: least, most: most)
  }

  /// What is wrong with a text; the name is that of its key, `nil` for a text that is a key.
  func finding(on text: SourceString, named name: String?) -> Diagnostic? {
    if let form, !form.accepts(text.text) { return form.finding(on: text, named: name) }
    let count = text.text.unicodeScalars.count
    guard let breach = length?.breach(byCount: count) else { return nil }
    let subject =
      switch form {
      case .identifier, .blueprintIdentifier: "the identifier"
      case .name: "the name"
      default: name.map { "`\($0.shortened(to: 60))`" } ?? "the text"
      }
    return Diagnostic(
      form?.code ?? .malformedText, .error,
      "\(subject) has \(count) character\(count == 1 ? "" : "s"), \(breach)",
      at: text.span, help: count == 0 ? "write a text" : "shorten it")
  }
}
