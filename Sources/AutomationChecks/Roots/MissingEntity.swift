internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A template reads `.entity` where there is none.
  public static let missingEntity = DiagnosticCode(
    "R004", "missing-entity",
    Explanation(
      what: "A template reads `.entity` where there is none.",
      why: """
        Only `DAY-2` and `DELETE` actions are run on an entity. In a `CREATE` action `.entity` is \
        `{}`, in an automation it is null, and so is all below it.
        """,
      example: #""service": "{{ .entity.identifier }}""#,
      instead: #""service": "{{ .event.context.entityIdentifier }}""#))
}

/// `.entity.title` in an automation or in an action that creates an entity.
enum MissingEntity {
  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    definition.findings { expression, root, path in
      guard path.field(0) == "entity", path.steps.count > 1 else { return nil }
      let span = expression.span(of: path.steps[0].range)
      switch root {
      case .automationData:
        return Diagnostic(
          .missingEntity, .warning, "an automation has no `.entity`", at: span,
          label: "always null", help: "write `\(definition.entityOfEvent)\(path.text(from: 1))`")
      case .actionData(hasEntity: false):
        // `if .entity == {} then …` knows that there may be none.
        guard !expression.paths.contains(where: { $0.field(0) == "entity" && $0.steps.count == 1 })
        else { return nil }
        // A value that is nothing but null says that there is none, which is often meant.
        return Diagnostic(
          .missingEntity,
          expression.isWholeValue && path.range == expression.query?.root.range
            ? .note : .warning,
          "a `CREATE` action has no entity: `.entity` is `{}`", at: span, label: "always null",
          help: "read `.inputs`, or make the operation `DAY-2`")
      case .actionData, .event, .form, .entity: return nil
      }
    }
  }
}
