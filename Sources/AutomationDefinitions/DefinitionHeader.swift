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
}

/// What automations and actions have in common at their top level.
struct DefinitionHeader {
  let identifier: SourceString?
  let title: SourceString?
  let icon: SourceString?
  let description: SourceString?
  let isPublished: Bool
  let requiredApproval: ApprovalRequirement
  let approvalNotification: ApprovalNotification?
  let allowAnyoneToViewRuns: Bool?

  /// Checks the keys of the top level and reads those that need nothing else.
  init(_ node: DocumentNode, _ shape: ObjectShape, _ checker: inout ShapeChecker) {
    checker.check(node, shape)
    identifier = node["identifier"]?.string
    title = node["title"]?.string
    icon = node["icon"]?.string
    description = node["description"]?.string
    isPublished = node["publish"]?.bool ?? true
    requiredApproval = ApprovalRequirement(node["requiredApproval"])
    approvalNotification = ApprovalNotification(node["approvalNotification"], &checker)
    allowAnyoneToViewRuns = node["allowAnyoneToViewRuns"]?.bool
    if let identifier { checker.check(identifier: identifier, punctuation: "@_.+:=-") }
  }
}

extension ObjectShape {
  /// The top level of an automation or action.
  static let definition = ObjectShape(
    "a definition",
    [
      .required("identifier", .string), .optional("title", .string), .optional("icon", .string),
      .optional("description", .string), .required("trigger", .any),
      .required("invocationMethod", .any), .optional("requiredApproval", .requiredApproval),
      .optional("approvalNotification", .map(of: .any)), .optional("publish", .boolean),
      .optional("allowAnyoneToViewRuns", .boolean),
    ] + answerKeys)

  /// Keys that the platform's answers have and its requests have not.
  static let answerKeys: [Key] = [
    .optional("id", .any), .optional("createdAt", .any), .optional("createdBy", .any),
    .optional("updatedAt", .any), .optional("updatedBy", .any),
  ]
}

extension ShapeChecker {
  /// Reports an identifier that is not made of letters, digits and the given punctuation.
  mutating func check(identifier: SourceString, punctuation: String, limit: Int? = nil) {
    let scalars = identifier.text.unicodeScalars
    let isWellFormed =
      !scalars.isEmpty && identifier.text != "." && identifier.text != ".."
      && scalars.allSatisfy { scalar in
        scalar.isLetter || ("0"..."9").contains(scalar)
          || punctuation.unicodeScalars.contains(scalar)
      }
    if !isWellFormed {
      report(
        Diagnostic(
          .malformedIdentifier, .error,
          "the platform refuses the identifier `\(identifier.text.shortened(to: 60))`",
          at: identifier.span,
          help: "use letters, digits and `\(punctuation)`"))
    } else if let limit, scalars.count > limit {
      report(
        Diagnostic(
          .malformedIdentifier, .error,
          "the identifier has \(scalars.count) characters, at most \(limit) are allowed",
          at: identifier.span))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
