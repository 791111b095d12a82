internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// An expression reads a key that an object of the platform does not have.
  public static let unknownField = DiagnosticCode(
    "R008", "unknown-field",
    Explanation(
      what: "An expression reads a key that an object of the platform does not have.",
      why: """
        A key that is missing is null to jq: no error, no value. The properties of an entity are \
        under `properties`, its relations under `relations`, and `.run` has nothing but its `id`.
        """,
      example: #""language": "{{ .event.diff.after.language }}""#,
      instead: #""language": "{{ .event.diff.after.properties.language }}""#))
}

/// Keys that events, entities, runs and triggers do not have.
enum UnknownField {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, root, path in
      var known = definition.knownFields(root)
      for (index, step) in path.steps.enumerated() {
        guard let name = path.field(index) else { return nil }
        guard known.names.contains(name) else {
          guard index > 0, !isToldElsewhere(path) else { return nil }
          let near = name.nearest(in: known.names)
          return Diagnostic(
            .unknownField, known.isEntity || near != nil ? .warning : .note,
            "\(known.noun) has no `\(name.shortened(to: 40))`",
            at: expression.span(of: step.range), label: "always null",
            help: near.map { "did you mean `.\($0)`?" } ?? help(name, known))
        }
        guard let inner = known.inner[name] else { return nil }
        known = inner
      }
      return nil
    }
  }

  private static func isToldElsewhere(_ path: JQRootPath) -> Bool {
    path.field(0) == "trigger" && TriggerUser.misplaced.contains(path.field(1) ?? "")
  }

  private static func help(_ name: String, _ known: KnownFields) -> String {
    known.isEntity ? "did you mean `.properties.\(name)`?" : "it has \(known.list)"
  }
}

extension KnownFields {
  /// Whether it is an entity, the one object whose keys the platform describes in full.
  fileprivate var isEntity: Bool { names.contains("scorecards") }
}
