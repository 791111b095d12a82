internal import AutomationDefinitions
internal import JQSyntax
public import SourceDiagnostics

extension DiagnosticCode {
  /// A form names an input that it does not declare.
  public static let undeclaredFormName = DiagnosticCode(
    "R104", "undeclared-form-name",
    Explanation(
      what: "`order`, `steps`, `required` or `dependsOn` names an input that is not declared.",
      why: """
        The platform takes the form as it is: the input is not shown, a required input that does \
        not exist can never be filled in, and one that depends on it stays disabled.
        """,
      example: """
        userInputs:
          properties: {name: {type: string}}
          order: [nmae]
        """,
      instead: """
        userInputs:
          properties: {name: {type: string}}
          order: [name]
        """))
}

/// Names in a form's settings that are none of its inputs.
enum UndeclaredFormName {
  /// A name and the setting that holds it.
  private typealias Mention = (setting: String, name: String, span: SourceSpan)

  static func findings(in definition: CheckedDefinition, of _: CheckedSet) -> [Diagnostic] {
    guard case .action(let action) = definition.definition, action.userInputs.node != nil else {
      return []
    }
    let form = action.userInputs
    let inputs = form.inputs.map(\.identifier.text)
    let shown = inputs + form.titles.map(\.identifier.text)
    let dependencies = form.inputs.flatMap { mentions("dependsOn", $0.dependsOn) }
    let shownNames =
      mentions("order", form.order ?? [])
      + (form.steps ?? []).flatMap { mentions("order", $0.order) }
    return findings(shownNames, declared: shown, also: "or `titles`")
      + findings(required(form) + dependencies, declared: inputs, also: "")
  }

  private static func findings(
    _ mentions: [Mention], declared: [String], also: String
  ) -> [Diagnostic] {
    let known = Set(declared)
    return mentions.filter { !known.contains($0.name) }.map { setting, name, span in
      let place = also.isEmpty ? "`properties`" : "`properties` \(also)"
      return Diagnostic(
        .undeclaredFormName, .warning,
        "`\(setting)` names `\(name.shortened(to: 60))`, which the form does not declare", at: span,
        help: name.nearest(in: declared).map { "did you mean `\($0)`?" }
          ?? "declare it in \(place), or remove it")
    }
  }

  private static func mentions(_ setting: String, _ names: [SourceString]) -> [Mention] {
    names.map { (setting, $0.text, $0.visibleSpan) }
  }

  private static func required(_ form: UserInputs) -> [Mention] {
    switch form.required {
    case .named(let names): return mentions("required", names)
    case .query(let source):
      let expression = PlacedExpression(.formSetting(key: "required"), source)
      guard let root = expression.query?.root else { return [] }
      return OutputLeaf.all(of: root).flatMap { leaf in
        leaf.strings.map { ("required", $0.text, expression.span(of: $0.range)) }
      }
    }
  }
}

extension OutputLeaf {
  /// The strings of an array that is written out.
  fileprivate var strings: [(text: String, range: Range<Int>)] {
    guard case .array(let content?) = node.kind else { return [] }
    let elements = if case .comma(let nodes) = content.kind { nodes } else { [content] }
    return elements.compactMap { element in
      guard case .string(let string) = element.kind, let text = string.literal else { return nil }
      return (text, element.range)
    }
  }
}
