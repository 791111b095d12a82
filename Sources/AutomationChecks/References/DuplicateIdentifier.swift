internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// Two definitions have one identifier.
  public static let duplicateIdentifier = DiagnosticCode(
    "R103", "duplicate-identifier",
    Explanation(
      what: "Two definitions have one identifier.",
      why: """
        Actions and automations share one set of identifiers, blueprints have another. The platform \
        keeps one definition of an identifier, so that applying both lets the later one replace the \
        earlier, or fail.
        """,
      example: """
        identifier: team
        title: Team
        schema: {properties: {}}
        ---
        identifier: team
        title: Crew
        schema: {properties: {}}
        """,
      instead: """
        identifier: team
        title: Team
        schema: {properties: {}}
        ---
        identifier: crew
        title: Crew
        schema: {properties: {}}
        """))
}

/// Identifiers that an earlier definition of the same kind has.
enum DuplicateIdentifier {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    guard let identifier = definition.node["identifier"]?.string,
      let first = set.duplicates[identifier.span]
    else { return [] }
    let noun =
      switch definition.candidate.kind {
      case .blueprint: "blueprint"
      case .workflow: "workflow"
      case .action, .automation: "action or automation"
      }
    return [
      Diagnostic(
        .duplicateIdentifier, .error,
        "another \(noun) is called `\(identifier.text.shortened(to: 60))`",
        at: identifier.visibleSpan,
        labels: [Diagnostic.Label("the first one", at: first.visibleSpan)],
        help: "rename one; validate files of different environments one environment at a time")
    ]
  }

  /// For the identifier of each definition that repeats one, the first of that name.
  static func all(in definitions: [CheckedDefinition]) -> [SourceSpan: SourceString] {
    var first: [String: SourceString] = [:]
    var duplicates: [SourceSpan: SourceString] = [:]
    for definition in definitions {
      guard let identifier = definition.node["identifier"]?.string else { continue }
      let key = definition.namespace + "/" + identifier.text
      guard let earlier = first[key] else {
        first[key] = identifier
        continue
      }
      if !earlier.isSamePlace(as: identifier) { duplicates[identifier.span] = earlier }
    }
    return duplicates
  }
}

extension CheckedDefinition {
  /// What the identifier must be unique among.
  fileprivate var namespace: String {
    switch candidate.kind {
    case .blueprint: "blueprint"
    case .workflow: "workflow"
    case .action, .automation:
      // In the first generation, an action belongs to its blueprint.
      node["trigger"]?.string == nil
        ? "run" : "run/" + ((node["blueprint"] ?? node["blueprintIdentifier"])?.string?.text ?? "")
    }
  }
}

extension SourceString {
  /// Whether it stands at the same place of a file; one that is given twice is read twice.
  func isSamePlace(as other: SourceString) -> Bool {
    span.file.path == other.span.file.path && span.range == other.span.range
  }
}
