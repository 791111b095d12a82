internal import AutomationDefinitions
internal import JSONValues
internal import SourceDiagnostics

extension EventMaker {
  /// The blueprint of a name; `nil` for one that is not known and resembles none that is.
  func blueprint(_ identifier: String) throws(EventFault) -> Blueprint? {
    if let blueprint = knownBlueprint(identifier) { return blueprint }
    try refuseMisspelling(of: identifier, "blueprint", in: blueprints.map(\.identifier.text))
    return nil
  }

  func knownBlueprint(_ identifier: String) -> Blueprint? {
    blueprints.first { $0.identifier.text.hasSameBytes(as: identifier) }
  }

  /// The action or automation of a name; `nil` for one that is not known and resembles none that is.
  func action(_ identifier: String) throws(EventFault) -> Definition? {
    let runnable = definitions.filter { if case .blueprint = $0 { false } else { true } }
    if let definition = runnable.first(where: { $0.identifier.text.hasSameBytes(as: identifier) }) {
      return definition
    }
    // An automation is often called like the action that it waits for.
    let actions = runnable.filter { if case .action = $0 { true } else { false } }
    try refuseMisspelling(of: identifier, "action", in: actions.map(\.identifier.text))
    return nil
  }

  private var blueprints: [Blueprint] {
    definitions.compactMap { if case .blueprint(let blueprint) = $0 { blueprint } else { nil } }
  }

  private func refuseMisspelling(
    of identifier: String, _ noun: String, in names: [String]
  ) throws(EventFault) {
    guard let near = identifier.nearest(in: names) else { return }
    throw EventFault(
      "no \(noun) `\(identifier.shortened(to: 60))` is among those given",
      help: "did you mean `\(near)`?")
  }
}
