internal import AutomationDefinitions
public import SourceDiagnostics

extension DiagnosticCode {
  /// An automation causes what makes it run.
  public static let endlessLoop = DiagnosticCode(
    "B003", "endless-loop",
    Explanation(
      what: "An automation causes what makes it run, directly or through others.",
      why: """
        Each run causes the next one, until someone takes notice: entities are written and requests \
        are sent without end. A condition may end it, which cannot be told without running it; then \
        this is a note. Runs are events too, and what a webhook does elsewhere is not seen.
        """,
      example: """
        identifier: stamp
        trigger: {type: automation,
          event: {type: ENTITY_UPDATED, blueprintIdentifier: service}}
        invocationMethod:
          type: UPSERT_ENTITY
          blueprintIdentifier: service
          mapping: {identifier: "{{ .event.diff.after.identifier }}",
            title: "{{ now | todate }}"}
        """,
      instead: """
        identifier: stamp
        trigger: {type: automation,
          event: {type: ENTITY_CREATED, blueprintIdentifier: service}}
        invocationMethod:
          type: UPSERT_ENTITY
          blueprintIdentifier: service
          mapping: {identifier: "{{ .event.diff.after.identifier }}",
            title: "{{ now | todate }}"}
        """))
}

/// Automations that cause what makes them run.
enum EndlessLoop {
  static func findings(in definition: CheckedDefinition, of set: CheckedSet) -> [Diagnostic] {
    (set.loops[definition.node.span] ?? []).compactMap(finding)
  }

  /// The loops among definitions, by the place of the first definition of each.
  static func all(in definitions: [CheckedDefinition]) -> [SourceSpan: [AutomationLoop]] {
    var loops: [SourceSpan: [AutomationLoop]] = [:]
    for loop in ReactionGraph(definitions).loops {
      guard let first = loop.steps.first else { continue }
      loops[first.definition.node.span, default: []].append(loop)
    }
    return loops
  }

  private static func finding(_ loop: AutomationLoop) -> Diagnostic? {
    guard let first = loop.steps.first else { return nil }
    let next = loop.steps.dropFirst() + [first]
    let starts = zip(loop.steps, next).map { step, next in
      "\(step.consequence.words), which starts `\(next.definition.name)`"
    }
    let others = zip(loop.steps, starts).dropFirst().map { step, words in
      Diagnostic.Label("`\(step.definition.name)` \(words)", at: step.consequence.span)
    }
    let ends = loop.ends
    let verb = ends == nil ? "causes" : "may cause"
    return Diagnostic(
      .endlessLoop, ends == nil ? .warning : .note,
      "each run of `\(first.definition.name)` \(verb) another one: \(loop.path)",
      at: first.consequence.span, label: starts[0], labels: others, help: help(ends))
  }

  private static func help(_ ends: AutomationLoop.Guard?) -> String {
    switch ends {
    case .condition(let definition):
      "make sure that the condition of `\(definition.name)` no longer holds after the change"
    case .approval(let definition):
      "make sure that whoever approves runs of `\(definition.name)` knows"
    case .publishing(let definition):
      "add a condition before `\(definition.name)` is published"
    case .endedRun:
      "add a condition on the run's `status`, since one that has ended changes no more"
    case .sameValues:
      "add a condition that no longer holds once the values are written"
    case nil: "add a condition that no longer holds after the change"
    }
  }
}
