internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// An input is read or given that the form does not declare.
  public static let undeclaredInput = DiagnosticCode(
    "R105", "undeclared-input",
    Explanation(
      what: "An input is read or given that the form does not declare.",
      why: """
        jq reads null from an input that the form does not have, so that templates print nothing \
        and conditions never hold; the platform refuses a run that gives one. Automations are \
        compared with the form of the action whose runs they react to, or that they run.
        """,
      example: "text: \"Hello {{ .inputs.nicknme }}\"",
      instead: "text: \"Hello {{ .inputs.nickname }}\""))
}

/// Names of inputs that a form does not declare.
enum UndeclaredInput {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    switch definition.definition {
    case .action(let action) where action.generation == .second && action.userInputs.node != nil:
      definition.expressions.flatMap { expression -> [Diagnostic] in
        switch expression.purpose {
        case .template: findings(expression.names(below: [[]], "inputs"), action, definition)
        case .formSetting: findings(expression.names(below: [[]], "form"), action, definition)
        case .condition, .calculation: []
        }
      } + given(by: definition, set)
    case .automation(let automation):
      reads(of: automation, definition, set) + given(by: definition, set)
    case .action, .blueprint, nil: []
    }
  }

  /// What an automation reads of the runs that it reacts to.
  private static func reads(
    of automation: Automation, _ definition: CheckedDefinition, _ set: CheckedSet
  ) -> [Diagnostic] {
    switch automation.trigger {
    case .runCreated(let trigger), .runUpdated(let trigger), .anyRunChange(let trigger):
      guard let action = set.action(trigger.actionIdentifier.text) else { return [] }
      return definition.expressions.flatMap { expression -> [Diagnostic] in
        let root: [String] = if case .condition = expression.purpose { [] } else { ["event"] }
        let runs = [root + ["diff", "before"], root + ["diff", "after"]]
        return findings(expression.names(below: runs, "properties"), action, definition)
      }
    default: return []
    }
  }

  /// What a call of the platform gives to the action that it runs.
  private static func given(
    by definition: CheckedDefinition, _ set: CheckedSet
  ) -> [Diagnostic] {
    guard let call = definition.platformCall, let segment = call.startedAction,
      let action = set.action(segment.text)
    else { return [] }
    let members = call.method["body"]?["properties"]?.members ?? []
    let names = members.compactMap { member -> (name: String, span: SourceSpan)? in
      let text = member.key.text
      return text.contains(definition.delimiters.opening) ? nil : (text, member.key.span)
    }
    return findings(names, action, definition)
  }

  private static func findings(
    _ names: [(name: String, span: SourceSpan)], _ action: SelfServiceAction,
    _ definition: CheckedDefinition
  ) -> [Diagnostic] {
    let isOwn = action.node.span == definition.node.span
    return names.compactMap { name, span in
      guard action.userInputs.input(name) == nil, !definition.testedNames.contains(name) else {
        return nil
      }
      let form = isOwn ? "the form" : "the form of `\(action.identifier.text)`"
      let near = name.nearest(in: action.userInputs.inputs.map(\.identifier.text))
      return Diagnostic(
        .undeclaredInput, .warning, "\(form) has no input `\(name.shortened(to: 60))`", at: span,
        help: near.map { "did you mean `\($0)`?" } ?? "add it to the form, or remove it")
    }
  }
}
