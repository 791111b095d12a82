package import AutomationDefinitions
package import AutomationEngine
package import JQ
package import SourceDiagnostics

/// Definitions that cases share, loaded and compiled once.
package final class DefinitionSet: Sendable {
  package let catalog: Catalog

  /// What keeps the definitions from being tested.
  package let errors: [Diagnostic]

  let automations: [SourceString]
  let actions: [SourceString]

  /// Compiles definitions; with errors among the findings no case of theirs is run.
  package init(
    _ definitions: [Definition], delimiters: Catalog.Delimiters, findings: [Diagnostic],
    measuresCoverage: Bool = false, engine: JQEngine = .native
  ) {
    catalog = Catalog(
      definitions, delimiters: delimiters, measuresCoverage: measuresCoverage, engine: engine,
      plansEffects: false)
    errors = (findings + catalog.diagnostics).filter { $0.severity == .error }
    automations = definitions.compactMap {
      if case .automation(let automation) = $0 { automation.identifier } else { nil }
    }
    actions = definitions.compactMap {
      if case .action(let action) = $0 { action.identifier } else { nil }
    }
  }

  /// The identifiers that a case can be about, which `noun` calls; `nil` with what is wrong.
  func subjects(
    of test: TestCase
  ) -> (identifiers: [String], fault: Diagnostic?) {
    switch test.stimulus {
    case .event:
      let found = automations.map(\.text)
      guard let only = test.only else {
        return (found, found.isEmpty ? .noSubject("automation", at: test.span) : nil)
      }
      return ([only.text], fault(with: only, in: automations, noun: "automation", actions))
    case .invocation(let execution):
      if let action = execution.action ?? test.only {
        return ([action.text], fault(with: action, in: actions, noun: "action", automations))
      }
      let found = actions.map(\.text)
      if found.count > 1 {
        return ([], .ambiguousAction(found, at: execution.span))
      }
      return (found, found.isEmpty ? .noSubject("self-service action", at: test.span) : nil)
    }
  }

  private func fault(
    with name: SourceString, in known: [SourceString], noun: String, _ others: [SourceString]
  ) -> Diagnostic? {
    if known.contains(where: { $0.text == name.text }) { return nil }
    let isOther = others.contains { $0.text == name.text }
    let words = known.map(\.text)
    return Diagnostic(
      .noSubject, .error,
      isOther
        ? "`\(name.text)` is no \(noun)" : "no \(noun) is called `\(name.text.shortened(to: 60))`",
      at: name.span,
      help: isOther
        ? (noun == "action" ? "give it an `event`" : "execute it with `invoke`")
        : name.text.nearest(in: words).map { "did you mean `\($0)`?" }
          ?? (words.isEmpty
            ? "name the files with `definitions`"
            : "write one of " + words.map { "`\($0)`" }.joined(separator: ", ")))
  }
}

extension Diagnostic {
  fileprivate static func noSubject(_ noun: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .noSubject, .error, "the definitions of the case hold no \(noun)", at: span,
      help: "name the files that do with `definitions`")
  }

  fileprivate static func ambiguousAction(_ names: [String], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .noSubject, .error, "the definitions of the case hold \(names.count) actions", at: span,
      help: "choose one with `invoke`: " + names.map { "`\($0)`" }.joined(separator: ", "))
  }
}
